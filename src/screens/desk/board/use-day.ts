'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useMemo } from 'react';
import type { Root } from '@/api/root';
import { useTRPC } from '../../trpc';
import type { PlannedVisit, TechnicianDay } from './day-plan';
import type { SpanMs } from './day-scale';

type DayRead = inferRouterOutputs<Root>['board']['day'];
type RowRead = DayRead['technicians'][number];
type VisitRead = RowRead['visits'][number];

export type DayShown = { readonly day: string; readonly technicians: readonly TechnicianDay[] };

type DayAnswer = {
  /** Undefined while the first day is read; the day before stays in sight while another is. */
  readonly shown: DayShown | undefined;
  readonly isOld: boolean;
  readonly isError: boolean;
  readonly retry: () => void;
};

/** What nobody reports moves all the same: a technician falls behind minute by minute. */
const MINUTE_MS = 60_000;

/** Every technician's day. A row that has not changed stays the same object, so it is not drawn again. */
export function useDay(day: string): DayAnswer {
  const trpc = useTRPC();
  const { data, isError, isPlaceholderData, refetch } = useQuery(
    trpc.board.day.queryOptions({ day }, { placeholderData: keepPreviousData, refetchInterval: MINUTE_MS }),
  );
  const shown = useMemo(() => data && { day: data.day, technicians: data.technicians.map(dayOfTechnician) }, [data]);
  return { shown, isOld: isPlaceholderData, isError, retry: () => void refetch() };
}

const known = new WeakMap<RowRead, TechnicianDay>();

/** A row as the board draws it: the same row read is the same object. */
export function dayOfTechnician(row: RowRead): TechnicianDay {
  const drawn = known.get(row) ?? {
    technicianId: row.technicianId,
    name: row.name,
    shifts: row.shifts.map(spanOf),
    absences: row.absences.map((absence) => ({ ...spanOf(absence), reason: absence.reason })),
    duties: row.duties.map(spanOf),
    visits: row.visits.map(visitOf),
    holds: row.holds.map((hold) => ({ ...spanOf(hold), holdId: hold.holdId, reference: hold.reference })),
  };
  known.set(row, drawn);
  return drawn;
}

function visitOf(visit: VisitRead): PlannedVisit {
  const { visitId, workOrderId, reference, jobType, commune, state, pinned, travelSeconds } = visit;
  const { standing, isLikelyBroken } = visit;
  return {
    ...spanOf(visit),
    ...{ visitId, workOrderId, reference, jobType, commune, state, pinned, travelSeconds, standing, isLikelyBroken },
    plannedStartMs: Date.parse(visit.plannedStart),
    window: visit.appointment && spanOf(visit.appointment),
    isCustomerTold: visit.appointment?.toldAt != null,
  };
}

function spanOf({ start, end }: { readonly start: string; readonly end: string }): SpanMs {
  return { startMs: Date.parse(start), endMs: Date.parse(end) };
}
