import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../ui/icon';
import { joinClasses } from '../ui/join-classes';

type DisclosureProps = { title: string; isOpen?: boolean; className?: string; children: ReactNode };

/** What most callers do not need, behind one line. */
export function Disclosure({ title, isOpen = false, className, children }: DisclosureProps) {
  return (
    <details open={isOpen} className={joinClasses('group', className)}>
      <summary className="flex min-h-control list-none items-center gap-1.5 font-medium">
        <Icon of={ChevronRight} className="transition-transform group-open:rotate-90" />
        {title}
      </summary>
      {children}
    </details>
  );
}
