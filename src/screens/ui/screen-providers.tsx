import { type Messages, NextIntlClientProvider } from 'next-intl';
import { getLocale, getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import { AriaProviders } from './aria-providers';

type ScreenProvidersProps = {
  /** The catalogues this screen's client components read, besides `ui`; all of them when absent. */
  namespaces?: readonly (keyof Messages)[];
  children: ReactNode;
};

/** What a screen with client components needs around it: its own sentences (not everybody's), language, routing, toasts. */
export async function ScreenProviders({ namespaces, children }: ScreenProvidersProps) {
  const [locale, all] = await Promise.all([getLocale(), getMessages()]);
  const messages = namespaces ? pick(all, ['ui', ...namespaces]) : all;
  return (
    <NextIntlClientProvider messages={messages}>
      <AriaProviders locale={locale}>{children}</AriaProviders>
    </NextIntlClientProvider>
  );
}

function pick(all: Messages, names: readonly (keyof Messages)[]): Partial<Messages> {
  return Object.fromEntries(names.map((name) => [name, all[name]]));
}
