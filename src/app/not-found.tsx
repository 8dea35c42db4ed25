import { useTranslations } from 'next-intl';
import { LinkButton } from '@/screens/ui/link-button';
import { Mark } from '@/screens/ui/mark';

export default function NotFound() {
  const t = useTranslations('notFound');
  return (
    <main className="mx-auto flex min-h-dvh max-w-lg flex-col justify-center px-5 py-10">
      <title>{t('title')}</title>
      <Mark className="mb-4 size-9" />
      <h1 className="text-2xl font-semibold tracking-tight">{t('title')}</h1>
      <p className="mt-2 mb-5 text-lg text-ink-soft">{t('detail')}</p>
      <LinkButton href="/" kind="primary" className="self-start">
        {t('home')}
      </LinkButton>
    </main>
  );
}
