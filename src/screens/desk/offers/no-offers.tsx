'use client';
import { CalendarX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { EmptyState } from '../../ui/empty-state';
import { ReasonList } from '../reason-list';
import type { NoOffer } from './offers-answer';

/** Nothing can be promised: who comes nearest and what would have to give, technician by technician. */
export function NoOffers({ refusals }: { refusals: readonly NoOffer[] }) {
  const t = useTranslations('desk.offers');
  return (
    <>
      <EmptyState icon={CalendarX} title={t('none')} hint={t(refusals.length > 0 ? 'noneHint' : 'noneYet')} />
      {refusals.length > 0 && <ReasonList refusals={refusals} />}
    </>
  );
}
