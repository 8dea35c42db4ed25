'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { COMPENSATION_STATES, type CompensationState } from '@/domain/compensation/compensation';
import type { Role } from '@/domain/roster/role';
import { QueryPart } from '../query-part';
import { useTRPC } from '../trpc';
import { Card } from '../ui/card';
import { Segments } from '../ui/segments';
import { ExemptDialog } from './exempt-dialog';
import { ExportButton } from './export-button';
import { ExportsList } from './exports-list';
import type { LedgerLine } from './ledger-line';
import { LedgerTable } from './ledger-table';

/** The ledger of 30 €, line by line: owed, approved, handed to billing, withdrawn. */
export function Ledger({ role }: { role: Role }) {
  const t = useTranslations('promises.ledger');
  const trpc = useTRPC();
  const [state, setState] = useState<CompensationState>('due');
  const [exempted, setExempted] = useState<LedgerLine | null>(null);
  const lines = useQuery(trpc.charter.ledger.queryOptions({ state }));
  const sums = useQuery(trpc.charter.sums.queryOptions());
  const count = (one: CompensationState) => sums.data?.find((sum) => sum.state === one)?.count ?? 0;
  const options = COMPENSATION_STATES.map((id) => ({ id, label: t(`state.${id}`, { count: count(id) }) }));
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="max-w-full overflow-x-auto">
          <Segments label={t('states')} options={options} value={state} onChange={setState} />
        </div>
        {role === 'manager' && state === 'approved' && <ExportButton count={count('approved')} />}
      </div>
      {state === 'exported' && <ExportsList role={role} />}
      <Card padded={false}>
        <QueryPart query={lines}>
          {(rows) => (
            <>
              <LedgerTable lines={rows} state={state} role={role} onExempt={setExempted} />
              {rows.length < count(state) && (
                <p className="border-t border-line px-4 py-2 text-sm text-ink-soft">
                  {t('more', { count: count(state) - rows.length })}
                </p>
              )}
            </>
          )}
        </QueryPart>
      </Card>
      {exempted && <ExemptDialog clock={exempted} onClose={() => setExempted(null)} />}
    </div>
  );
}
