'use client';
import { Bell, BellOff, CalendarX, CircleCheck } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { useTRPCClient } from '../../trpc';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { RadioGroup } from '../../ui/radio-group';
import { sayDay, sayHours } from '../window-words-of';
import { Section } from './section';
import { toldBy } from './told-by';
import { useAction } from './use-action';
import type { WorkOrderShown } from './work-order-answer';

/** What the customer was promised, whether they know, and whether they said yes. */
export function AppointmentSection({ order, canChange }: { order: WorkOrderShown; canChange: boolean }) {
  const t = useTranslations('desk.details');
  const locale = useLocale();
  const [isAsking, setAsking] = useState(false);
  const { appointment } = order;
  if (!appointment) return null;
  const { start, end, toldAt, confirmedAt } = appointment;
  return (
    <Section title={t('appointment')}>
      <p className="text-lg font-semibold first-letter:uppercase">
        {sayDay(start, locale)} {sayHours(start, end, locale)}
      </p>
      <div className="mt-1 flex flex-wrap items-center gap-1.5">
        <Badge icon={toldAt ? Bell : BellOff} tone={toldAt ? 'kept' : 'neutral'}>
          {t(toldAt ? 'told' : 'notTold')} {t(`confirmBy.${toldBy(appointment, order.journal)}`)}
        </Badge>
        {confirmedAt && (
          <Badge icon={CircleCheck} tone="kept">
            {t('confirmed')}
          </Badge>
        )}
      </div>
      {canChange && (
        <Button size="small" icon={CalendarX} className="mt-2" onPress={() => setAsking(true)}>
          <CancelWords />
        </Button>
      )}
      {isAsking && <CancelDialog appointment={appointment} onClose={() => setAsking(false)} />}
    </Section>
  );
}

function CancelWords() {
  return useTranslations('desk.action')('cancelAppointment');
}

type CancelDialogProps = { appointment: NonNullable<WorkOrderShown['appointment']>; onClose: () => void };

function CancelDialog({ appointment, onClose }: CancelDialogProps) {
  const t = useTranslations('desk.action');
  const client = useTRPCClient();
  const { pending, run } = useAction();
  const [by, setBy] = useState<'customer' | 'utility'>('customer');
  const cancel = async () => {
    const { appointmentId, version } = appointment;
    const command = { id: newId(), appointmentId, version, by };
    await run('cancel', () => client.appointments.cancelAppointment.mutate(command), t('done.cancelAppointment'));
    onClose();
  };
  return (
    <Dialog
      role="alertdialog"
      size="small"
      title={t('cancelTitle')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <>
          <Button onPress={onClose}>{t('back')}</Button>
          <Button kind="danger" isPending={pending !== null} onPress={() => void cancel()}>
            {t('cancelAppointment')}
          </Button>
        </>
      }
    >
      <p className="mb-3">{t('cancelLead')}</p>
      <RadioGroup
        label={t('by')}
        value={by}
        onChange={(chosen) => setBy(chosen === 'customer' ? 'customer' : 'utility')}
        options={[
          { id: 'customer', label: t('byCustomer') },
          { id: 'utility', label: t('byUtility') },
        ]}
      />
    </Dialog>
  );
}
