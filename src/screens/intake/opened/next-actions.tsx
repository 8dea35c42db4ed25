'use client';
import { CalendarPlus, CalendarSync, PhoneIncoming, UserRoundCheck } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { isAtOnce } from '@/domain/work-order/is-at-once';
import { jobType } from '@/domain/work-order/job-type';
import { Button } from '../../ui/button';
import { useShortcut } from '../../ui/use-shortcut';
import type { Outcome } from './outcome';

type NextActionsProps = { outcome: Outcome; isDispatcher: boolean; onOffer: () => void; onNewCall: () => void };

/** What comes after the call is understood: somebody is chosen, a window is offered or changed, or the next call is taken. */
export function NextActions({ outcome, isDispatcher, onOffer, onNewCall }: NextActionsProps) {
  const t = useTranslations('intake.opened');
  const router = useRouter();
  const { workOrderId, kind, isPlaced, appointment } = outcome;
  const goesAtOnce = isAtOnce(outcome.jobType);
  const canChoose = isDispatcher && goesAtOnce;
  const canOffer = kind === 'opened' && jobType(outcome.jobType).needsCustomer && isPlaced;
  const choose = () => router.push(`/desk?workOrder=${workOrderId}&panel=candidates`);
  useShortcut({ id: 'intake.candidates', key: 'c' }, choose, { enabled: canChoose });
  useShortcut({ id: 'desk.offers', key: 'o' }, onOffer, { enabled: canOffer });
  useShortcut({ id: 'intake.newCall', key: 'n' }, onNewCall);
  return (
    <div data-part="opened" className="flex flex-wrap items-center gap-2">
      {canChoose && (
        <Button kind="primary" icon={UserRoundCheck} shortcut="C" onPress={choose}>
          {t('choose')}
        </Button>
      )}
      {canOffer && !appointment && (
        <Button kind="primary" icon={CalendarPlus} shortcut="O" onPress={onOffer}>
          {t('offer')}
        </Button>
      )}
      <Button {...(appointment && { kind: 'primary' })} icon={PhoneIncoming} shortcut="N" onPress={onNewCall}>
        {t('newCall')}
      </Button>
      {canOffer && appointment && (
        <Button icon={CalendarSync} shortcut="O" onPress={onOffer}>
          {t('changeAppointment')}
        </Button>
      )}
      {!isDispatcher && goesAtOnce && <p className="w-full text-ink-soft">{t('handedOver')}</p>}
    </div>
  );
}
