import type { ReactNode } from 'react';

type LiveRegionProps = {
  /** `assertive` interrupts: only for an alarm. */
  urgency?: 'polite' | 'assertive';
  /** False: heard but not seen. */
  visible?: boolean;
  className?: string;
  children?: ReactNode;
};

/** Text read aloud when it changes. Keep it mounted and change its content: a region that appears with its text is not heard. */
export function LiveRegion({ urgency = 'polite', visible = true, className, children }: LiveRegionProps) {
  return (
    <div
      role={urgency === 'polite' ? 'status' : 'alert'}
      aria-live={urgency}
      className={visible ? className : 'sr-only'}
    >
      {children}
    </div>
  );
}
