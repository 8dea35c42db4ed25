'use client';
import { Clock, type LucideIcon, Send, ThumbsUp, TriangleAlert, Undo2 } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { serverNow } from '../server-clock';
import { Badge, type BadgeTone } from '../ui/badge';
import { PromiseBadge } from '../ui/promise-badge';
import type { LedgerLine } from './ledger-line';

/** Where a line stands and why: waiting for a tablet until when, approved by whom, withdrawn for what. */
export function LedgerStanding({ line }: { line: LedgerLine }) {
  const t = useTranslations('promises.ledger');
  const format = useFormatter();
  const moment = (iso: string | null) => (iso ? format.dateTime(new Date(iso), 'moment') : '–');
  switch (line.state) {
    case 'due':
      if (isAwaited(line))
        return (
          <Standing badge={<PromiseBadge state="awaiting" />}>
            {t('awaits', { until: moment(line.approvableFrom) })}
          </Standing>
        );
      return (
        <Said icon={Clock} tone="broken" word={t('word.due')} detail={t('since', { when: moment(line.createdAt) })} />
      );
    case 'approved': {
      const detail = t('by', { who: line.approvedBy ?? '–', when: moment(line.approvedAt) });
      return <Said icon={ThumbsUp} tone="accent" word={t('word.approved')} detail={detail} />;
    }
    case 'exported':
      if (line.standing === 'broken' || line.standing === 'awaitingTablet')
        return <Said icon={Send} tone="neutral" word={t('word.exported')} detail={moment(line.exportedAt)} />;
      return <Said icon={TriangleAlert} tone="risk" word={t('word.doubtful')} detail={t('keptAfterAll')} />;
    case 'withdrawn':
      return <Withdrawn line={line} />;
  }
}

function Withdrawn({ line: { standing, exemption } }: { line: LedgerLine }) {
  const t = useTranslations('promises.ledger');
  const format = useFormatter();
  const badge = (
    <Badge icon={Undo2} tone="paused">
      {t('word.withdrawn')}
    </Badge>
  );
  if (!exemption)
    return (
      <Standing badge={badge}>
        {t(`why.${standing === 'kept' || standing === 'cancelled' ? standing : 'moved'}`)}
      </Standing>
    );
  const { reason, proof, decidedBy, decidedAt } = exemption;
  const when = format.dateTime(new Date(decidedAt), 'moment');
  return (
    <Standing badge={badge}>
      <span className="block">{t('exempted.why', { reason })}</span>
      <span className="block">{t('exempted.proof', { proof })}</span>
      <span className="block">{t('by', { who: decidedBy ?? '–', when })}</span>
    </Standing>
  );
}

/** A tablet may still prove the promise kept. */
export function isAwaited(line: LedgerLine): boolean {
  return Date.parse(line.approvableFrom) > serverNow();
}

type SaidProps = { icon: LucideIcon; tone: BadgeTone; word: string; detail: string };

function Said({ icon, tone, word, detail }: SaidProps) {
  const badge = (
    <Badge icon={icon} tone={tone}>
      {word}
    </Badge>
  );
  return <Standing badge={badge}>{detail}</Standing>;
}

function Standing({ badge, children }: { badge: ReactNode; children: ReactNode }) {
  return (
    <div className="flex min-w-40 flex-col items-start gap-0.5 py-1">
      {badge}
      <span className="text-sm wrap-anywhere text-ink-soft">{children}</span>
    </div>
  );
}
