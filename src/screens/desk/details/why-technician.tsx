'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { isAtOnce } from '@/domain/work-order/is-at-once';
import { isOver, isUnderWay } from '@/domain/work-order/visit-state';
import { QueryPart } from '../../query-part';
import { useTRPC } from '../../trpc';
import { useRefusal } from '../../use-refusal';
import { Disclosure } from '../disclosure';
import { useAmountWords } from './use-amount-words';
import type { WhyStanding } from './why-answer';
import { WhyBill } from './why-bill';
import { WhyChoices } from './why-choices';
import type { WorkOrderShown } from './work-order-answer';

/** Why whoever has the job and nobody else, or why nobody: worked out when asked. Urgent work nobody has is compared where it is sent. */
export function WhyTechnician({ order }: { order: WorkOrderShown }) {
  const t = useTranslations('desk.why');
  const [isOpen, setOpen] = useState(false);
  const visit = order.visits.find(({ state }) => !isOver(state));
  const isClosed = order.state === 'done' || order.state === 'cancelled' || (visit && isUnderWay(visit.state));
  if (isClosed || (!visit && isAtOnce(order.jobType))) return null;
  const names = visit?.assignments.map(({ technicianName }) => technicianName).join(', ');
  return (
    <Disclosure title={names ? t('technician', { names }) : t('nowhere')} onOpenChange={setOpen} className="mt-1">
      {isOpen && <WhyAnswer workOrderId={order.workOrderId} isPinned={visit?.pinned ?? false} isPlanned={!!visit} />}
    </Disclosure>
  );
}

type WhyAnswerProps = { workOrderId: string; isPinned: boolean; isPlanned: boolean };

function WhyAnswer({ workOrderId, isPinned, isPlanned }: WhyAnswerProps) {
  const t = useTranslations('desk.why');
  const { euros } = useAmountWords();
  const say = useRefusal();
  const trpc = useTRPC();
  const asked = useQuery(trpc.dispatch.whyTechnician.queryOptions({ workOrderId }));
  return (
    <QueryPart query={asked} lines={5}>
      {(answer) => {
        if (!answer.ok) return <p className="text-ink-soft">{say(answer.refusal)}</p>;
        const why = answer.value;
        if (why.kind === 'standing') return <Standing why={why} isPinned={isPinned} />;
        const lead = isPlanned ? 'noMore' : why.kind;
        return (
          <>
            <p className="pb-2 text-ink-soft">{t(lead, { amount: euros(why.unassignedCents) })}</p>
            <WhyChoices choices={why.others} saysDay />
          </>
        );
      }}
    </QueryPart>
  );
}

function Standing({ why, isPinned }: { why: WhyStanding; isPinned: boolean }) {
  const t = useTranslations('desk.why');
  return (
    <>
      <WhyBill costCents={why.costCents} bill={why.bill} />
      {isPinned && <p className="pb-2 text-sm text-ink-soft">{t('pinned')}</p>}
      {why.technicians.length > 1 ? (
        <p className="text-sm text-ink-soft">{t('crew')}</p>
      ) : (
        <>
          <p className="pb-1 text-sm text-ink-soft">{t('others')}</p>
          <WhyChoices choices={why.others} saysDay={false} />
        </>
      )}
    </>
  );
}
