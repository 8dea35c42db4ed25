import { DutyRow } from '@/domain/commands/duty-row';
import { keepDuties } from '../keep-duties';
import { moment } from './cells';
import { needed, type Sheet } from './sheet';

export const onCallSheet: Sheet<DutyRow> = {
  columns: {
    technician: needed('the reference of a technician of the territory'),
    starts_at: needed('a moment such as 2026-11-27T16:50+01:00, or 2026-11-27 16:50 on the wall clock of Paris'),
    ends_at: needed('a moment such as 2026-12-04 16:50, after it starts'),
  },
  schema: DutyRow,
  read: (cell) => ({
    technician: cell('technician'),
    startsAt: moment(cell('starts_at')),
    endsAt: moment(cell('ends_at')),
  }),
  keep: keepDuties,
  // The tours of every day of each turn wait until the file is in.
  mostRows: 2_000,
};
