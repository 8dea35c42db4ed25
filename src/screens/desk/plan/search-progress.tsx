'use client';
import { Check, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../../trpc';
import { Button } from '../../ui/button';
import { useCommand } from '../../use-command';
import { useThisSecond } from '../use-server-time';
import { CostCurve } from './cost-curve';
import { MeanwhileNote } from './meanwhile-note';
import type { SearchShown } from './search-shown';

type SearchProgressProps = { search: SearchShown; canChange: boolean };

/** A search as it runs: for how long, what the best plan costs by now, and the two ways to end it. */
export function SearchProgress({ search, canChange }: SearchProgressProps) {
  const t = useTranslations('desk.plan');
  const trpc = useTRPC();
  const now = useThisSecond();
  const { searchId, startedAt, budgetSeconds, curve, state, isRepair } = search;
  const stop = useCommand(trpc.dispatch.stopSearch.mutationOptions(), { aloud: true });
  const cancel = useCommand(trpc.dispatch.leavePlan.mutationOptions(), { aloud: true });
  const passed = startedAt && now > 0 ? Math.max(0, Math.round((now - Date.parse(startedAt)) / 1000)) : 0;
  const allowed = Math.round(budgetSeconds ?? 0);
  return (
    <div className="flex flex-col gap-4 p-4">
      <p className="text-ink-soft">{t('nothingChanges')}</p>
      {isRepair && <p className="text-sm text-ink-soft">{t('repair.rule')}</p>}
      {!isRepair && <CostCurve curve={curve} nowSeconds={passed} budgetSeconds={allowed} />}
      {!isRepair && state === 'searching' && allowed > 0 && (
        <p className="text-sm text-ink-soft">{t('elapsed', { passed: Math.min(passed, allowed), allowed })}</p>
      )}
      {canChange && (
        <div className="flex flex-wrap gap-2">
          <Button icon={Check} isDisabled={state === 'waiting'} onPress={() => void stop.send({ searchId })}>
            {t('stop')}
          </Button>
          <Button kind="quiet" icon={X} onPress={() => void cancel.send({ searchId })}>
            {t('cancel')}
          </Button>
        </div>
      )}
      <MeanwhileNote meanwhile={search.meanwhile} />
    </div>
  );
}
