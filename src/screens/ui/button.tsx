'use client';
import { LoaderCircle, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { type ButtonKind, type ButtonSize, buttonClasses } from './button-classes';
import { Icon } from './icon';
import { Kbd } from './kbd';

export type ButtonProps = Omit<AriaButtonProps, 'children' | 'className' | 'style'> & {
  kind?: ButtonKind;
  size?: ButtonSize;
  icon?: LucideIcon;
  /** Shown beside the label; the shortcut itself is bound by `useShortcut`. */
  shortcut?: string;
  className?: string;
  children?: ReactNode;
};

/** A button. Without children it is an icon and needs an `aria-label`. While `isPending` it stays focusable and does nothing. */
export function Button({ kind, size, icon, shortcut, className, children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={buttonClasses(kind, size, children ? className : `px-0 ${className ?? ''}`)}>
      {props.isPending ? <Icon of={LoaderCircle} className="animate-spin" /> : icon && <Icon of={icon} />}
      {children}
      {shortcut && <Kbd>{shortcut}</Kbd>}
    </AriaButton>
  );
}
