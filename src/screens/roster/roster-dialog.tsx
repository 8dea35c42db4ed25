'use client';
import type { Role } from '@/domain/roster/role';
import { AbsenceDialog } from './absence-dialog';
import { CancelAbsenceDialog } from './cancel-absence-dialog';
import { DutyDialog } from './duty-dialog';
import { type TurnTimes, timesOf } from './next-turn';
import type { AbsenceShown, CrewMember, DutyShown } from './roster-shown';
import { TakeOffDialog } from './take-off-dialog';

/** What is about to be settled, and about whom. `technicianId` null: still to be chosen. */
export type RosterChange =
  | { readonly kind: 'absence'; readonly technicianId: string | null }
  | { readonly kind: 'cancelAbsence'; readonly member: CrewMember; readonly absence: AbsenceShown }
  | { readonly kind: 'turn'; readonly times: TurnTimes }
  | { readonly kind: 'turnEnd' | 'takeOff'; readonly duty: DutyShown };

type RosterDialogProps = { change: RosterChange; today: string; role: Role; onClose: () => void };

export function RosterDialog({ change, today, role, onClose }: RosterDialogProps) {
  switch (change.kind) {
    case 'absence':
      return <AbsenceDialog technicianId={change.technicianId} today={today} role={role} onClose={onClose} />;
    case 'cancelAbsence':
      return <CancelAbsenceDialog member={change.member} absence={change.absence} onClose={onClose} />;
    case 'turn':
      return <DutyDialog duty={null} times={change.times} onClose={onClose} />;
    case 'turnEnd':
      return <DutyDialog duty={change.duty} times={timesOf(change.duty)} onClose={onClose} />;
    case 'takeOff':
      return <TakeOffDialog duty={change.duty} onClose={onClose} />;
  }
}
