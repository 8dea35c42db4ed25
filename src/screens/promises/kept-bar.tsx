import { joinClasses } from '../ui/join-classes';
import type { PromiseState } from '../ui/promise-badge';
import type { Keeping } from './kept-counts';

const FILLS: Record<PromiseState, string> = {
  kept: 'bg-kept',
  broken: 'bg-broken',
  awaiting: 'bg-awaiting',
  running: 'bg-running',
  atRisk: 'bg-risk',
  paused: 'hatched bg-paused-soft',
  exempted: 'hatched bg-paused-soft',
  cancelled: 'bg-paused-soft',
};

/** The shares of one commitment side by side. The words under it say the same, so assistive tools skip it. */
export function KeptBar({ counts, total }: Pick<Keeping, 'counts' | 'total'>) {
  return (
    <div aria-hidden className="my-1.5 flex h-2 gap-px overflow-hidden rounded-sm bg-sunken">
      {counts.map(({ state, count }) => (
        <span
          key={state}
          className={joinClasses('min-w-1', FILLS[state])}
          style={{ width: `${(100 * count) / total}%` }}
        />
      ))}
    </div>
  );
}
