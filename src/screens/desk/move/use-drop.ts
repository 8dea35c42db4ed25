'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { Refusal } from '@/domain/refusal';
import { serverNow } from '../../server-clock';
import { useTRPC, useTRPCClient } from '../../trpc';
import { showToast } from '../../ui/toasts';
import { useRefusal } from '../../use-refusal';
import { useRuleWords } from '../../use-rule-words';
import type { WorkOrderShown } from '../details/work-order-answer';
import { useDeskAddress } from '../use-desk-address';
import { sayTime } from '../window-words-of';
import { inTheWay, notBefore } from './in-the-way';
import type { Retelling } from './retell-dialog';
import { toldIn } from './told-in';
import { isUnmoved, type Move, type Moving } from './use-move';
import { targetOf, type WhatIf } from './use-outlook';
import { type Inverse, useUndo } from './use-undo';
import { windowRound } from './window-round';

type DropContext = {
  day: string;
  move: Move;
  /** How to put the subject back where it stands now; null when it cannot be. */
  inverseOf: (moving: Moving) => Inverse | null;
  nameOf: (technicianId: string) => string;
  /** All about a job, to move its window when a visit leaves it; null when it cannot be read. */
  orderOf: (workOrderId: string) => Promise<WorkOrderShown | null>;
  /** A visit has been put where it was dropped. */
  onPut: (visitId: string) => void;
};

type Appointment = { readonly appointmentId: string; readonly version: number };

type Put = { readonly visitId: string; readonly technicianId: string; readonly start: string };

type Awaiting = Retelling & { readonly appointment: Appointment; readonly moving: Moving };

/** Saves a move where the plan bears it; where only the customer's window stands in the way, asks before giving another. */
export function useDrop({ day, move, inverseOf, nameOf, orderOf, onPut }: DropContext) {
  const t = useTranslations('desk.move');
  const locale = useLocale();
  const say = useRefusal();
  const ruleWords = useRuleWords();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const undo = useUndo();
  const [, goTo] = useDeskAddress();
  const [awaiting, setAwaiting] = useState<Awaiting | null>(null);
  const [isSaving, setSaving] = useState(false);
  const moveAppointment = useMutation(trpc.appointments.moveAppointment.mutationOptions());

  const refused = (title: string, moving: Moving, action?: { label: string; onPress: () => void }) => {
    showToast({ tone: 'info', title, ...(action && { action }) });
    if (moving.by === 'pointer') move.end();
  };
  /** A place too uncertain is corrected in the job's panel. */
  const refusedBy = (refusal: Refusal, moving: Moving) => {
    const { workOrderId: workOrder } = moving.subject;
    const open = { label: t('openJob'), onPress: () => goTo({ workOrder, panel: null }) };
    refused(say(refusal), moving, refusal.kind === 'needsGeocoding' ? open : undefined);
  };
  const settled = (moving: Moving, { start, technicianId, visitId }: Put, inverse: Inverse | null) => {
    const time = sayTime(Date.parse(start), locale);
    showToast({
      tone: 'done',
      title: t('done', { reference: moving.subject.reference, time, name: nameOf(technicianId) }),
    });
    if (inverse) undo.remember(inverse);
    onPut(visitId);
    move.end();
    void queries.invalidateQueries();
  };

  const save = async (moving: Moving, seen: WhatIf['seen']) => {
    const { subject, draft } = moving;
    const inverse = inverseOf(moving);
    const to = targetOf(draft, day);
    const id = newId();
    const put = { id, seen: [...seen] };
    const { workOrderId, visitId } = subject;
    const fresh = newId();
    const answer = visitId
      ? await client.dispatch.moveVisit.mutate({ ...put, visitId, to })
      : await client.dispatch.assignVisit.mutate({
          ...put,
          workOrderId,
          visitId: fresh,
          technicianId: to.technicianId,
          day,
          start: to.start,
        });
    if (!answer.ok) return refusedBy(answer.refusal, moving);
    const back = inverse ?? (visitId ? null : ({ kind: 'unassign', visitId: fresh } as const));
    settled(moving, answer.value, back);
  };

  const askToRetell = async (moving: Moving, { window, arrival }: WhatIf) => {
    const order = await orderOf(moving.subject.workOrderId);
    const appointment = order?.appointment;
    if (!window || !appointment) return false;
    const arrivalMs = moving.draft.isTimed || !arrival ? moving.draft.startMs : Date.parse(arrival);
    const becomes = windowRound(arrivalMs);
    setAwaiting({
      was: window,
      isTold: window.isTold,
      becomes,
      ...toldIn({ ...order, appointment }, becomes.windowStart, serverNow()),
      appointment,
      moving,
    });
    return true;
  };

  const drop = async (moving: Moving) => {
    if (isUnmoved(moving)) return move.end();
    setSaving(true);
    try {
      const { workOrderId } = moving.subject;
      const answer = await client.dispatch.whatIf.query({ workOrderId, to: targetOf(moving.draft, day) });
      if (!answer.ok) return refusedBy(answer.refusal, moving);
      const { breaks, seen } = answer.value;
      const [first] = breaks;
      if (!first) return await save(moving, seen);
      if (inTheWay(answer.value, workOrderId) === 'ownWindow' && (await askToRetell(moving, answer.value))) return;
      const later = notBefore(answer.value, workOrderId);
      if (later) return refused(t('notBefore', { time: sayTime(Date.parse(later), locale) }), moving);
      refused(`${t('refused', { rule: ruleWords(first.rule) })} (${first.technicianName})`, moving);
    } catch {
      refused(t('failed'), moving);
    } finally {
      setSaving(false);
    }
  };

  const retell = async () => {
    if (!awaiting) return;
    const { appointment, becomes, moving } = awaiting;
    const { appointmentId, version } = appointment;
    const place = { technicianId: moving.draft.technicianId, ...becomes };
    const answer = await moveAppointment.mutateAsync({ id: newId(), appointmentId, version, place }).catch(() => null);
    setAwaiting(null);
    if (answer?.ok) return settled(moving, { ...answer.value, start: answer.value.arrival }, null);
    if (answer) refusedBy(answer.refusal, moving);
    else refused(t('failed'), moving);
  };

  return {
    drop: (moving: Moving) => void drop(moving),
    isSaving,
    awaiting,
    retell: () => void retell(),
    isRetelling: moveAppointment.isPending,
    keepAsBefore: () => {
      setAwaiting(null);
      move.end();
    },
    undo,
  };
}
