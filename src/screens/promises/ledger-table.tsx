'use client';
import { HandCoins } from 'lucide-react';
import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import type { CompensationState } from '@/domain/compensation/compensation';
import type { Role } from '@/domain/roster/role';
import { EmptyState } from '../ui/empty-state';
import { type Column, Table } from '../ui/table';
import { LedgerActions } from './ledger-actions';
import type { LedgerLine } from './ledger-line';
import { LedgerStanding } from './ledger-standing';

type LedgerTableProps = {
  lines: readonly LedgerLine[];
  state: CompensationState;
  role: Role;
  onExempt: (line: LedgerLine) => void;
};

export function LedgerTable({ lines, state, role, onExempt }: LedgerTableProps) {
  const t = useTranslations('promises');
  const format = useFormatter();
  const columns: Column<LedgerLine>[] = [
    { id: 'case', header: t('open.case'), cell: (line) => <Case line={line} role={role} /> },
    {
      id: 'commitment',
      header: t('commitmentHeader'),
      className: 'max-md:hidden',
      cell: ({ number }) => (
        <>
          <span className="font-semibold tabular-nums">{number}</span>{' '}
          <span className="text-ink-soft">{t(`commitment.${number}`)}</span>
        </>
      ),
    },
    {
      id: 'amount',
      header: t('ledger.amount'),
      align: 'end',
      cell: ({ amountCents }) => {
        const amount = format.number(amountCents / 100, 'eurosCents');
        return state === 'withdrawn' ? <s>{amount}</s> : <span className="whitespace-nowrap">{amount}</span>;
      },
    },
    { id: 'standing', header: t('ledger.standing'), cell: (line) => <LedgerStanding line={line} /> },
    {
      id: 'actions',
      header: t('actions'),
      align: 'end',
      cell: (line) => <LedgerActions line={line} onExempt={onExempt} />,
    },
  ];
  const canDecide = role === 'manager' && (state === 'due' || state === 'approved');
  return (
    <Table
      caption={t('ledger.title')}
      columns={canDecide ? columns : columns.filter(({ id }) => id !== 'actions')}
      rows={lines}
      rowKey={({ compensationId }) => compensationId}
      empty={<EmptyState icon={HandCoins} title={t(`ledger.empty.${state}`)} hint={t(`ledger.emptyHint.${state}`)} />}
    />
  );
}

function Case({ line, role }: { line: LedgerLine; role: Role }) {
  const { reference, workOrderId, beneficiary, address, number, state } = line;
  const words = state === 'withdrawn' ? <s>{beneficiary}</s> : beneficiary;
  return (
    <div className="min-w-32 py-1">
      {words}
      <span className="block text-sm font-normal text-ink-soft">
        {role === 'administrator' ? (
          reference
        ) : (
          <Link href={`/desk?workOrder=${workOrderId}`} className="text-accent underline">
            {reference}
          </Link>
        )}{' '}
        <span className="md:hidden">· {number} </span>· {address}
      </span>
    </div>
  );
}
