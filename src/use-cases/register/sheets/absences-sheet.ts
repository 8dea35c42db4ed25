import { AbsenceRow } from '@/domain/commands/absence-row';
import { keepAbsences } from '../keep-absences';
import { beginning, ending } from './cells';
import { needed, optional, type Sheet } from './sheet';

export const absencesSheet: Sheet<AbsenceRow> = {
  columns: {
    technician: needed('the reference of a technician of the territory'),
    starts_at: needed('its first day, such as 2026-12-21, or a moment such as 2026-12-21 13:30'),
    ends_at: needed('its last day, which counts, or a moment such as 2026-12-21 16:50'),
    reason: optional('leave, training, sick or other; empty is other'),
  },
  schema: AbsenceRow,
  read: (cell) => ({
    technician: cell('technician'),
    startsAt: beginning(cell('starts_at')),
    endsAt: ending(cell('ends_at')),
    reason: cell('reason') || 'other',
  }),
  keep: keepAbsences,
  // The tours of every day of each absence wait until the file is in.
  mostRows: 2_000,
};
