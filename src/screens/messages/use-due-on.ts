import { untilClock } from '../roster/wall-clock';
import { useDueWords } from '../use-due-words';

/** When a term ends: the time alone where that is today, else with its day. `today`: an ISO day in Paris. */
export function useDueOn(today: string): (dueAt: string) => string {
  const dueWords = useDueWords();
  return (dueAt) => {
    const { day, time } = untilClock(dueAt);
    return day === today ? time : dueWords(dueAt);
  };
}
