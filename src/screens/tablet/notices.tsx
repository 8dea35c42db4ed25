'use client';
import { CircleX, MessageCircleWarning } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { useRefusal } from '../use-refusal';
import { useWhen } from '../use-when';
import type { LoggedEntry } from './log/command-log';
import type { Tour } from './tour';

type NoticesProps = { notices: readonly LoggedEntry[]; tour: Tour | null; onSeen: (id: string) => void };

/** What was refused, and what a person at the desk will look at, in words, until the technician has read it. */
export function Notices({ notices, tour, onSeen }: NoticesProps) {
  const t = useTranslations('tablet');
  const words = useRefusal();
  const when = useWhen();
  if (notices.length === 0) return null;
  const visits = tour?.days.flatMap((day) => day.visits) ?? [];
  return (
    <ul aria-label={t('notices.label')} className="flex flex-col gap-2">
      {notices.map(({ id, entry, state, refusal }) => {
        const address = visits.find(({ visitId }) => visitId === entry.visitId)?.address;
        const time = when(entry.happenedAt);
        const step = entry.kind === 'correctTime' ? t('notices.correction') : t(`stepDone.${entry.kind}`);
        const isRefused = state === 'refused';
        return (
          <li
            key={id}
            className={`flex flex-wrap items-center gap-3 rounded-lg p-3 ${isRefused ? 'bg-broken-soft' : 'bg-risk-soft'}`}
          >
            <Icon of={isRefused ? CircleX : MessageCircleWarning} className={isRefused ? 'text-broken' : 'text-risk'} />
            <div className="min-w-0 flex-1">
              <p className="font-medium">
                {t(isRefused ? 'notices.refused' : 'notices.conflict', { step, time })}
                {address && ` · ${address}`}
              </p>
              <p>{refusal ? words(refusal) : t('notices.conflictDetail')}</p>
            </div>
            <Button onPress={() => onSeen(id)}>{t('notices.seen')}</Button>
          </li>
        );
      })}
    </ul>
  );
}
