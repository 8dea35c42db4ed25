'use client';
import { useTranslations } from 'next-intl';
import { useRuleWords } from '../use-rule-words';
import { useCostWords } from './use-cost-words';
import { useReasonWords } from './use-reason-words';
import { sayLength } from './window-words-of';

export type Reason = {
  readonly technicianId: string;
  readonly technicianName: string;
  readonly reason: string;
  readonly missingSkills: readonly string[];
  readonly relaxation: { readonly rule: string; readonly minutes: number; readonly costCents: number | null } | null;
};

/** Why each technician cannot: the nearest to a yes first, with the least that would have to give. */
export function ReasonList({ refusals }: { refusals: readonly Reason[] }) {
  const t = useTranslations('desk.reason');
  const ruleWords = useRuleWords();
  const reasonWords = useReasonWords();
  const costWords = useCostWords();
  const price = (one: Reason) => one.relaxation?.costCents ?? Number.POSITIVE_INFINITY;
  const sorted = [...refusals].sort((a, b) => (price(a) === price(b) ? 0 : price(a) - price(b)));
  return (
    <ul className="flex flex-col divide-y divide-line border-y border-line">
      {sorted.map((one) => (
        <li key={one.technicianId} className="px-4 py-2">
          <p className="flex gap-2">
            <span className="font-medium">{one.technicianName}</span>
            <span className="text-ink-soft">{reasonWords(one)}</span>
          </p>
          {one.relaxation && (
            <p className="text-sm text-ink-soft">
              {t('relaxation', { rule: ruleWords(one.relaxation.rule), length: sayLength(one.relaxation.minutes) })}
              {one.relaxation.costCents !== null && ` · ${costWords(one.relaxation.costCents)}`}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
