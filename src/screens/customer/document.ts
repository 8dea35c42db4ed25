import { UTILITY } from '@/domain/messages/utility';
import type { Locale } from '@/domain/messages/window-words';
import { type Html, html } from './html';
import { PAGE_STYLE } from './page-style';
import { customerWords } from './words';

type Document = {
  readonly locale: Locale;
  readonly title: string;
  readonly main: Html;
  /** Where the same page speaks the other language; null where it makes no sense. */
  readonly otherLanguage: string | null;
};

/** The whole page round what it has to say: who writes, how to telephone, the other language. */
export function document({ locale, title, main, otherLanguage }: Document): string {
  const t = customerWords(locale);
  const other: Locale = locale === 'fr' ? 'en' : 'fr';
  const page = html`<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="robots" content="noindex, nofollow">
<meta name="format-detection" content="telephone=no">
<title>${title} · ${UTILITY.name}</title>
<style>${{ html: PAGE_STYLE }}</style>
</head>
<body>
<header>
<svg viewBox="0 0 24 24" aria-hidden="true"><path class="drop" d="M12 1.5C12 1.5 4 10 4 15a8 8 0 0 0 16 0C20 10 12 1.5 12 1.5z"/><polyline class="hands" points="12 10 12 15 15.4 17"/></svg>
${UTILITY.name}
</header>
<main>${main}</main>
<footer>
<p>${t('help')} <a href="${UTILITY.phoneHref}">${UTILITY.phone}</a></p>
${otherLanguage !== null && html`<p><a href="${otherLanguage}" lang="${other}" hreflang="${other}">${t('otherLanguage')}</a></p>`}
</footer>
</body>
</html>`;
  return `<!doctype html>\n${page.html}`;
}
