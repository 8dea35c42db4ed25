'use client';
import { Moon, Sun, SunMoon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { rememberInCookie } from './browser-cookie';
import { Segments } from './segments';
import { THEME_COOKIE, type Theme, themeAttribute, themeOf } from './theme';

const ICONS = { system: SunMoon, light: Sun, dark: Moon };

/** Light, dark, or as the device says. Takes effect at once and is remembered by this browser. */
export function ThemeToggle() {
  const t = useTranslations('ui.theme');
  const theme = useSyncExternalStore<Theme>(watchTheme, currentTheme, () => 'system');
  const choose = (chosen: Theme) => {
    rememberInCookie(THEME_COOKIE, chosen);
    const attribute = themeAttribute(chosen);
    if (attribute) document.documentElement.dataset.theme = attribute;
    else delete document.documentElement.dataset.theme;
  };
  return (
    <Segments
      label={t('label')}
      value={theme}
      onChange={choose}
      options={(['system', 'light', 'dark'] as const).map((id) => ({ id, label: t(id), icon: ICONS[id] }))}
    />
  );
}

function currentTheme(): Theme {
  return themeOf(document.documentElement.dataset.theme);
}

function watchTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}
