'use client';
import { History } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { Badge } from '../../ui/badge';
import { useFactWords } from './use-fact-words';
import type { WorkOrderShown } from './work-order-answer';

/** What has happened, the latest first: when it was so, who said it, when we learnt it where that differs, and whether it still stands. */
export function Journal({ journal }: { journal: WorkOrderShown['journal'] }) {
  const t = useTranslations('desk.journal');
  const format = useFormatter();
  const words = useFactWords();
  const author = (by: string) => {
    const other = NOBODY_IN_PERSON.find((one) => one === by);
    return other ? t(`author.${other}`) : by;
  };
  const moment = (iso: string) => format.dateTime(Date.parse(iso), 'moment');
  return (
    <ol className="flex flex-col gap-2.5">
      {journal.map((fact) => (
        <li key={fact.factId} className="border-l-2 border-line pl-3">
          <p className={struck(fact)}>{words(fact)}</p>
          {fact.corrected && <Badge icon={History}>{t('corrected')}</Badge>}
          <p className="text-sm text-ink-soft">
            <time dateTime={fact.happenedAt} className={struck(fact)}>
              {moment(fact.happenedAt)}
            </time>
            {' · '}
            {author(fact.by)}
            {isLearntLater(fact) && ` · ${t('learnt', { moment: moment(fact.recordedAt) })}`}
          </p>
        </li>
      ))}
    </ol>
  );
}

const struck = ({ corrected }: { corrected: boolean }) => (corrected ? 'text-ink-soft line-through' : '');

const NOBODY_IN_PERSON = ['customer', 'worker', 'twilio', 'import', 'demo'] as const;

const SOON_MS = 5 * 60_000;

function isLearntLater({ happenedAt, recordedAt }: { happenedAt: string; recordedAt: string }): boolean {
  return Date.parse(recordedAt) - Date.parse(happenedAt) > SOON_MS;
}
