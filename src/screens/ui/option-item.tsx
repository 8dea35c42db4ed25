'use client';
import { Check } from 'lucide-react';
import { ListBoxItem } from 'react-aria-components/ListBox';
import { Text } from 'react-aria-components/Text';
import { optionClasses } from './field-classes';
import { Icon } from './icon';

/** A thing to choose: its id, what it is called, and a second line that tells two of the same name apart. */
export type Option = { readonly id: string; readonly label: string; readonly detail?: string | undefined };

export function OptionItem({ option }: { option: Option }) {
  return (
    <ListBoxItem id={option.id} textValue={option.label} className={optionClasses}>
      {({ isSelected }) => (
        <>
          <span className="min-w-0 flex-1 py-1">
            <Text slot="label" className="block">
              {option.label}
            </Text>
            {option.detail && (
              <Text slot="description" className="block text-sm text-ink-soft">
                {option.detail}
              </Text>
            )}
          </span>
          {isSelected && <Icon of={Check} className="text-accent" />}
        </>
      )}
    </ListBoxItem>
  );
}
