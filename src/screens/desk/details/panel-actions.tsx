'use client';
import { CalendarPlus, Lock, LockOpen, Move, Send, Trash2, Users, UserX } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { isAtOnce } from '@/domain/work-order/is-at-once';
import { jobType } from '@/domain/work-order/job-type';
import { isOver, isUnderWay } from '@/domain/work-order/visit-state';
import { DecisionForm } from '../../decision-form';
import { useTRPCClient } from '../../trpc';
import { Button } from '../../ui/button';
import { useThisMinute } from '../use-server-time';
import { sayDay, sayHours } from '../window-words-of';
import { parisDayOf } from '../working-day';
import { NoShowDialog } from './no-show-dialog';
import { useAction } from './use-action';
import type { WorkOrderShown } from './work-order-answer';

export type PanelActionsProps = {
  order: WorkOrderShown;
  /** False for those who only look. */
  canChange: boolean;
  onOffers: () => void;
  onCandidates: () => void;
  onMove: () => void;
};

/** What can be done with a job as it stands; each with the key that does the same. */
export function PanelActions({ order, canChange, onOffers, onCandidates, onMove }: PanelActionsProps) {
  const t = useTranslations('desk.action');
  const client = useTRPCClient();
  const locale = useLocale();
  const { pending, run } = useAction();
  const [isAsked, setAsked] = useState(false);
  const [isNoShow, setNoShow] = useState(false);
  const visit = order.visits.find(({ state }) => !isOver(state));
  const isOpen = order.state !== 'done' && order.state !== 'cancelled';
  const isFree = isOpen && !(visit && isUnderWay(visit.state));
  const today = parisDayOf(useThisMinute());
  const day = visit?.assignments[0]?.day ?? '';
  const mayBeAbsent = isOpen && visit !== undefined && day <= today && canBeAbsent(order);
  if (!canChange || !(isFree || mayBeAbsent)) return null;
  const visitId = visit?.visitId ?? '';
  const pin = () => {
    const pinned = !visit?.pinned;
    const done = t(pinned ? 'done.pin' : 'done.unpin');
    return run('pin', () => client.dispatch.pinVisit.mutate({ id: newId(), visitId, pinned }), done);
  };
  const send = () => run('send', () => client.dispatch.dispatchVisit.mutate({ id: newId(), visitId }), t('done.send'));
  const unplan = () =>
    run('unplan', () => client.dispatch.unassignVisit.mutate({ id: newId(), visitId, seen: [] }), t('done.unplan'));
  return (
    <div className="flex flex-wrap gap-2 px-4 py-3">
      {isFree && isAtOnce(order.jobType) && (
        <Button kind={visit ? 'plain' : 'primary'} icon={Users} shortcut="D" onPress={onCandidates}>
          {t('dispatch')}
        </Button>
      )}
      {isFree && jobType(order.jobType).needsCustomer && (
        <Button kind={visit ? 'plain' : 'primary'} icon={CalendarPlus} shortcut="O" onPress={onOffers}>
          {t('offer')}
        </Button>
      )}
      {isFree && (
        <Button icon={Move} shortcut="M" onPress={onMove} className="max-sm:hidden">
          {t(visit ? 'move' : 'assign')}
        </Button>
      )}
      {visit?.state === 'planned' && (
        <Button icon={Send} isPending={pending === 'send'} onPress={() => void send()}>
          {t('send')}
        </Button>
      )}
      {isFree && visit && (
        <Button icon={visit.pinned ? LockOpen : Lock} isPending={pending === 'pin'} onPress={() => void pin()}>
          {t(visit.pinned ? 'unpin' : 'pin')}
        </Button>
      )}
      {mayBeAbsent && (
        <Button icon={UserX} onPress={() => setNoShow(true)}>
          {t('noShow')}
        </Button>
      )}
      {isNoShow && visit && (
        <NoShowDialog order={order} visit={visit} day={day} isToday={day === today} onClose={() => setNoShow(false)} />
      )}
      {isFree && visit && (
        <Button
          icon={Trash2}
          isPending={pending === 'unplan'}
          onPress={() => (order.appointment ? setAsked(true) : void unplan())}
        >
          {t('unplan')}
        </Button>
      )}
      {isAsked && order.appointment && (
        <DecisionForm
          title={t('unplanTitle')}
          lead={t('unplanLead', {
            window: `${sayDay(order.appointment.start, locale)} ${sayHours(order.appointment.start, order.appointment.end, locale)}`,
          })}
          submit={t('unplan')}
          icon={Trash2}
          refused={undefined}
          isSending={pending === 'unplan'}
          onSubmit={() => {
            setAsked(false);
            void unplan();
          }}
          onClose={() => setAsked(false)}
        />
      )}
    </div>
  );
}

/** Somebody was to be at home: of a window promised, of work that needs the customer, of water drawn at their tap. An urgent place is made safe whoever is there. */
function canBeAbsent({ jobType: code, appointment }: WorkOrderShown): boolean {
  const { family, needsCustomer } = jobType(code);
  return family !== 'urgent' && (needsCustomer || appointment !== null || family === 'sampling');
}
