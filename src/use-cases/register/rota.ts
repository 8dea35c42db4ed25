import { Temporal } from 'temporal-polyfill';
import { parisDay, startOfDay } from '@/domain/calendar/paris';
import type { RotaWish } from '@/domain/commands/rota-wish';
import { holdsOn } from '@/domain/roster/held-skill';
import { type Lack, onCallGaps } from '@/domain/roster/on-call-gaps';
import { overlaps, type Stretch } from '@/domain/roster/stretch';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { TechnicianListed } from '../ports/register-questions';

type Times = { readonly startsAt: string; readonly endsAt: string };

/** Somebody's turn, whole, even where it reaches out of the week. Skills are those held to its end. */
export type DutyShown = Times & {
  readonly technicianId: string;
  readonly name: string;
  readonly canStopLeak: boolean;
  readonly canSample: boolean;
  /** Away for a part of it. */
  readonly isAway: boolean;
};

/** A week of the rota, Monday to Sunday: who answers, the first to begin first, and when a call would find nobody. */
export type RotaWeek = {
  readonly monday: string;
  readonly duties: readonly DutyShown[];
  readonly gaps: readonly (Times & { readonly lacks: readonly Lack[] })[];
};

const WEEKS = 4;

/** Four weeks of the on-call rota from the week of a day on, with their holes (commitment 23). Changes nothing. */
export async function rota(
  ports: Pick<Ports, 'register'>,
  { territoryId }: Actor,
  { from }: RotaWish,
): Promise<RotaWeek[]> {
  const first = from.subtract({ days: from.dayOfWeek - 1 });
  const crew = (await ports.register.technicians(territoryId, startOfDay(first).toString()))
    .filter(({ active }) => active)
    .map(watcherOf);
  return Array.from({ length: WEEKS }, (_, index) => weekOf(crew, first.add({ weeks: index })));
}

type Watching = ReturnType<typeof watcherOf>;

function watcherOf({ technicianId, name, skills, shifts, absences, onCall }: TechnicianListed) {
  return { technicianId, name, skills, shifts, absences: absences.map(stretchOf), duties: onCall.map(stretchOf) };
}

function weekOf(crew: readonly Watching[], monday: Temporal.PlainDate): RotaWeek {
  const week = { startsAt: startOfDay(monday), endsAt: startOfDay(monday.add({ weeks: 1 })) };
  const duties = crew
    .flatMap((one) => one.duties.filter((duty) => overlaps(duty, week)).map((duty) => dutyShown(one, duty)))
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt) || a.name.localeCompare(b.name, 'fr'));
  const gaps = onCallGaps(crew, week).map(({ lacks, ...gap }) => ({ ...timesOf(gap), lacks }));
  return { monday: monday.toString(), duties, gaps };
}

function dutyShown({ technicianId, name, skills, absences }: Watching, duty: Stretch): DutyShown {
  const lastDay = parisDay(duty.endsAt).toString();
  return {
    ...{ technicianId, name, ...timesOf(duty) },
    canStopLeak: holdsOn(skills, 'leakRepair', lastDay),
    canSample: holdsOn(skills, 'sampling', lastDay),
    isAway: absences.some((absence) => overlaps(absence, duty)),
  };
}

function stretchOf({ startsAt, endsAt }: Times): Stretch {
  return { startsAt: Temporal.Instant.from(startsAt), endsAt: Temporal.Instant.from(endsAt) };
}

function timesOf({ startsAt, endsAt }: Stretch): Times {
  return { startsAt: startsAt.toString(), endsAt: endsAt.toString() };
}
