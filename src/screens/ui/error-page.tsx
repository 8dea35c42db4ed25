'use client';
import errors from '@messages/errors.json';
import { buttonClasses } from './button-classes';
import { Mark } from './mark';

/**
 * The page shown when a page could not be. It stands by itself (own sentences, no provider), since what failed may be
 * the very thing that gives sentences. `reference` finds the cause in the server's journal.
 */
export function ErrorPage({ reference, onRetry }: { reference: string | undefined; onRetry: () => void }) {
  const t = errors[typeof document !== 'undefined' && document.documentElement.lang === 'en' ? 'en' : 'fr'];
  return (
    <main className="mx-auto flex min-h-dvh max-w-lg flex-col justify-center px-5 py-10">
      <Mark className="mb-4 size-9" />
      <h1 className="text-2xl font-semibold tracking-tight">{t.title}</h1>
      <p className="mt-2 text-lg text-ink-soft">{t.detail}</p>
      {reference && (
        <p className="mt-3 text-ink-soft">
          {t.reference} <code className="font-mono text-ink">{reference}</code>
        </p>
      )}
      <div className="mt-5 flex flex-wrap gap-2">
        <button type="button" className={buttonClasses('primary')} onClick={onRetry}>
          {t.retry}
        </button>
        {/* A full load on purpose: the running page is not to be trusted. */}
        <a className={buttonClasses('plain')} href="/">
          {t.home}
        </a>
      </div>
    </main>
  );
}
