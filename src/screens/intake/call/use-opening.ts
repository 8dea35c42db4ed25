'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { v7 as newId } from 'uuid';
import { serverNow } from '../../server-clock';
import { useTRPC } from '../../trpc';
import { isSure } from '../address/is-sure';
import type { Outcome } from '../opened/outcome';
import type { AlreadyReported } from './answers';
import { type Draft, qualified, reportedAtMs } from './draft';
import { useCommandId } from './use-command-id';
import type { ChangeDraft } from './use-draft';

type OpeningOptions = { draft: Draft; change: ChangeDraft; onOutcome: (outcome: Outcome) => void };

/** Without a network it fails at once and says so, instead of waiting in silence. */
const AT_ONCE = { networkMode: 'always' } as const;

/** Sends the call: as a new work order, or attached to one already open. What failed is kept and may be sent again. */
export function useOpening({ draft, change, onOutcome }: OpeningOptions) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const open = useMutation(trpc.intake.openWorkOrder.mutationOptions(AT_ONCE));
  const attach = useMutation(trpc.intake.reportAgain.mutationOptions(AT_ONCE));
  const [attachId, renewAttachId] = useCommandId();
  const reportedAt = new Date(reportedAtMs(draft) ?? serverNow()).toISOString();
  const customerId = draft.caller?.customerId ?? null;
  const { callerName, callerPhone, description, address } = draft;

  const openOrder = () => {
    const job = qualified(draft);
    if (!job || !address || open.isPending) return;
    const { commandId: id, workOrderId } = draft;
    const { servicePointId } = address;
    const caller = { customerId, callerName, callerPhone, channel: 'phone' as const };
    attach.reset();
    // From here on the outcome may be unknown: any later change makes this another request.
    change({ wasSent: true });
    open.mutate(
      { id, workOrderId, servicePointId, ...caller, reportedAt, description, ...job },
      {
        onSuccess: (answer) => {
          if (!answer.ok) return change({ commandId: newId(), workOrderId: newId(), wasSent: false });
          void queries.invalidateQueries();
          const { reference, dueAt, ...times } = answer.value;
          const isPlaced = isSure(address);
          const where = { address: address.address, servicePointId, customerId, isPlaced, appointment: null };
          onOutcome({ kind: 'opened', workOrderId, reference, jobType: job.jobType, dueAt, times, ...where });
        },
      },
    );
  };

  const attachTo = (order: AlreadyReported) => {
    if (!address || attach.isPending) return;
    open.reset();
    const { workOrderId, jobType } = order;
    const note = description.slice(0, 500);
    attach.mutate(
      { id: attachId, workOrderId, customerId, callerName, callerPhone, reportedAt, note },
      {
        onSuccess: (answer) => {
          renewAttachId();
          if (!answer.ok) return;
          void queries.invalidateQueries();
          const { reference, dueAt } = answer.value;
          const where = {
            address: order.address,
            servicePointId: address.servicePointId,
            customerId,
            isPlaced: true,
            appointment: null,
          };
          onOutcome({ kind: 'attached', workOrderId, reference, jobType, dueAt, times: null, ...where });
        },
      },
    );
  };

  const answer = open.data ?? attach.data;
  const error = open.error ?? attach.error;
  return {
    openOrder,
    attachTo,
    isPending: open.isPending,
    refusal: answer && !answer.ok ? answer.refusal : null,
    error: error && { requestId: error.data?.requestId ?? null, wasHeard: error.data != null },
  };
}
