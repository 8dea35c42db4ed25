/** The job whose bar or line has the focus; null when the focus is elsewhere. */
export function focusedWorkOrder(): string | null {
  return document.activeElement?.closest<HTMLElement>('[data-work-order]')?.dataset.workOrder ?? null;
}
