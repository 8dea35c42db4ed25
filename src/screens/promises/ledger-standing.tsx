'use client';
import { CircleCheck, Clock, Hourglass, Send, TriangleAlert, Undo2 } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { serverNow } from '../server-clock';
import { Badge } from '../ui/badge';
import type { LedgerLine } from './ledger-table';

/** Where a line stands and why: waiting for a tablet until when, approved by whom, withdrawn for what. */
export function LedgerStanding({ line }: { line: LedgerLine }) {
  const t = useTranslations('promises.ledger');
  const format = useFormatter();
  const moment = (iso: string | null) => (iso ? format.dateTime(new Date(iso), 'moment') : '–');
  switch (line.state) {
    case 'due':
      return isAwaited(line) ? (
        <Badge tone="awaiting" icon={Hourglass} className="whitespace-normal">
          {t('awaits', { until: moment(line.approvableFrom) })}
        </Badge>
      ) : (
        <Badge tone="broken" icon={Clock}>
          {t('since', { when: moment(line.createdAt) })}
        </Badge>
      );
    case 'approved':
      return (
        <Badge tone="accent" icon={CircleCheck} className="whitespace-normal">
          {t('approvedBy', { who: line.approvedBy ?? '–', when: moment(line.approvedAt) })}
        </Badge>
      );
    case 'exported':
      return (
        <div className="flex flex-col items-start gap-1">
          <Badge icon={Send}>{t('exportedAt', { when: moment(line.exportedAt) })}</Badge>
          {line.standing !== 'broken' && line.standing !== 'awaitingTablet' && (
            <Badge tone="risk" icon={TriangleAlert} className="whitespace-normal">
              {t('keptAfterAll')}
            </Badge>
          )}
        </div>
      );
    case 'withdrawn':
      return (
        <Badge tone="paused" icon={Undo2} className="whitespace-normal">
          {line.standing === 'exempted' && line.exemption
            ? t('exempted', { reason: line.exemption })
            : t(`withdrawn.${WITHDRAWN_BY[line.standing]}`)}
        </Badge>
      );
  }
}

/** A tablet may still prove the promise kept. */
export function isAwaited(line: LedgerLine): boolean {
  return Date.parse(line.approvableFrom) > serverNow();
}

const WITHDRAWN_BY = {
  kept: 'kept',
  cancelled: 'cancelled',
  exempted: 'kept',
  running: 'moved',
  paused: 'moved',
  broken: 'moved',
  awaitingTablet: 'moved',
} as const;
