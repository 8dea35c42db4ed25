'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { QueryPart } from '../query-part';
import { useTRPC } from '../trpc';
import { Button } from '../ui/button';
import type { RosterChange } from './roster-dialog';
import { RotaWeekCard } from './rota-week-card';

type RotaProps = { today: string; onChange: (change: RosterChange) => void };

const WEEKS = 4;

/** Who answers outside the shifts, four weeks at a time. */
export function Rota({ today, onChange }: RotaProps) {
  const t = useTranslations('roster.rota');
  const trpc = useTRPC();
  /** Null: from this week on, whatever day it has become. */
  const [chosen, setChosen] = useState<string | null>(null);
  const from = chosen ?? today;
  const weeks = useQuery(trpc.roster.rota.queryOptions({ from }, { placeholderData: keepPreviousData }));
  const go = (step: 1 | -1) =>
    setChosen(
      Temporal.PlainDate.from(from)
        .add({ weeks: step * WEEKS })
        .toString(),
    );
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p className="max-w-prose text-ink-soft">{t('lead')}</p>
        <div className="flex items-center gap-1">
          <Button icon={ChevronLeft} aria-label={t('earlier')} onPress={() => go(-1)} />
          <Button isDisabled={chosen === null} onPress={() => setChosen(null)}>
            {t('now')}
          </Button>
          <Button icon={ChevronRight} aria-label={t('later')} onPress={() => go(1)} />
        </div>
      </div>
      <QueryPart query={weeks} lines={14}>
        {(shown) => shown.map((week) => <RotaWeekCard key={week.monday} week={week} onChange={onChange} />)}
      </QueryPart>
    </div>
  );
}
