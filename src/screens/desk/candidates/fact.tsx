import type { LucideIcon } from 'lucide-react';
import { Icon } from '../../ui/icon';

/** One consequence in a line: a picture beside its words. */
export function Fact({ icon, tone, children }: { icon: LucideIcon; tone?: string; children: React.ReactNode }) {
  return (
    <span className={`flex items-start gap-1 ${tone ?? 'text-ink-soft'}`}>
      <Icon of={icon} className="mt-0.5" />
      <span>{children}</span>
    </span>
  );
}
