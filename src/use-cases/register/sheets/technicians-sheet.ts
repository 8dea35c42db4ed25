import { TechnicianRow } from '@/domain/commands/technician-row';
import { keepTechnicians } from '../keep-technicians';
import { nothingOr, place, words, yesOrNo } from './cells';
import { needed, optional, type Sheet } from './sheet';

export const techniciansSheet: Sheet<TechnicianRow> = {
  columns: {
    reference: needed('the name your register gives them, up to 60 letters, figures and . _ / # -'),
    name: needed('their name, up to 120 characters'),
    mobile: optional('a telephone number that takes texts'),
    start_lon: needed('the longitude in degrees of where the day begins'),
    start_lat: needed('the latitude in degrees of where the day begins'),
    end_lon: optional('where the day ends; empty with end_lat: where it begins'),
    end_lat: optional('where the day ends'),
    active: optional('yes or no; empty is yes'),
    skills: optional(
      'skills with spaces between them, certified ones with their last day: leakRepair sampling:2027-03-31',
    ),
    shifts: optional('weekdays, 1 is Monday, and hours: 1-4 07:50-12:00 13:30-16:50 | 5 07:50-12:00'),
  },
  schema: TechnicianRow,
  read: (cell) => {
    const start = place(cell('start_lon'), cell('start_lat'));
    return {
      reference: cell('reference'),
      name: cell('name'),
      mobile: nothingOr(cell('mobile')),
      start,
      end: place(cell('end_lon'), cell('end_lat')) ?? start,
      active: cell('active') === '' ? true : yesOrNo(cell('active')),
      skills: words(cell('skills')).map(heldSkill),
      shifts: shiftsOf(cell('shifts')),
    };
  },
  keep: keepTechnicians,
  mostRows: 10_000,
};

/** `sampling:2027-03-31` */
function heldSkill(word: string): { skill: string; validUntil: string | null } {
  const [skill = '', validUntil = null] = word.split(/:(.*)/s);
  return { skill, validUntil };
}

const DAYS = /^([1-7])(?:-([1-7]))?$/;
const HOURS = /^(\d\d:\d\d)-(\d\d:\d\d)$/;

/** Each group names weekdays, then the hours worked on them. Text that says something else is handed on as it is. */
function shiftsOf(cell: string): unknown {
  if (cell === '') return [];
  const groups = cell.split('|').map((group) => words(group));
  const shifts = groups.flatMap(([days = '', ...hours]) => {
    const [, first, last = first] = DAYS.exec(days) ?? [];
    const stretches = hours.map((stretch) => HOURS.exec(stretch));
    if (!first || !last || first > last || hours.length === 0 || stretches.includes(null)) return [null];
    const weekdays = Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => Number(first) + index);
    return weekdays.flatMap((weekday) =>
      stretches.map((stretch) => ({ weekday, startsAt: stretch?.[1], endsAt: stretch?.[2] })),
    );
  });
  return shifts.includes(null) ? cell : shifts;
}
