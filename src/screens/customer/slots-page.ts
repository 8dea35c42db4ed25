import { Temporal } from 'temporal-polyfill';
import { dayWords, hoursWords, type Locale } from '@/domain/messages/window-words';
import { document } from './document';
import { html } from './html';
import { picture } from './picture';
import { customerWords } from './words';

export type SlotsView = {
  /** The appointment's page; the slots stand at its `/move`. */
  readonly path: string;
  readonly query: string;
  readonly locale: Locale;
  readonly slots: readonly { readonly start: string; readonly end: string }[];
  readonly command: string;
  /** Why the window just chosen was not given. */
  readonly refused: (typeof SLOT_REFUSALS)[number] | null;
};

/** Somebody was faster; it is not offered any more; no letter would arrive before it; we do not know the place well enough; nobody can come then. */
export const SLOT_REFUSALS = ['taken', 'notOffered', 'letterTooLate', 'callUs', 'impossible'] as const;

/** *Déplacer*: at most six windows, each a button. None is kept; the choice is checked again. */
export function slotsPage({ path, query, locale, slots, command, refused }: SlotsView): string {
  const t = customerWords(locale);
  const main = html`
${refused && html`<p class="note risk" role="alert">${picture('alert')}<span>${t(`slots.refused.${refused}`)}</span></p>`}
<section class="card"><h1>${t('slots.title')}</h1>
<p>${slots.length > 0 ? t('slots.lead') : t('slots.none')}</p></section>
${
  slots.length > 0 &&
  html`<form method="post" action="${path}/move${query}" class="slots"><input type="hidden" name="command" value="${command}">
${slots.map((slot) => {
  const start = Temporal.Instant.from(slot.start);
  const window = { start, end: Temporal.Instant.from(slot.end) };
  return html`<button name="slot" value="${slot.start}/${slot.end}"><span class="when">${dayWords(start, locale)}</span>
<span class="at">${hoursWords(window, locale)}</span></button>`;
})}</form>`
}
<p><a href="${path}${query}">${t('slots.back')}</a></p>`;
  return document({ locale, title: t('slots.title'), main, otherLanguage: null });
}
