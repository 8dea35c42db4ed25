'use client';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Button, type ButtonProps } from './button';
import { optionClasses, popoverClasses } from './field-classes';

export type MenuEntry = {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** A place to go to; otherwise `onAction`. */
  readonly href?: string;
  readonly onAction?: () => void;
};

type MenuButtonProps = Pick<ButtonProps, 'kind' | 'size' | 'icon' | 'className' | 'aria-label'> & {
  children?: ReactNode;
  /** A line above the entries: who is signed in, on which territory. */
  heading?: ReactNode;
  entries: readonly MenuEntry[];
};

/** A button that opens a short list of actions. */
export function MenuButton({ children, heading, entries, ...button }: MenuButtonProps) {
  const router = useRouter();
  return (
    <MenuTrigger>
      <Button {...button}>{children}</Button>
      <Popover placement="bottom end" className={`${popoverClasses} min-w-52`}>
        {heading && <div className="border-b border-line px-3 py-2">{heading}</div>}
        <Menu items={entries} className="p-1 outline-none">
          {(entry) => (
            <MenuItem
              id={entry.id}
              textValue={entry.label}
              className={optionClasses}
              onAction={() => (entry.href ? router.push(entry.href) : entry.onAction?.())}
            >
              {entry.icon}
              {entry.label}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
