'use client';
import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, type SelectProps as AriaSelectProps, SelectValue } from 'react-aria-components/Select';
import { Text } from 'react-aria-components/Text';
import { boxClasses, descriptionClasses, labelClasses, popoverClasses } from './field-classes';
import { FieldError } from './field-error';
import { Icon } from './icon';
import type { Option } from './option';
import { OptionItem } from './option-item';

type SelectProps = Omit<AriaSelectProps<Option>, 'children' | 'className' | 'style'> & {
  label: string;
  options: readonly Option[];
  description?: string | undefined;
  error?: string | undefined;
  className?: string;
};

/** One choice out of a short, known list. `selectedKey` and `onSelectionChange` speak option ids. */
export function Select({ label, options, description, error, ...props }: SelectProps) {
  return (
    <AriaSelect isInvalid={error !== undefined} {...props}>
      <Label className={labelClasses}>{label}</Label>
      <Button className={`${boxClasses} flex h-control items-center justify-between gap-2 px-2.5 text-left`}>
        <SelectValue<Option> className="truncate data-placeholder:text-ink-soft">
          {({ isPlaceholder, defaultChildren, selectedText }) => (isPlaceholder ? defaultChildren : selectedText)}
        </SelectValue>
        <Icon of={ChevronDown} className="text-ink-soft" />
      </Button>
      {description && (
        <Text slot="description" className={descriptionClasses}>
          {description}
        </Text>
      )}
      <FieldError>{error}</FieldError>
      <Popover className={`${popoverClasses} min-w-(--trigger-width)`}>
        <ListBox items={options} className="max-h-80 overflow-auto p-1 outline-none">
          {(option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
