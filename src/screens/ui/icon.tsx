import type { LucideIcon } from 'lucide-react';
import { joinClasses } from './join-classes';

/** A picture beside a word, as tall as the text around it. It says nothing of its own: assistive tools skip it. */
export function Icon({ of: Picture, className }: { of: LucideIcon; className?: string }) {
  return <Picture aria-hidden size="1.15em" className={joinClasses('shrink-0', className)} strokeWidth={1.9} />;
}
