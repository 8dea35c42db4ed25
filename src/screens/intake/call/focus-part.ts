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
  | 'opened'
  | 'said'
  | 'newStreet'
  | 'newCommune'
  | 'addAddress';

const CONTROL = 'input:not([type="radio"]), input, textarea, button, a[href], [tabindex]';

/** A dialog that closes gives the focus back to where it came from, which may have gone. */
const AFTER_A_DIALOG_MS = 250;

/** Puts the focus in a part of the call once the change that shows it is on the page. */
export function focusPart(part: Part): void {
  requestAnimationFrame(() => focusNow(part));
  setTimeout(() => {
    if (document.activeElement === document.body) focusNow(part);
  }, AFTER_A_DIALOG_MS);
}

function focusNow(part: Part): void {
  const box = document.querySelector<HTMLElement>(`[data-part="${part}"]`);
  const control = box?.querySelector<HTMLElement>('input:checked') ?? box?.querySelector<HTMLElement>(CONTROL);
  (control ?? box)?.focus();
}
