'use client';
import type { LucideIcon } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { Icon } from '../../ui/icon';
import { joinClasses } from '../../ui/join-classes';
import { Kbd } from '../../ui/kbd';
import { type Shortcut, useShortcut } from '../../ui/use-shortcut';
import { useKeyCap } from './use-key-cap';

export type Choice<Id extends string> = {
  readonly id: Id;
  readonly label: string;
  readonly detail?: ReactNode;
  readonly icon?: LucideIcon;
  /** The single key that takes it; without one the arrows reach it. */
  readonly shortcut?: Shortcut;
  readonly isAlarming?: boolean;
};

type ChoiceCardProps<Id extends string> = {
  name: string;
  choice: Choice<Id>;
  isChosen: boolean;
  onChoose: (id: Id) => void;
};

const NO_KEY: Shortcut = { id: 'intake.noKey', key: '' };

/** One answer of a question: a radio button one can see from afar, with the key that takes it. */
export function ChoiceCard<Id extends string>({ name, choice, isChosen, onChoose }: ChoiceCardProps<Id>) {
  const { id, label, detail, icon, shortcut, isAlarming } = choice;
  const radio = useRef<HTMLInputElement>(null);
  const cap = useKeyCap(shortcut ?? NO_KEY);
  const takeByKey = () => {
    onChoose(id);
    radio.current?.focus();
  };
  useShortcut(shortcut ?? NO_KEY, takeByKey, { enabled: shortcut !== undefined });
  return (
    <label
      className={joinClasses(
        'relative flex min-h-control cursor-pointer items-center gap-2 rounded-md border px-2.5 py-1.5',
        'has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-focus',
        isChosen ? 'border-accent bg-selected' : 'border-line-strong bg-surface hover:bg-hover',
      )}
    >
      <input
        ref={radio}
        type="radio"
        name={name}
        value={id}
        checked={isChosen}
        onChange={() => onChoose(id)}
        aria-keyshortcuts={cap && shortcut ? cap : undefined}
        className="absolute inset-0 cursor-pointer opacity-0"
      />
      <span
        aria-hidden
        className={joinClasses(
          'size-[1.25em] shrink-0 rounded-full bg-surface',
          isChosen ? 'border-[0.4em] border-accent' : 'border border-line-strong',
        )}
      />
      {icon && <Icon of={icon} className={isAlarming ? 'text-broken' : 'text-ink-soft'} />}
      <span className="min-w-0 flex-1">
        <span className="block font-medium">{label}</span>
        {detail && <span className="block text-sm text-ink-soft">{detail}</span>}
      </span>
      {shortcut && cap && <Kbd>{cap}</Kbd>}
    </label>
  );
}
