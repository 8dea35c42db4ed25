import { joinClasses } from './join-classes';

/** `primary`: the one next step of a screen. `plain`: any other. `quiet`: inside a row or a header. `danger`: cannot be taken back. */
export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger';
/** `big` is the technician's next step: full width, 64 px, read at arm's length. */
export type ButtonSize = 'small' | 'normal' | 'big';

const KINDS: Record<ButtonKind, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover data-pressed:bg-accent-hover',
  plain: 'border border-line-strong bg-surface text-ink hover:bg-hover data-pressed:bg-hover',
  quiet: 'text-ink hover:bg-hover data-pressed:bg-hover',
  danger: 'bg-broken text-surface hover:opacity-90 data-pressed:opacity-90',
};

const SIZES: Record<ButtonSize, string> = {
  small: 'min-h-6 touch:min-h-control gap-1 px-2 text-sm',
  normal: 'min-h-control min-w-control gap-1.5 px-3 text-base',
  big: 'min-h-16 w-full gap-3 px-6 text-2xl',
};

/** The look of a button, for a link or for a plain `<button>` on a page that works without script. */
export function buttonClasses(kind: ButtonKind = 'plain', size: ButtonSize = 'normal', className?: string): string {
  return joinClasses(
    'inline-flex shrink-0 items-center justify-center rounded-md font-medium transition-colors select-none',
    'disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-not-allowed aria-disabled:opacity-50',
    KINDS[kind],
    SIZES[size],
    className,
  );
}
