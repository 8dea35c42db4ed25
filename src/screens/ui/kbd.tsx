import type { ReactNode } from 'react';

/** The key to press, as on the cap. Decorative beside a label, so it is not read aloud as part of the name. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd
      aria-hidden
      className="inline-flex min-w-5 items-center justify-center rounded-sm border border-current/40 px-1 font-sans text-xs leading-4"
    >
      {children}
    </kbd>
  );
}
