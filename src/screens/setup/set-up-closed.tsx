import { useTranslations } from 'next-intl';
import { Mark } from '../ui/mark';

/** The link was used, is too old, or never was one. It says how to get another, and nothing more. */
export function SetUpClosed() {
  const t = useTranslations('setUp');
  return (
    <main id="main" className="mx-auto flex min-h-dvh max-w-md flex-col justify-center px-5 py-10">
      <Mark className="mb-4 size-10" />
      <h1 className="text-2xl font-semibold tracking-tight">{t('closed')}</h1>
      <p className="mt-1 text-lg text-ink-soft">{t('closedDetail')}</p>
    </main>
  );
}
