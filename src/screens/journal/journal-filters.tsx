'use client';
import { useQuery } from '@tanstack/react-query';
import { FilterX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { useTRPC } from '../trpc';
import { Button } from '../ui/button';
import { Select } from '../ui/select';
import { TextField } from '../ui/text-field';
import { JOURNAL_KINDS } from './journal-kinds';
import { type JournalFilter, NO_FILTER } from './use-journal';

const ALL = 'all';
/** Long enough not to ask at each letter. */
const TYPING_MS = 350;

type JournalFiltersProps = { filter: JournalFilter; onChange: (filter: JournalFilter) => void };

/** Words, kind, author and day; each narrows what the others leave. */
export function JournalFilters({ filter, onChange }: JournalFiltersProps) {
  const t = useTranslations('journal');
  const trpc = useTRPC();
  const authors = useQuery(trpc.journal.authors.queryOptions());
  const [words, setWords] = useSettledWords(filter, onChange);
  const kinds = JOURNAL_KINDS.map((id) => ({ id, label: t(`kind.${id}`) })).sort((a, b) =>
    a.label.localeCompare(b.label),
  );
  const people = [
    ...(authors.data ?? []).map(({ author, name }) => ({ id: author, label: name })),
    { id: 'worker', label: t('author.worker') },
    { id: 'customer', label: t('author.customer') },
  ];
  const chosen = (key: unknown) => (key === ALL || key === null ? null : String(key));
  const isFiltered = Object.values({ ...filter, words }).some(Boolean);
  return (
    <search className="mb-4 grid grid-cols-2 items-end gap-3 lg:grid-cols-[minmax(0,2fr)_minmax(0,1.4fr)_minmax(0,1.2fr)_10rem_auto]">
      <TextField
        label={t('filter.words')}
        value={words}
        onChange={setWords}
        maxLength={100}
        className="col-span-2 lg:col-span-1"
      />
      <Select
        label={t('filter.kind')}
        options={[{ id: ALL, label: t('filter.everything') }, ...kinds]}
        selectedKey={filter.kind ?? ALL}
        onSelectionChange={(key) => onChange({ ...filter, kind: chosen(key) })}
      />
      <Select
        label={t('filter.author')}
        options={[{ id: ALL, label: t('filter.everybody') }, ...people]}
        selectedKey={filter.author ?? ALL}
        onSelectionChange={(key) => onChange({ ...filter, author: chosen(key) })}
      />
      <TextField
        type="date"
        label={t('filter.day')}
        value={filter.day}
        onChange={(day) => onChange({ ...filter, day })}
      />
      <Button
        kind="quiet"
        icon={FilterX}
        isDisabled={!isFiltered}
        onPress={() => {
          setWords('');
          onChange(NO_FILTER);
        }}
      >
        {t('filter.clear')}
      </Button>
    </search>
  );
}

/** What is being typed, handed on once the typing rests. */
function useSettledWords(filter: JournalFilter, onChange: (filter: JournalFilter) => void) {
  const [words, setWords] = useState(filter.words);
  useEffect(() => {
    if (words === filter.words) return;
    const timer = setTimeout(() => onChange({ ...filter, words }), TYPING_MS);
    return () => clearTimeout(timer);
  }, [words, filter, onChange]);
  return [words, setWords] as const;
}
