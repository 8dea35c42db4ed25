'use client';
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Toasts } from './toasts';

const REGIONS: Record<string, string> = { fr: 'fr-FR', en: 'en-GB' };

/** Tells the interaction library the language of the page (it would ask the browser), and gives toasts a place. */
export function AriaProviders({ locale, children }: { locale: string; children: ReactNode }) {
  return (
    <I18nProvider locale={REGIONS[locale] ?? 'fr-FR'}>
      {children}
      <Toasts />
    </I18nProvider>
  );
}
