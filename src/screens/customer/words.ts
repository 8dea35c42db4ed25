import en from '@messages/en.json';
import fr from '@messages/fr.json';
import { createTranslator } from 'next-intl';
import type { Locale } from '@/domain/messages/window-words';

const CATALOGUES = { fr, en };

/** The sentences of the customer's page, outside of any React tree. */
export function customerWords(locale: Locale) {
  return createTranslator({ locale, messages: CATALOGUES[locale], namespace: 'customer' });
}

export function jobWords(locale: Locale) {
  return createTranslator({ locale, messages: CATALOGUES[locale], namespace: 'jobType' });
}
