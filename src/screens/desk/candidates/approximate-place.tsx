'use client';
import { MapPinOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '../../ui/badge';
import { PlaceJob } from '../place-job';
import type { Candidates } from './candidates-answer';

type ApproximatePlaceProps = { workOrderId: string; whereabouts: Exclude<Candidates['whereabouts'], 'sure'> };

/** Says that somebody would be sent to an approximate place and what arrivals are reckoned by, and lets one correct it. */
export function ApproximatePlace({ workOrderId, whereabouts }: ApproximatePlaceProps) {
  const t = useTranslations('desk.candidates.approximate');
  return (
    <div className="flex flex-col items-start gap-1 px-4 pt-4">
      <Badge tone="risk" icon={MapPinOff}>
        {t('title')}
      </Badge>
      <p className="text-sm">{t(whereabouts)}</p>
      <PlaceJob workOrderId={workOrderId} />
    </div>
  );
}
