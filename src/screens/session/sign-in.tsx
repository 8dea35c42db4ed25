'use client';
import { LogIn } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '../ui/button';
import { Mark } from '../ui/mark';
import { TextField } from '../ui/text-field';

type Failure = 'wrong' | 'tooMany' | 'unreachable';

/** E-mail and password, then on to where one came from. What went wrong is said beside the form, aloud too. */
export function SignIn() {
  const t = useTranslations('session');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isPending, setPending] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setPending(true);
    const failed = await signIn(String(form.get('email')), String(form.get('password')));
    if (!failed) return window.location.assign(nextPath());
    setFailure(failed);
    setPending(false);
  }

  return (
    <main id="main" className="mx-auto flex min-h-dvh max-w-sm flex-col justify-center px-5 py-10">
      <Mark className="mb-4 size-10" />
      <h1 className="text-2xl font-semibold tracking-tight">{t('title')}</h1>
      <p className="mt-1 mb-6 text-ink-soft">{t('lead')}</p>
      <form method="post" onSubmit={submit} className="flex flex-col gap-4">
        <TextField name="email" type="email" label={t('email')} autoComplete="username" isRequired autoFocus />
        <TextField name="password" type="password" label={t('password')} autoComplete="current-password" isRequired />
        <p role="alert" className="min-h-5 text-broken">
          {failure && t(failure)}
        </p>
        <Button type="submit" kind="primary" icon={LogIn} isPending={isPending}>
          {t('submit')}
        </Button>
      </form>
    </main>
  );
}

async function signIn(email: string, password: string): Promise<Failure | null> {
  try {
    const body = JSON.stringify({ email, password });
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch('/api/auth/sign-in/email', { method: 'POST', headers, body });
    if (answer.ok) return null;
    return answer.status === 429 ? 'tooMany' : answer.status < 500 ? 'wrong' : 'unreachable';
  } catch {
    return 'unreachable';
  }
}

/** A path of ours only: an address from outside would be an open door. */
function nextPath(): string {
  const next = new URLSearchParams(window.location.search).get('next') ?? '/';
  return /^\/(?![/\\])/.test(next) ? next : '/';
}
