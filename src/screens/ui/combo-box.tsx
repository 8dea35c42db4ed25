'use client';
import { LoaderCircle, Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Ref } from 'react';
import { ComboBox as AriaComboBox, type ComboBoxProps as AriaComboBoxProps } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { boxClasses, descriptionClasses, labelClasses, popoverClasses } from './field-classes';
import { FieldError } from './field-error';
import { Icon } from './icon';
import { type Option, OptionItem } from './option-item';

type ComboBoxProps = Omit<AriaComboBoxProps<Option>, 'children' | 'className' | 'style' | 'items' | 'defaultItems'> & {
  label: string;
  /** What the server answered for `inputValue`; shown as it is, so accents and typos are forgiven there. */
  options: readonly Option[];
  isLoading?: boolean;
  description?: string | undefined;
  error?: string | undefined;
  placeholder?: string;
  className?: string;
  inputRef?: Ref<HTMLInputElement>;
};

/** Type to find, arrows and Enter to take. The caller owns `inputValue`, `onInputChange` and the options. */
export function ComboBox({
  label,
  options,
  isLoading,
  description,
  error,
  placeholder,
  inputRef,
  ...props
}: ComboBoxProps) {
  const t = useTranslations('ui.comboBox');
  return (
    <AriaComboBox isInvalid={error !== undefined} menuTrigger="input" allowsEmptyCollection {...props} items={options}>
      <Label className={labelClasses}>{label}</Label>
      <div className="relative">
        <Icon
          of={isLoading ? LoaderCircle : Search}
          className={`absolute top-1/2 left-2.5 -translate-y-1/2 text-ink-soft ${isLoading ? 'animate-spin' : ''}`}
        />
        <Input ref={inputRef} placeholder={placeholder} className={`${boxClasses} h-control pr-2.5 pl-8`} />
      </div>
      {description && (
        <Text slot="description" className={descriptionClasses}>
          {description}
        </Text>
      )}
      <FieldError>{error}</FieldError>
      <Popover className={`${popoverClasses} w-(--trigger-width) min-w-72`}>
        <ListBox<Option>
          className="max-h-80 overflow-auto p-1 outline-none"
          renderEmptyState={() => (
            <p className="px-2 py-1.5 text-sm text-ink-soft">{isLoading ? t('searching') : t('nothing')}</p>
          )}
        >
          {(option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
