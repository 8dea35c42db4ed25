import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon';

type EmptyStateProps = { icon: LucideIcon; title: string; hint?: ReactNode; action?: ReactNode };

/** Nothing here, why that is, and what one may do about it. */
export function EmptyState({ icon, title, hint, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-1 px-4 py-10 text-center">
      <Icon of={icon} className="mb-2 size-8 text-ink-soft" />
      <p className="text-lg font-medium">{title}</p>
      {hint && <p className="max-w-prose text-ink-soft">{hint}</p>}
      {action && <div className="mt-3">{action}</div>}
    </div>
  );
}
