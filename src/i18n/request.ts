import { cookies } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { formats } from './formats';
import { LOCALE_COOKIE, localeOf } from './locale';

/** The language is a choice of the reader kept in a cookie, never part of an address: a link means the same to everybody. */
export default getRequestConfig(async ({ locale: asked }) => {
  const locale = localeOf(asked ?? (await cookies()).get(LOCALE_COOKIE)?.value);
  const { default: messages } = await import(`../../messages/${locale}.json`);
  return { locale, messages, formats, timeZone: 'Europe/Paris' };
});
