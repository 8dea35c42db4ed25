import type { ReactNode } from 'react';

/** The right of the desk. Over the board where there is no room beside it. */
export function RightArea({ label, children }: { label: string; children: ReactNode }) {
  return (
    <aside
      aria-label={label}
      className="z-30 w-92 shrink-0 border-l border-line bg-surface max-xl:absolute max-xl:inset-y-0 max-xl:right-0 max-xl:shadow-pop max-sm:w-full"
    >
      {children}
    </aside>
  );
}
