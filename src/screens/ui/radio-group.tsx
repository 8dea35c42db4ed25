'use client';
import { Label } from 'react-aria-components/Label';
import {
  RadioGroup as AriaRadioGroup,
  type RadioGroupProps as AriaRadioGroupProps,
  Radio,
} from 'react-aria-components/RadioGroup';
import { Text } from 'react-aria-components/Text';
import { descriptionClasses, labelClasses } from './field-classes';
import { FieldError } from './field-error';
import { joinClasses } from './join-classes';
import type { Option } from './option';

type RadioGroupProps = Omit<AriaRadioGroupProps, 'children' | 'className' | 'style'> & {
  label: string;
  options: readonly Option[];
  description?: string | undefined;
  error?: string | undefined;
  className?: string;
};

/** One choice out of a few, all visible. `value` and `onChange` speak option ids. */
export function RadioGroup({ label, options, description, error, className, ...props }: RadioGroupProps) {
  return (
    <AriaRadioGroup isInvalid={error !== undefined} {...props} className={joinClasses('group/radios', className)}>
      <Label className={labelClasses}>{label}</Label>
      <div className="flex flex-col gap-y-1 group-data-[orientation=horizontal]/radios:flex-row group-data-[orientation=horizontal]/radios:flex-wrap group-data-[orientation=horizontal]/radios:gap-x-4">
        {options.map((option) => (
          <Radio key={option.id} value={option.id} className="group flex min-h-control items-center gap-2 text-base">
            <span
              className="size-[1.25em] shrink-0 rounded-full border border-line-strong bg-surface
                group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-focus
                group-data-selected:border-[0.4em] group-data-selected:border-accent group-data-invalid:border-broken"
            />
            <span>
              {option.label}
              {option.detail && <span className="block text-sm text-ink-soft">{option.detail}</span>}
            </span>
          </Radio>
        ))}
      </div>
      {description && (
        <Text slot="description" className={descriptionClasses}>
          {description}
        </Text>
      )}
      <FieldError>{error}</FieldError>
    </AriaRadioGroup>
  );
}
