'use client';
import { ArrowRightLeft, CircleCheck, CircleX, LifeBuoy, type LucideIcon, PhoneCall, Truck } from 'lucide-react';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { Icon } from '../../ui/icon';
import { Kbd } from '../../ui/kbd';
import { useRuleWords } from '../../use-rule-words';
import { useCostWords } from '../use-cost-words';
import { sayLength, sayTime } from '../window-words-of';
import { parisDayOf } from '../working-day';
import type { Candidate } from './candidates-answer';

type CandidateCardProps = { candidate: Candidate; digit: number | null; isChosen: boolean; onChoose: () => void };

/** One technician who could go: when they would be there, what it costs, and everything it would upset. */
export function CandidateCard({ candidate, digit, isChosen, onChoose }: CandidateCardProps) {
  const t = useTranslations('desk.candidates');
  const format = useFormatter();
  const locale = useLocale();
  const { travelSeconds, travelMetres, keepsPromise, isOnCall } = candidate;
  const costWords = useCostWords();
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
            <span className="ml-auto shrink-0 text-lg font-semibold">
              {sayTime(Date.parse(candidate.arrival), locale)}
            </span>
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

/** What it would break, who makes room, and how a broken promise could still be saved. */
function Upsets({ candidate }: { candidate: Candidate }) {
  const t = useTranslations('desk.candidates');
  const ruleWords = useRuleWords();
  const format = useFormatter();
  const locale = useLocale();
  const time = (iso: string) =>
    parisDayOf(Date.parse(iso)) === parisDayOf(Date.parse(candidate.arrival))
      ? sayTime(Date.parse(iso), locale)
      : format.dateTime(Date.parse(iso), 'moment');
  const { breaks, displaced, rescues, putOff } = candidate;
  if (breaks.length + displaced.length === 0 && !putOff)
    return <span className="block text-sm text-ink-soft">{t('breaksNothing')}</span>;
  return (
    <span className="mt-1 flex flex-col gap-0.5 text-sm">
      {putOff && <Fact icon={Truck}>{t('putOff', { reference: putOff })}</Fact>}
      {breaks.map(({ rule, reference, minutes, technicianName: name }) => (
        <Fact key={`${rule} ${reference}`} icon={CircleX} tone="text-broken">
          {rule === 'promisedWindow' && reference
            ? t('breaks', { reference, length: sayLength(minutes), name })
            : t('breaksRule', { rule: ruleWords(rule), name })}
        </Fact>
      ))}
      {rescues.map((one) => (
        <Fact key={one.reference} icon={LifeBuoy}>
          {t('rescue', {
            reference: one.reference,
            name: one.technicianName,
            time: time(one.arrival),
            amount: format.number(one.costCents / 100, 'eurosCents'),
          })}
        </Fact>
      ))}
      {displaced.map(({ reference, to, visitId }) => (
        <Fact key={visitId} icon={ArrowRightLeft}>
          {to
            ? t('displaced', { reference, name: to.technicianName, time: time(to.arrival) })
            : t('waits', { reference })}
        </Fact>
      ))}
    </span>
  );
}

function Fact({ icon, tone, children }: { icon: LucideIcon; tone?: string; children: React.ReactNode }) {
  return (
    <span className={`flex items-start gap-1 ${tone ?? 'text-ink-soft'}`}>
      <Icon of={icon} className="mt-0.5" />
      <span>{children}</span>
    </span>
  );
}
