import type { LucideIcon } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { type ButtonKind, type ButtonSize, buttonClasses } from './button-classes';
import { Icon } from './icon';

type LinkButtonProps = {
  href: string;
  kind?: ButtonKind;
  size?: ButtonSize;
  icon?: LucideIcon;
  className?: string;
  children: ReactNode;
};

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({ href, kind, size, icon, className, children }: LinkButtonProps) {
  return (
    <Link href={href} className={buttonClasses(kind, size, className)}>
      {icon && <Icon of={icon} />}
      {children}
    </Link>
  );
}
