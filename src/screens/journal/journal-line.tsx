'use client';
import { CornerDownRight, History } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import type { Role } from '@/domain/roster/role';
import { Badge } from '../ui/badge';
import { Icon } from '../ui/icon';
import { JournalSubject } from './journal-subject';
import { SourceIcon } from './source-icon';
import { useFactWords } from './use-fact-words';
import type { JournalEntry } from './use-journal';

/** Times nearer than this are one time to a reader. */
const SAME_MS = 60_000;

type JournalLineProps = { entry: JournalEntry; role: Role; onSubject: (subject: string) => void };

/** One line: what, about what, by whom, through which door; when it was told, and when it happened where that differs. */
export function JournalLine({ entry, role, onSubject }: JournalLineProps) {
  const t = useTranslations('journal');
  const { title, details } = useFactWords()(entry);
  return (
    <li
      id={entry.factId}
      className="grid scroll-mt-28 grid-cols-[auto_minmax(0,1fr)] gap-x-3 border-b border-line px-4 py-2 target:bg-selected last:border-b-0 md:grid-cols-[auto_minmax(0,1fr)_9rem_11rem] lg:grid-cols-[auto_minmax(0,1fr)_14rem_11rem]"
    >
      <SourceIcon source={entry.source} />
      <div className="min-w-0">
        <p className="font-medium">
          <span className={entry.isCorrected ? 'text-ink-soft line-through' : undefined}>{title}</span>{' '}
          <JournalSubject entry={entry} role={role} onSubject={onSubject} />
        </p>
        {details.length > 0 && <p className="text-sm break-words text-ink-soft">{details.join(' · ')}</p>}
        {entry.isCorrected && <Badge icon={History}>{t('corrected')}</Badge>}
        <Correction entry={entry} />
      </div>
      <p className="col-start-2 text-sm text-ink-soft md:col-start-3 md:pt-0.5 md:text-base">
        {useAuthorWords()(entry)}
      </p>
      <Times entry={entry} />
    </li>
  );
}

function Times({ entry: { happenedAt, recordedAt } }: { entry: JournalEntry }) {
  const t = useTranslations('journal');
  const format = useFormatter();
  const differs = Math.abs(Date.parse(recordedAt) - Date.parse(happenedAt)) >= SAME_MS;
  const recorded = format.dateTime(new Date(recordedAt), 'time');
  return (
    <p className="col-start-2 text-sm tabular-nums md:col-start-4 md:pt-0.5 md:text-right">
      <time dateTime={recordedAt} className="font-medium">
        {differs ? t('recordedAt', { when: recorded }) : recorded}
      </time>
      {differs && (
        <time dateTime={happenedAt} className="text-ink-soft max-md:ml-2 md:block">
          {t('happenedAt', { when: format.dateTime(new Date(happenedAt), 'moment') })}
        </time>
      )}
    </p>
  );
}

function Correction({ entry: { corrects, corrected } }: { entry: JournalEntry }) {
  const t = useTranslations('journal');
  const words = useFactWords();
  const format = useFormatter();
  if (!corrects || !corrected) return null;
  const what = words({ kind: corrected.kind, payload: {}, technicianName: null }).title;
  return (
    <a href={`#${corrects}`} className="flex items-center gap-1 text-sm text-accent underline">
      <Icon of={CornerDownRight} />
      {t('corrects', { what, when: format.dateTime(new Date(corrected.happenedAt), 'moment') })}
    </a>
  );
}

function useAuthorWords() {
  const t = useTranslations('journal.author');
  return ({ author, authorName }: JournalEntry) => {
    if (authorName) return authorName;
    return t.has(author as 'worker') ? t(author as 'worker') : author;
  };
}
