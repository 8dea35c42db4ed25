/** The parts of the call, as `data-part` names them on the page. */
export type Part =
  | 'caller'
  | 'callerName'
  | 'callerPhone'
  | 'reportedAt'
  | 'address'
  | 'complaint'
  | 'side'
  | 'job'
  | 'open'
  | 'duplicates'
  | 'opened';

const CONTROL = 'input:checked, input:not([type="radio"]), input, textarea, button, a[href], [tabindex]';

/** Puts the focus in a part of the call once the change that shows it is on the page. */
export function focusPart(part: Part): void {
  requestAnimationFrame(() => {
    const box = document.querySelector<HTMLElement>(`[data-part="${part}"]`);
    const control = box?.querySelector<HTMLElement>('input:checked') ?? box?.querySelector<HTMLElement>(CONTROL);
    (control ?? box)?.focus();
  });
}
