'use client';
import { Check } from 'lucide-react';
import { ListBoxItem } from 'react-aria-components/ListBox';
import { optionClasses } from './field-classes';
import { Icon } from './icon';
import { OptionWords } from './option-words';

/** A thing to choose: its id, what it is called, and a second line that tells two of the same name apart. */
export type Option = { readonly id: string; readonly label: string; readonly detail?: string | undefined };

/** One line of a `Select`. */
export function OptionItem({ option }: { option: Option }) {
  return (
    <ListBoxItem id={option.id} textValue={option.label} className={optionClasses}>
      {({ isSelected }) => (
        <>
          <OptionWords option={option} />
          {isSelected && <Icon of={Check} className="text-accent" />}
        </>
      )}
    </ListBoxItem>
  );
}
