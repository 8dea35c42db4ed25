'use client';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { v7 as newId } from 'uuid';
import type { Refusal } from '@/domain/refusal';
import { useTRPC } from '../../trpc';
import type { Offered, Offers } from './offers-answer';

type Known = { readonly appointmentId: string; readonly version: number } | null;

/** What a booking came to: fixed, or refused; `isGone`: the place was lost, so new offers are on their way. */
export type Booked = {
  readonly ok: true;
  readonly appointmentId: string;
  readonly version: number;
  readonly windowStart: string;
  readonly windowEnd: string;
  readonly technicianName: string;
  readonly confirmation: 'sms' | 'notSent' | 'letter' | 'call';
};

/**
 * The windows kept for one caller: asked for when the panel opens, let go when it closes without a booking. A place lost
 * meanwhile brings new offers at once.
 */
export function useOffers(workOrderId: string, appointment: Known, onRefused: (refusal: Refusal) => void) {
  const trpc = useTRPC();
  const [offers, setOffers] = useState<Offers | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [firstId] = useState(() => newId());
  const hold = useMutation(trpc.appointments.holdOffers.mutationOptions());
  const release = useMutation(trpc.appointments.releaseHolds.mutationOptions());
  const book = useMutation(trpc.appointments.bookAppointment.mutationOptions());
  const move = useMutation(trpc.appointments.moveAppointment.mutationOptions());

  const { mutateAsync: holdNow } = hold;
  const ask = useCallback(
    async (id: string = newId()) => {
      const answer = await holdNow({ id, workOrderId }).catch(() => null);
      if (!answer) return;
      setOffers(answer.ok ? answer.value : null);
      setRefusal(answer.ok ? null : answer.refusal);
    },
    [holdNow, workOrderId],
  );
  useEffect(() => {
    void ask(firstId);
  }, [ask, firstId]);

  const take = async (offer: Offered): Promise<Booked | null> => {
    const { holdId, technicianId, windowStart, windowEnd } = offer;
    const place = holdId ? { holdId } : { technicianId, windowStart, windowEnd };
    const id = newId();
    const answer = await (appointment
      ? move.mutateAsync({ id, appointmentId: appointment.appointmentId, version: appointment.version, place })
      : book.mutateAsync({ id, workOrderId, appointmentId: newId(), place })
    ).catch(() => null);
    if (!answer) return null;
    if (answer.ok) return { ok: true, ...answer.value };
    onRefused(answer.refusal);
    if (answer.refusal.kind === 'placeTaken' || answer.refusal.kind === 'holdExpired') await ask();
    return null;
  };
  return {
    offers,
    refusal,
    ask: () => void ask(),
    take,
    letGo: () => release.mutate({ id: newId(), workOrderId }),
    isAsking: hold.isPending || (!offers && !refusal && !hold.isError),
    isBooking: book.isPending || move.isPending,
    failed: hold.isError || book.isError || move.isError,
  };
}
