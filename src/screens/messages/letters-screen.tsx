'use client';
import { useQuery } from '@tanstack/react-query';
import { MailCheck, Printer } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { QueryPart } from '../query-part';
import { useTRPC } from '../trpc';
import { Card } from '../ui/card';
import { EmptyState } from '../ui/empty-state';
import { PageHeader } from '../ui/page-header';
import { HandOverDialog } from './hand-over-dialog';
import { LettersTable } from './letters-table';
import type { Letter } from './lines';

/** The print queue: letters to print and hand over, and those handed over, with their proof. */
export function LettersScreen() {
  const t = useTranslations('letters');
  const trpc = useTRPC();
  const query = useQuery(trpc.messages.letters.queryOptions());
  const [handed, setHanded] = useState<Letter>();
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <QueryPart query={query}>
        {(letters) => {
          const printed = letters.filter(({ status }) => status === 'printed');
          return (
            <div className="flex flex-col gap-4">
              <Card title={t('toPrint')} padded={false}>
                <LettersTable
                  caption={t('toPrint')}
                  letters={letters.filter(({ status }) => status === 'toPrint')}
                  onHandOver={setHanded}
                  empty={<EmptyState icon={MailCheck} title={t('none')} hint={t('noneHint')} />}
                />
              </Card>
              {printed.length > 0 && (
                <Card title={t('handedOver')} padded={false}>
                  <LettersTable
                    caption={t('handedOver')}
                    letters={printed}
                    empty={<EmptyState icon={Printer} title="" />}
                  />
                </Card>
              )}
            </div>
          );
        }}
      </QueryPart>
      {handed && <HandOverDialog letter={handed} onClose={() => setHanded(undefined)} />}
    </>
  );
}
