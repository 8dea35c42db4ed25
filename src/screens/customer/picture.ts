import { type Html, html } from './html';

const SHAPES = {
  check: 'M20 6 9 17l-5-5',
  clock: 'M12 6v6l4 2M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20',
  cross: 'M18 6 6 18M6 6l12 12',
  alert: 'M12 8v5m0 3.5v.01M12 2 1.5 21h21z',
} as const;

/** A picture beside a word; the word says it all. Shapes after Lucide (ISC). */
export function picture(name: keyof typeof SHAPES): Html {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${SHAPES[name]}"/></svg>`;
}
