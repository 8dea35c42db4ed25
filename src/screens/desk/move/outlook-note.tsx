'use client';
import { BellRing, CircleCheck, CircleX, LoaderCircle } from 'lucide-react';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useRefusal } from '../../use-refusal';
import { useRuleWords } from '../../use-rule-words';
import { useCostWords } from '../use-cost-words';
import { sayLength, sayTime } from '../window-words-of';
import { inTheWay, notBefore } from './in-the-way';
import { Neighbours } from './neighbours';
import type { Moving } from './use-move';
import type { Outlook, WhatIf } from './use-outlook';

type OutlookNoteProps = {
  moving: Moving;
  technicianName: string;
  outlook: Outlook;
  onDrop: () => void;
  onCancel: () => void;
};

/** What dropping here would do, in words, before it is done: read aloud as the bar is steered. */
export function OutlookNote({ moving, technicianName, outlook, onDrop, onCancel }: OutlookNoteProps) {
  const t = useTranslations('desk.move');
  const locale = useLocale();
  const { draft, subject } = moving;
  const place = draft.isTimed
    ? t('at', { time: sayTime(draft.startMs, locale), name: technicianName })
    : t('anywhere', { name: technicianName });
  return (
    <section
      data-outlook
      aria-label={subject.label}
      className="absolute inset-x-3 bottom-3 z-30 mx-auto flex max-w-3xl flex-wrap items-center gap-x-4 gap-y-2 rounded-lg bg-raised px-4 py-3 shadow-pop"
    >
      <div className="min-w-0 flex-1">
        <div role="status">
          <p className="font-semibold">
            {subject.label} : {place}
          </p>
          <Verdict outlook={outlook} workOrderId={subject.workOrderId} />
        </div>
        {moving.by === 'keyboard' && <p className="mt-0.5 text-sm text-ink-soft">{t('keys')}</p>}
      </div>
      {moving.by === 'keyboard' && (
        <div className="flex gap-2">
          <Button onPress={onCancel}>{t('giveUp')}</Button>
          <Button kind="primary" isDisabled={isImpossible(outlook, subject.workOrderId)} onPress={onDrop}>
            {t('drop')}
          </Button>
        </div>
      )}
    </section>
  );
}

function isImpossible(outlook: Outlook, workOrderId: string): boolean {
  return outlook.kind === 'refused' || (outlook.kind === 'known' && inTheWay(outlook.whatIf, workOrderId) === 'rule');
}

function Verdict({ outlook, workOrderId }: { outlook: Outlook; workOrderId: string }) {
  const t = useTranslations('desk.move');
  const say = useRefusal();
  switch (outlook.kind) {
    case 'asking':
      return <Line icon={LoaderCircle} tone="text-ink-soft" words={t('asking')} />;
    case 'same':
      return <Line icon={CircleCheck} tone="text-ink-soft" words={t('same')} />;
    case 'refused':
      return <Line icon={CircleX} tone="text-broken" words={say(outlook.refusal)} />;
    case 'failed':
      return <Line icon={CircleX} tone="text-broken" words={t('failed')} />;
    case 'known':
      return <Known whatIf={outlook.whatIf} workOrderId={workOrderId} />;
  }
}

function Known({ whatIf, workOrderId }: { whatIf: WhatIf; workOrderId: string }) {
  const t = useTranslations('desk.move');
  const ruleWords = useRuleWords();
  const format = useFormatter();
  const locale = useLocale();
  const costWords = useCostWords();
  const minutes = format.number(Math.round(whatIf.travelSeconds / 60), { signDisplay: 'exceptZero' });
  const sums = [t('travel', { minutes }), costWords(whatIf.costCents)].join(' · ');
  const [first] = whatIf.breaks;
  if (!first) {
    const arrival = whatIf.arrival ? sayTime(Date.parse(whatIf.arrival), locale) : '';
    return (
      <>
        <Line icon={CircleCheck} tone="text-kept" words={`${t('possible', { arrival })} · ${sums}`} />
        <Neighbours whatIf={whatIf} />
      </>
    );
  }
  if (inTheWay(whatIf, workOrderId) === 'ownWindow')
    return (
      <>
        <Line icon={BellRing} tone="text-risk" words={`${t('retell')} · ${sums}`} />
        <Neighbours whatIf={whatIf} />
      </>
    );
  const later = notBefore(whatIf, workOrderId);
  if (later)
    return (
      <Line icon={CircleX} tone="text-broken" words={t('notBefore', { time: sayTime(Date.parse(later), locale) })} />
    );
  const late = whatIf.breaks.filter(({ rule }) => rule === 'promisedWindow');
  const references = late
    .map(({ reference, minutes }) => t('late', { reference: reference ?? '', length: sayLength(minutes) }))
    .join(', ');
  const refused = `${t('refused', { rule: ruleWords(first.rule) })} (${first.technicianName})`;
  return (
    <>
      <Line icon={CircleX} tone="text-broken" words={refused} />
      {late.length > 0 && <p className="text-sm text-broken">{t('breaks', { count: late.length, references })}</p>}
      <p className="text-sm text-ink-soft">{sums}</p>
    </>
  );
}

function Line({ icon, tone, words }: { icon: typeof CircleX; tone: string; words: string }) {
  return (
    <p className={`flex items-start gap-1.5 ${tone}`}>
      <Icon of={icon} className="mt-0.5" />
      <span>{words}</span>
    </p>
  );
}
