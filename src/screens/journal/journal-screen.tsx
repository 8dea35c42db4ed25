'use client';
import { ScrollText } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Role } from '@/domain/roster/role';
import { QueryPart } from '../query-part';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { EmptyState } from '../ui/empty-state';
import { PageHeader } from '../ui/page-header';
import { JournalDays } from './journal-days';
import { JournalFilters } from './journal-filters';
import { type JournalFilter, NO_FILTER, useJournal } from './use-journal';

type JournalScreenProps = {
  role: Role;
  /** Of this thing only, to begin with. */
  subject: string | null;
};

/** Who did what, newest first: what happened to jobs, and every decision about accounts, people and money. */
export function JournalScreen({ role, subject }: JournalScreenProps) {
  const t = useTranslations('journal');
  const [filter, setFilter] = useState<JournalFilter>({ ...NO_FILTER, subject });
  const journal = useJournal(filter);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = journal;
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <JournalFilters filter={filter} onChange={setFilter} />
      <Card padded={false}>
        <QueryPart query={journal} lines={14}>
          {({ pages }) => {
            const entries = pages.flat();
            if (entries.length === 0) return <EmptyState icon={ScrollText} title={t('empty')} hint={t('emptyHint')} />;
            return (
              <JournalDays
                entries={entries}
                role={role}
                onSubject={(chosen) => setFilter({ ...NO_FILTER, subject: chosen })}
              />
            );
          }}
        </QueryPart>
      </Card>
      {hasNextPage && (
        <div className="flex justify-center py-4">
          <Button onPress={() => fetchNextPage()} isPending={isFetchingNextPage}>
            {t('older')}
          </Button>
        </div>
      )}
    </>
  );
}
