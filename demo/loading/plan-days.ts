import { parisDay } from '@/domain/calendar/paris';
import { isWorkingDay } from '@/domain/calendar/working-days';
import { planDay } from '@/use-cases/dispatch/plan-day';
import { accepted, commandId, type Loading } from './loading';

const DAYS = 2;

/** What a dispatcher has done by then: filled what is left of today and the next days with work nobody must be at home for. */
export async function planDays({ ports, actor, company }: Loading): Promise<string> {
  const today = parisDay(ports.clock.now());
  const ahead = company.workingDays.slice(0, DAYS).filter((day) => !day.equals(today));
  const days = isWorkingDay(today) ? [today, ...ahead] : ahead;
  let planned = 0;
  for (const day of days)
    planned += accepted(await planDay(ports, actor, { id: commandId(`plan ${day}`), day })).planned;
  return `${planned} jobs planned on ${days.length} days`;
}
