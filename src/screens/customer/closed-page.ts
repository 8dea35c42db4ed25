import type { Locale } from '@/domain/messages/window-words';
import { document } from './document';
import { html } from './html';
import { customerWords } from './words';

/** A link that opens nothing: which kind, in words, and what to do. It says nothing about any appointment. */
export function closedPage(reason: 'unknown' | 'expired' | 'superseded' | 'shut' | 'foreign', locale: Locale): string {
  const t = customerWords(locale);
  const title = t(`closed.${reason}.title`);
  const main = html`<section class="card"><h1 class="day">${title}</h1><p>${t(`closed.${reason}.detail`)}</p></section>`;
  return document({ locale, title, main, otherLanguage: null });
}
