'use client';
import { CircleCheck, CircleX, PhoneCall } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { Icon } from '../../ui/icon';
import { Kbd } from '../../ui/kbd';
import { useWhen } from '../../use-when';
import { useCostWords } from '../use-cost-words';
import type { Candidate } from './candidates-answer';
import { Fact } from './fact';
import { Upsets } from './upsets';

type CandidateCardProps = { candidate: Candidate; digit: number | null; isChosen: boolean; onChoose: () => void };

/** One technician who could go: when they would be there, what it costs, and everything it would upset. */
export function CandidateCard({ candidate, digit, isChosen, onChoose }: CandidateCardProps) {
  const t = useTranslations('desk.candidates');
  const format = useFormatter();
  const costWords = useCostWords();
  const when = useWhen();
  const { travelSeconds, travelMetres, keepsPromise, isOnCall } = candidate;
  const minutes = Math.round(travelSeconds / 60);
  const kilometres = format.number(travelMetres / 1000, { maximumFractionDigits: 1 });
  return (
    <li>
      <label className="flex cursor-pointer items-start gap-3 rounded-lg border border-line-strong bg-surface p-3 hover:bg-hover has-checked:border-accent has-checked:bg-selected has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus">
        <input
          type="radio"
          name="candidate"
          checked={isChosen}
          onChange={onChoose}
          className="mt-1 size-4 accent-accent outline-none"
        />
        <span className="min-w-0 flex-1">
          <span className="flex items-baseline gap-2">
            <span className="truncate text-lg font-semibold">{candidate.technicianName}</span>
            {isOnCall && (
              <span className="inline-flex items-center gap-1 text-sm text-awaiting">
                <Icon of={PhoneCall} />
                {t('onCall')}
              </span>
            )}
            <span className="ml-auto shrink-0 text-lg font-semibold">{when(candidate.arrival)}</span>
          </span>
          <span className="flex flex-wrap gap-x-3 text-sm text-ink-soft">
            <Fact icon={keepsPromise ? CircleCheck : CircleX} tone={keepsPromise ? 'text-kept' : 'text-broken'}>
              {t(keepsPromise ? 'keeps' : 'late')}
            </Fact>
            <span>
              {t('travel', { minutes, kilometres })}
              {candidate.travelSource === 'estimate' && <span className="italic"> {t('estimated')}</span>}
            </span>
            <span>{costWords(candidate.costCents)}</span>
          </span>
          <Upsets candidate={candidate} />
        </span>
        {digit && <Kbd>{digit}</Kbd>}
      </label>
    </li>
  );
}
