'use client';
import { Check } from 'lucide-react';
import { ListBoxItem } from 'react-aria-components/ListBox';
import { optionClasses } from './field-classes';
import { Icon } from './icon';
import type { Option } from './option';
import { OptionWords } from './option-words';

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
