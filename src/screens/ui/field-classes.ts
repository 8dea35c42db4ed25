/** Shared looks of the fields, so that every control of a form has the same height, edge and focus. */
export const labelClasses = 'mb-1 block text-sm font-medium text-ink';
export const descriptionClasses = 'mt-1 block text-sm text-ink-soft';
export const boxClasses =
  'w-full rounded-md border border-line-strong bg-surface text-base text-ink placeholder:text-ink-soft ' +
  'data-invalid:border-broken disabled:cursor-not-allowed disabled:bg-sunken disabled:text-ink-soft';
export const popoverClasses =
  'rounded-lg bg-raised text-ink shadow-pop transition-opacity duration-quick data-entering:opacity-0 data-exiting:opacity-0';
export const optionClasses =
  'flex min-h-control cursor-default items-center gap-2 rounded-sm px-2 text-base outline-none select-none ' +
  'data-focused:bg-hover data-selected:bg-selected data-disabled:text-ink-soft';
