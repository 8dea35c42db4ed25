import { LogIn } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/screens/ui/link-button';
import { Mark } from '@/screens/ui/mark';

export default function Landing() {
  const t = useTranslations('landing');
  return (
    <main className="mx-auto flex min-h-dvh max-w-lg flex-col justify-center px-5 py-10">
      <Mark className="mb-4 size-12" />
      <h1 className="text-3xl font-semibold tracking-tight">{t('title')}</h1>
      <p className="mt-2 mb-6 text-lg text-ink-soft">{t('lead')}</p>
      <LinkButton href="/login" kind="primary" icon={LogIn} className="self-start">
        {t('signIn')}
      </LinkButton>
    </main>
  );
}
