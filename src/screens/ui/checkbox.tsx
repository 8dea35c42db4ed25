'use client';
import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from 'react-aria-components/Checkbox';
import { Icon } from './icon';

type CheckboxProps = Omit<AriaCheckboxProps, 'children' | 'className' | 'style'> & { children: ReactNode };

/** Yes or no. The words are part of the target. */
export function Checkbox({ children, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox
      {...props}
      className="group flex min-h-control items-center gap-2 text-base data-disabled:text-ink-soft"
    >
      {({ isIndeterminate }) => (
        <>
          <span
            className="flex size-[1.25em] shrink-0 items-center justify-center rounded-sm border border-line-strong bg-surface
              group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-focus
              group-data-selected:border-accent group-data-selected:bg-accent group-data-selected:text-on-accent
              group-data-indeterminate:border-accent group-data-indeterminate:bg-accent group-data-indeterminate:text-on-accent
              group-data-invalid:border-broken"
          >
            <Icon
              of={isIndeterminate ? Minus : Check}
              className="invisible size-[0.95em] group-data-selected:visible group-data-indeterminate:visible"
            />
          </span>
          <span>{children}</span>
        </>
      )}
    </AriaCheckbox>
  );
}
