'use client';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { LOCALE_COOKIE, LOCALES } from '@/i18n/locale';
import { rememberInCookie } from './browser-cookie';
import { Segments } from './segments';

const OWN_NAMES = { fr: 'Français', en: 'English' };

/** The language of the screens, each named in itself. The page stays where it is and changes its words. */
export function LocaleToggle() {
  const t = useTranslations('ui');
  const locale = useLocale();
  const router = useRouter();
  return (
    <Segments
      label={t('language')}
      value={locale}
      onChange={(chosen) => {
        rememberInCookie(LOCALE_COOKIE, chosen);
        router.refresh();
      }}
      options={LOCALES.map((id) => ({ id, label: OWN_NAMES[id], lang: id }))}
    />
  );
}
