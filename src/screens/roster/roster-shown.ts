import type { inferRouterOutputs } from '@trpc/server';
import type { Root } from '@/api/root';

type Roster = inferRouterOutputs<Root>['roster'];

export type CrewMember = Roster['technicians'][number];
export type AbsenceShown = CrewMember['absences'][number];
export type RotaWeek = Roster['rota'][number];
export type DutyShown = RotaWeek['duties'][number];
export type GapShown = RotaWeek['gaps'][number];
