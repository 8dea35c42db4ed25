'use client';
import { useQuery } from '@tanstack/react-query';
import { FileDown } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import type { Role } from '@/domain/roster/role';
import { QueryPart } from '../query-part';
import { useTRPC } from '../trpc';
import { buttonClasses } from '../ui/button-classes';
import { Card } from '../ui/card';
import { Icon } from '../ui/icon';

/** What was handed to billing, each time with its file. */
export function ExportsList({ role }: { role: Role }) {
  const t = useTranslations('promises.ledger');
  const format = useFormatter();
  const trpc = useTRPC();
  const exports = useQuery(trpc.charter.exports.queryOptions());
  return (
    <QueryPart query={exports} lines={2}>
      {(rows) =>
        rows.length > 0 && (
          <Card title={t('exports')} padded={false}>
            <ul className="divide-y divide-line">
              {rows.map(({ exportId, exportedAt, exportedBy, count, totalCents }) => (
                <li key={exportId} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2">
                  <p>
                    <span className="font-medium">
                      {t('handed', { count, total: format.number(totalCents / 100, 'euros') })}
                    </span>{' '}
                    <span className="text-ink-soft">
                      {t('handedBy', { when: format.dateTime(new Date(exportedAt), 'moment'), who: exportedBy ?? '–' })}
                    </span>
                  </p>
                  {role === 'manager' && (
                    <a href={`/promises/exports/${exportId}`} download className={buttonClasses('plain', 'small')}>
                      <Icon of={FileDown} />
                      {t('file')}
                    </a>
                  )}
                </li>
              ))}
            </ul>
          </Card>
        )
      }
    </QueryPart>
  );
}
