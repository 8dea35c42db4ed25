/** The languages of the screens. French is complete by law and by custom; English is complete by test. */
export const LOCALES = ['fr', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export const LOCALE_COOKIE = 'locale';

/** The language a reader asked for; French for anybody who has not chosen, and for any value that is not ours. */
export function localeOf(chosen: string | undefined): Locale {
  return LOCALES.find((locale) => locale === chosen) ?? 'fr';
}
