'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { COMMITMENT_NUMBERS, type CommitmentNumber } from '@/domain/commitment/commitment-code';
import type { Role } from '@/domain/roster/role';
import { QueryPart } from '../query-part';
import { useTRPC } from '../trpc';
import { Card } from '../ui/card';
import { Select } from '../ui/select';
import { ClockDialog } from './clock-dialog';
import type { ClockDecision } from './clock-line';
import { ClocksTable } from './clocks-table';

const ALL = 'all';
const SHOWN_AT_MOST = 200;
/** Time alone puts a promise at risk. */
const AGAIN_MS = 30_000;

/** The promises still open, nearest due first, and what may be decided about each. */
export function OpenClocks({ role }: { role: Role }) {
  const t = useTranslations('promises');
  const trpc = useTRPC();
  const [number, setNumber] = useState<CommitmentNumber | null>(null);
  const [decision, setDecision] = useState<ClockDecision | null>(null);
  const open = useQuery(
    trpc.charter.open.queryOptions({ number }, { placeholderData: (before) => before, refetchInterval: AGAIN_MS }),
  );
  const options = [
    { id: ALL, label: t('open.all') },
    ...COMMITMENT_NUMBERS.map((one) => ({ id: String(one), label: `${one} · ${t(`commitment.${one}`)}` })),
  ];
  return (
    <div className="flex flex-col gap-3">
      <Select
        label={t('open.filter')}
        options={options}
        selectedKey={number === null ? ALL : String(number)}
        onSelectionChange={(key) => setNumber(COMMITMENT_NUMBERS.find((one) => String(one) === key) ?? null)}
        className="w-full max-w-sm"
      />
      <Card padded={false}>
        <QueryPart query={open} lines={10}>
          {(clocks) => (
            <>
              <ClocksTable clocks={clocks} role={role} onDecide={setDecision} />
              {clocks.length === SHOWN_AT_MOST && (
                <p className="border-t border-line px-4 py-2 text-sm text-ink-soft">
                  {t('open.more', { count: SHOWN_AT_MOST })}
                </p>
              )}
            </>
          )}
        </QueryPart>
      </Card>
      {decision && <ClockDialog {...decision} onClose={() => setDecision(null)} />}
    </div>
  );
}
