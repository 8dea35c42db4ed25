'use client';
import type { LucideIcon } from 'lucide-react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { Icon } from './icon';

type Segment<Id extends string> = {
  readonly id: Id;
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly lang?: string;
};

type SegmentsProps<Id extends string> = {
  label: string;
  options: readonly Segment<Id>[];
  value: Id;
  onChange: (value: Id) => void;
};

/** Two to four choices side by side, one always taken: half-day, day, week. */
export function Segments<Id extends string>({ label, options, value, onChange }: SegmentsProps<Id>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys.has(option.id));
        if (chosen) onChange(chosen.id);
      }}
      className="inline-flex rounded-md border border-line bg-sunken p-0.5"
    >
      {options.map((option) => (
        <ToggleButton
          key={option.id}
          id={option.id}
          className="flex min-h-[calc(var(--spacing-control)-6px)] items-center gap-1.5 rounded-sm px-2.5 text-base whitespace-nowrap text-ink-soft hover:text-ink data-selected:bg-surface data-selected:font-medium data-selected:text-ink data-selected:ring-1 data-selected:ring-line-strong"
        >
          {option.icon && <Icon of={option.icon} />}
          <span lang={option.lang}>{option.label}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
