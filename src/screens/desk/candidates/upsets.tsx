'use client';
import { ArrowRightLeft, CircleX, ClockAlert, LifeBuoy, Truck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useDueWords } from '../../use-due-words';
import { useRuleWords } from '../../use-rule-words';
import { useWhen } from '../../use-when';
import { useCostWords } from '../use-cost-words';
import { sayLength } from '../window-words-of';
import type { Candidate } from './candidates-answer';
import { Fact } from './fact';

/** What it would break, who makes room, and how a broken promise could still be saved. */
export function Upsets({ candidate }: { candidate: Candidate }) {
  const t = useTranslations('desk.candidates');
  const ruleWords = useRuleWords();
  const costWords = useCostWords();
  const time = useWhen();
  const { breaks, late, displaced, rescues, putOff } = candidate;
  if (breaks.length + late.length + displaced.length === 0 && !putOff)
    return <span className="block text-sm text-ink-soft">{t('breaksNothing')}</span>;
  return (
    <span className="mt-1 flex flex-col gap-0.5 text-sm">
      {putOff && <Fact icon={Truck}>{t('putOff', { reference: putOff })}</Fact>}
      {late.map((one) => (
        <LateFact key={`${one.reference} ${one.limit}`} late={one} time={time} />
      ))}
      {breaks.map(({ rule, reference, technicianName: name }) => (
        <Fact key={`${rule} ${reference}`} icon={CircleX} tone="text-broken">
          {t('breaksRule', { rule: ruleWords(rule), name })}
        </Fact>
      ))}
      {rescues.map((one) => (
        <Fact key={one.reference} icon={LifeBuoy}>
          {t('rescue', {
            reference: one.reference,
            name: one.technicianName,
            time: time(one.arrival),
            amount: costWords(one.costCents),
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

type LateFactProps = { late: Candidate['late'][number]; time: (iso: string) => string };

/** A promise late afterwards: the new ones weigh more than those that are late anyway. */
function LateFact({ late, time }: LateFactProps) {
  const t = useTranslations('desk.candidates');
  const dueWords = useDueWords();
  const { reference, technicianName: name, windowStart, limit, expected, minutes, isOld } = late;
  const words = {
    reference,
    name,
    expected: time(expected),
    limit: windowStart ? time(limit) : dueWords(limit),
    length: sayLength(minutes),
  };
  return (
    <Fact icon={isOld ? ClockAlert : CircleX} tone={isOld ? 'text-risk' : 'text-broken'}>
      {windowStart ? t('lateWindow', { ...words, start: time(windowStart) }) : t('lateDue', words)}
      {isOld && ` ${t('lateAnyway')}`}
    </Fact>
  );
}
