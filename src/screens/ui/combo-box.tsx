'use client';
import { LoaderCircle, Search } from 'lucide-react';
import { type Ref, useRef } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { ComboBoxList } from './combo-box-list';
import { boxClasses, descriptionClasses, labelClasses } from './field-classes';
import { FieldError } from './field-error';
import { Icon } from './icon';
import type { Option } from './option';
import type { TextFieldProps } from './text-field';
import { useComboBox } from './use-combo-box';

type ComboBoxProps = Omit<TextFieldProps, 'value' | 'defaultValue' | 'onChange' | 'inputRef' | 'onSelect'> & {
  /** What the server answered for `inputValue`; shown as it is, so accents and typos are forgiven there. */
  options: readonly Option[];
  inputValue: string;
  onInputChange: (text: string) => void;
  /** The reader took this one; the caller usually writes its label into `inputValue`. */
  onSelect: (option: Option) => void;
  isLoading?: boolean;
  inputRef?: Ref<HTMLInputElement>;
};

/** Type to find, arrows and Enter to take. The caller owns the text and the options; nothing is filtered here. */
export function ComboBox(props: ComboBoxProps) {
  const { label, options, inputValue, onInputChange, onSelect, isLoading = false, ...rest } = props;
  const { description, error, placeholder, inputRef, ...field } = rest;
  const box = useRef<HTMLDivElement>(null);
  const state = useComboBox(options, isLoading, onSelect);
  const change = (text: string) => {
    onInputChange(text);
    if (text.trim() === '') state.close();
    else state.open();
  };
  return (
    <AriaTextField isInvalid={error !== undefined} autoComplete="off" {...field} value={inputValue} onChange={change}>
      <Label className={labelClasses}>{label}</Label>
      <div ref={box} className="relative">
        <Icon
          of={isLoading ? LoaderCircle : Search}
          className={`absolute top-1/2 left-2.5 -translate-y-1/2 text-ink-soft ${isLoading ? 'animate-spin' : ''}`}
        />
        <Input
          ref={inputRef}
          role="combobox"
          aria-expanded={state.isOpen}
          aria-controls={state.isOpen ? state.listId : undefined}
          aria-autocomplete="list"
          aria-activedescendant={state.active && state.optionId(state.active)}
          placeholder={placeholder}
          onKeyDown={state.onKeyDown}
          onBlur={state.close}
          className={`${boxClasses} h-control pr-2.5 pl-8`}
        />
      </div>
      {description && (
        <Text slot="description" className={descriptionClasses}>
          {description}
        </Text>
      )}
      <FieldError>{error}</FieldError>
      <ComboBoxList label={label} options={options} isLoading={isLoading} state={state} anchor={box} />
    </AriaTextField>
  );
}
