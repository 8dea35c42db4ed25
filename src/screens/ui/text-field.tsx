'use client';
import type { Ref } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField';
import { boxClasses, descriptionClasses, labelClasses } from './field-classes';
import { FieldError } from './field-error';

export type TextFieldProps = Omit<AriaTextFieldProps, 'children' | 'className' | 'style'> & {
  label: string;
  description?: string | undefined;
  /** A sentence; its presence makes the field invalid. */
  error?: string | undefined;
  placeholder?: string;
  className?: string;
  inputRef?: Ref<HTMLInputElement>;
};

/** A line of text under a label that never leaves. */
export function TextField({ label, description, error, placeholder, inputRef, ...props }: TextFieldProps) {
  return (
    <AriaTextField isInvalid={error !== undefined} {...props}>
      <Label className={labelClasses}>{label}</Label>
      <Input ref={inputRef} placeholder={placeholder} className={`${boxClasses} h-control px-2.5`} />
      {description && (
        <Text slot="description" className={descriptionClasses}>
          {description}
        </Text>
      )}
      <FieldError>{error}</FieldError>
    </AriaTextField>
  );
}
