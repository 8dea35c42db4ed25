'use client';
import { useQuery } from '@tanstack/react-query';
import { CircleCheck, CircleX, TriangleAlert, WifiOff } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useIsLive } from '../live/live-provider';
import { serverNow } from '../server-clock';
import { useTRPC } from '../trpc';
import { Badge } from '../ui/badge';
import { Countdown } from '../ui/countdown';
import { PromiseChips } from './promise-chips';

const READ_AGAIN_MS = 30_000;

/** Who is late, who will be, what it costs and when the next promise breaks: on every screen of the desk, without a click. */
export function PromiseStrip() {
  const t = useTranslations('strip');
  const format = useFormatter();
  const trpc = useTRPC();
  const isLive = useIsLive();
  const { data } = useQuery(trpc.charter.strip.queryOptions(undefined, { refetchInterval: READ_AGAIN_MS }));
  const euros = format.number((data?.exposureCents ?? 0) / 100, 'euros');
  return (
    <section aria-label={t('label')} className="flex min-h-9 flex-wrap items-center gap-x-4 gap-y-1 px-3 py-1 text-sm">
      <h2 className="font-medium text-ink-soft">{t('label')}</h2>
      {data && (
        <>
          <Badge tone={data.late > 0 ? 'broken' : 'kept'} icon={data.late > 0 ? CircleX : CircleCheck}>
            {t('late', { count: data.late })}
          </Badge>
          <Badge tone={data.atRisk > 0 ? 'risk' : 'kept'} icon={data.atRisk > 0 ? TriangleAlert : CircleCheck}>
            {t('atRisk', { count: data.atRisk })}
            {data.exposureCents > 0 && <span className="font-normal">({t('exposure', { amount: euros })})</span>}
          </Badge>
          <Next>
            {data.nextBreachAt ? (
              <>
                {t('next')}{' '}
                <Countdown
                  dueAtEpochMs={Date.parse(data.nextBreachAt)}
                  serverNow={serverNow}
                  className="font-medium text-ink"
                />
              </>
            ) : (
              t('none')
            )}
          </Next>
          <PromiseChips promises={data.promises} />
        </>
      )}
      {!isLive && (
        <Badge tone="awaiting" icon={WifiOff}>
          {t('offline')}
        </Badge>
      )}
    </section>
  );
}

function Next({ children }: { children: ReactNode }) {
  return <p className="text-ink-soft">{children}</p>;
}
