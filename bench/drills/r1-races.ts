import { v7 } from 'uuid';
import type { WorkOrderId } from '@/domain/ids';
import type { Town } from '@/testing/build-town';
import { overlaps, planFaults } from '@/testing/plan-audit';
import { hire, request } from '@/testing/roster';
import { type Drill, must } from './drill';
import { drillTown } from './drill-town';
import { absenceAgainstBook, racesInPairs } from './r1-pairs';
import type { AttemptAnswer } from './race-child';
import { racers } from './race-runner';
import { staffSessions } from './staff-sessions';

const NOW = '2026-11-23T07:00:00+01:00';
const WINDOW = { windowStart: '2026-11-24T08:00:00+01:00', windowEnd: '2026-11-24T10:00:00+01:00' };

/** The last place of a window, wanted by everybody at once on two processes; then every pair of hands on one route. */
export const r1: Drill = {
  id: 'R1',
  title: '200 people book the last place at once on two web processes; move/book, planner/drag, absence/book',
  async run(size) {
    const town = await drillTown(NOW);
    try {
      return await lastPlace(town, Math.ceil(200 * size), Math.ceil(40 * size));
    } finally {
      await town.drop();
    }
  },
};

export async function lastPlace(town: Town, people: number, rounds: number) {
  const cookie = (await staffSessions(town)).get('dispatcher')?.cookie ?? '';
  // One technician with one hour: room for a single replacement of 30 minutes between two drives.
  const technicianId = await hire(town, 'Julie', { skills: ['meterReplacement'], shift: [['08:30', '09:20']] });
  const jobs: WorkOrderId[] = [];
  for (let job = 0; job < people; job += 1) jobs.push(await request(town, 'meterReplacement'));
  const race = await racers(town, 2);
  try {
    const answers = await race.run(
      jobs.map((workOrderId) => {
        const input = { id: v7(), appointmentId: v7(), workOrderId, place: { technicianId, ...WINDOW } };
        return { path: 'appointments.bookAppointment', input, cookie };
      }),
    );
    const winners = answers.filter(({ refusal, status }) => status === 200 && refusal === null).length;
    must(winners === 1, `${winners} people have the last place: ${tally(answers)}`);
    must(noneFailed(answers), `a booking failed: ${tally(answers)}`);
    const pairs = await racesInPairs(town, race, cookie, rounds);
    const faults = await planFaults(town, '2026-11-24', '2026-12-14');
    must(faults.length === 0, `the plan is wrong: ${faults.slice(0, 3).join('; ')}`);
    const absences = await absenceAgainstBook(town, race, cookie, rounds);
    const overlapping = await overlaps(town);
    must(overlapping === 0, `${overlapping} visits overlap`);
    const audit = { overlaps: overlapping, serverErrors: 0 };
    return { people, processes: 2, winners, refused: tally(answers), ...pairs, ...absences, ...audit };
  } finally {
    await race.end();
  }
}

function noneFailed(answers: readonly AttemptAnswer[]): boolean {
  return answers.every(({ status }) => status < 500);
}

function tally(answers: readonly AttemptAnswer[]): string {
  const counts = new Map<string, number>();
  for (const { status, refusal } of answers) {
    const name = refusal ?? `status ${status}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => `${name} ${count}`).join(', ');
}
