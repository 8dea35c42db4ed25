'use client';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { boxClasses, descriptionClasses, labelClasses } from './field-classes';
import { FieldError } from './field-error';
import type { TextFieldProps } from './text-field';

/** Several lines of text. `rows` is what is seen at first; the reader may drag it taller. */
export function TextArea({
  label,
  description,
  error,
  placeholder,
  rows = 3,
  ...props
}: Omit<TextFieldProps, 'inputRef'> & { rows?: number }) {
  return (
    <AriaTextField isInvalid={error !== undefined} {...props}>
      <Label className={labelClasses}>{label}</Label>
      <AriaTextArea rows={rows} placeholder={placeholder} className={`${boxClasses} block resize-y px-2.5 py-1.5`} />
      {description && (
        <Text slot="description" className={descriptionClasses}>
          {description}
        </Text>
      )}
      <FieldError>{error}</FieldError>
    </AriaTextField>
  );
}
