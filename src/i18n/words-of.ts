import en from '@messages/en.json';
import fr from '@messages/fr.json';
import { NextIntlClientProvider } from 'next-intl';
import { createElement, type FunctionComponent } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { formats } from './formats';
import type { Locale } from './locale';

const MESSAGES = { fr, en };

/** What a component says, as a reader hears it, without a browser: its text without the markup, with plain spaces. */
export function wordsOf<Props extends object>(of: FunctionComponent<Props>, props: Props, locale?: Locale): string {
  return markupOf(of, props, locale)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The same with its markup. */
export function markupOf<Props extends object>(
  of: FunctionComponent<Props>,
  props: Props,
  locale: Locale = 'fr',
): string {
  const context = { locale, messages: MESSAGES[locale], formats, timeZone: 'Europe/Paris' };
  return renderToStaticMarkup(
    createElement(NextIntlClientProvider, { ...context, children: createElement(of, props) } as never),
  );
}
