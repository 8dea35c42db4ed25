'use client';
import { CircleAlert } from 'lucide-react';
import { FieldError as AriaFieldError } from 'react-aria-components/FieldError';
import { Icon } from './icon';

/** What is wrong with a field and how to mend it, tied to the field for assistive tools. Also shows the browser's own checks. */
export function FieldError({ children }: { children?: string | undefined }) {
  return (
    <AriaFieldError className="mt-1 flex items-start gap-1 text-sm text-broken">
      {({ validationErrors }) => (
        <>
          <Icon of={CircleAlert} className="mt-0.5" />
          {children ?? validationErrors.join(' ')}
        </>
      )}
    </AriaFieldError>
  );
}
