'use client';
import { CircleCheck } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Role } from '@/domain/roster/role';
import { EmptyState } from '../ui/empty-state';
import { type Column, Table } from '../ui/table';
import { ClockActions } from './clock-actions';
import type { ClockDecision, ClockLine } from './clock-line';
import { ClockStanding } from './clock-standing';

type ClocksTableProps = {
  clocks: readonly ClockLine[];
  role: Role;
  onDecide: (decision: ClockDecision) => void;
};

export function ClocksTable({ clocks, role, onDecide }: ClocksTableProps) {
  const t = useTranslations('promises');
  const columns: Column<ClockLine>[] = [
    { id: 'case', header: t('open.case'), cell: (clock) => <Case clock={clock} role={role} /> },
    {
      id: 'commitment',
      header: t('commitmentHeader'),
      className: 'max-md:hidden',
      cell: ({ number }) => <Commitment number={number} />,
    },
    {
      id: 'state',
      header: t('open.state'),
      cell: (clock) => <ClockStanding clock={clock} />,
    },
    {
      id: 'actions',
      header: t('actions'),
      align: 'end',
      cell: (clock) => <ClockActions clock={clock} role={role} onDecide={onDecide} />,
    },
  ];
  const mine = role === 'administrator' ? columns.filter(({ id }) => id !== 'actions') : columns;
  return (
    <Table
      caption={t('open.title')}
      columns={mine}
      rows={clocks}
      rowKey={({ workOrderId, code, dueAt }) => `${workOrderId} ${code} ${dueAt}`}
      empty={<EmptyState icon={CircleCheck} title={t('open.empty')} hint={t('open.emptyHint')} />}
    />
  );
}

function Case({ clock, role }: { clock: ClockLine; role: Role }) {
  const tj = useTranslations('jobType');
  const { reference, workOrderId, jobType, address, number } = clock;
  return (
    <div className="min-w-36 py-1">
      {role === 'administrator' ? (
        <span className="font-semibold">{reference}</span>
      ) : (
        <Link href={`/desk?workOrder=${workOrderId}`} className="font-semibold text-accent underline">
          {reference}
        </Link>
      )}
      <span className="block">{tj(jobType)}</span>
      <span className="block text-sm font-normal text-ink-soft">{address}</span>
      <span className="text-sm font-normal md:hidden">
        <Commitment number={number} />
      </span>
    </div>
  );
}

function Commitment({ number }: Pick<ClockLine, 'number'>) {
  const t = useTranslations('promises.commitment');
  return (
    <>
      <span className="font-semibold tabular-nums">{number}</span>{' '}
      <span className="text-ink-soft">{t(`${number}`)}</span>
    </>
  );
}
