import type { ReactNode } from 'react';
import { joinClasses } from '../ui/join-classes';

/** The answers a panel asks for, always in sight at its bottom; toasts stand above it (`ui/toasts.tsx`). */
export function PanelFoot({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <div
      data-foot
      className={joinClasses('sticky bottom-0 flex flex-col border-t border-line bg-surface px-4 py-3', className)}
    >
      {children}
    </div>
  );
}
