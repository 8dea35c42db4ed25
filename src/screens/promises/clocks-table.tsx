'use client';
import { CircleCheck } from 'lucide-react';
import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import type { Role } from '@/domain/roster/role';
import { serverNow } from '../server-clock';
import { Countdown } from '../ui/countdown';
import { EmptyState } from '../ui/empty-state';
import { PromiseBadge } from '../ui/promise-badge';
import { type Column, Table } from '../ui/table';
import { useDueWords } from '../use-due-words';
import { ClockActions } from './clock-actions';
import type { ClockDecision, ClockLine } from './clock-line';
import { badgeState } from './kept-counts';

type ClocksTableProps = {
  clocks: readonly ClockLine[];
  role: Role;
  onDecide: (decision: ClockDecision) => void;
};

export function ClocksTable({ clocks, role, onDecide }: ClocksTableProps) {
  const t = useTranslations('promises');
  const dueWords = useDueWords();
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
      cell: (clock) => (
        <div className="flex flex-col items-start gap-0.5">
          <PromiseBadge state={clock.isAtRisk ? 'atRisk' : badgeState(clock.state)}>
            {clock.state === 'running' && <Countdown dueAtEpochMs={Date.parse(clock.dueAt)} serverNow={serverNow} />}
          </PromiseBadge>
          <span className="text-sm whitespace-nowrap text-ink-soft tabular-nums">
            {t('open.due', { when: dueWords(clock.dueAt) })}
          </span>
          <PauseWords clock={clock} />
        </div>
      ),
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

function PauseWords({ clock: { pause } }: { clock: ClockLine }) {
  const t = useTranslations('promises');
  const format = useFormatter();
  if (!pause) return null;
  const since = format.dateTime(new Date(pause.start), 'day');
  return (
    <span className="text-sm text-ink-soft">
      {t(`reason.${pause.reason}`)}{' '}
      {pause.limit
        ? t('open.pausedUntil', { since, until: format.dateTime(new Date(pause.limit), 'moment') })
        : t('open.pausedSince', { since })}
    </span>
  );
}
