import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { inter } from '@/screens/ui/inter-font';
import { THEME_COOKIE, themeAttribute, themeOf } from '@/screens/ui/theme';

import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('product');
  return { title: { template: `%s · ${t('name')}`, default: t('name') }, description: t('description') };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#141c1f' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = themeOf((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html lang={await getLocale()} data-theme={themeAttribute(theme)} className={inter.variable}>
      <body>{children}</body>
    </html>
  );
}
