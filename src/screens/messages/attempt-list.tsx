import { useFormatter, useTranslations } from 'next-intl';
import type { Message } from './lines';

/** Every time somebody tried, folded away: the first thing to read when a customer says they got nothing. */
export function AttemptList({ attempts }: { attempts: Message['attempts'] }) {
  const t = useTranslations('messages');
  const format = useFormatter();
  if (attempts.length === 0) return null;
  return (
    <details className="mt-1 text-sm text-ink-soft">
      <summary className="inline-flex min-h-6 items-center rounded-sm underline underline-offset-2">
        {t('attempts', { count: attempts.length })}
      </summary>
      <ol className="mt-1 flex flex-col gap-0.5 border-l-2 border-line pl-3">
        {attempts.map(({ startedAt, outcome, detail }) => (
          <li key={startedAt} className="wrap-anywhere">
            {format.dateTime(new Date(startedAt), 'moment')} : {t(`outcome.${outcome ?? 'open'}`)}
            {detail && ` (${detail})`}
          </li>
        ))}
      </ol>
    </details>
  );
}
