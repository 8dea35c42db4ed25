import { joinClasses } from '../ui/join-classes';
import { placeInWeek } from './place-in-week';

type WeekBarProps = { monday: string; times: { readonly startsAt: string; readonly endsAt: string }; isGap?: boolean };

/** Where in the week something lies, for the eye only; hidden where there is no room. */
export function WeekBar({ monday, times, isGap = false }: WeekBarProps) {
  return (
    <span
      aria-hidden
      className="relative h-4 rounded-sm bg-[linear-gradient(to_right,var(--color-line)_1px,transparent_1px)] bg-size-[calc(100%/7)_100%] max-md:hidden"
    >
      <span
        style={placeInWeek(monday, times)}
        className={joinClasses('absolute inset-y-0 min-w-1 rounded-sm', isGap ? 'bg-broken' : 'bg-awaiting')}
      />
    </span>
  );
}
