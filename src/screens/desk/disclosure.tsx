import { ChevronRight, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../ui/icon';

type DisclosureProps = {
  title: string;
  icon?: LucideIcon;
  isOpen?: boolean;
  className?: string;
  onOpenChange?: (isOpen: boolean) => void;
  children: ReactNode;
};

/** What most callers do not need, behind one line. */
export function Disclosure({ title, icon, isOpen = false, className, onOpenChange, children }: DisclosureProps) {
  return (
    <details open={isOpen} onToggle={(event) => onOpenChange?.(event.currentTarget.open)} className={className}>
      <summary className="flex min-h-control list-none items-center gap-1.5 font-medium">
        <Icon of={ChevronRight} className="transition-transform [[open]>summary>&]:rotate-90" />
        {icon && <Icon of={icon} className="text-ink-soft" />}
        {title}
      </summary>
      {children}
    </details>
  );
}
