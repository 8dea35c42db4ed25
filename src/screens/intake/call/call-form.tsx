'use client';
import { useQuery } from '@tanstack/react-query';
import { PhoneIncoming } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { serverNow } from '../../server-clock';
import { useTRPC } from '../../trpc';
import { Button } from '../../ui/button';
import { TextArea } from '../../ui/text-area';
import { AddressPart } from '../address/address-part';
import { concerning } from '../beside/concerning';
import { Duplicates } from '../beside/duplicates';
import { CallerPart } from '../caller/caller-part';
import type { Outcome } from '../opened/outcome';
import { Triage } from '../triage/triage';
import { CallFailure } from './call-failure';
import type { CallPart } from './call-to-take';
import { type Missing, missing } from './draft';
import { focusPart } from './focus-part';
import { ReportBar } from './report-bar';
import { Step } from './step';
import { useOpening } from './use-opening';

type CallFormProps = CallPart & { isUrgentCall: boolean; onOutcome: (outcome: Outcome) => void };

/** A call from the first word to an open work order. Enter goes to what is still missing, and opens once nothing is. */
export function CallForm({ draft, change, isUrgentCall, onOutcome }: CallFormProps) {
  const t = useTranslations('intake');
  const trpc = useTRPC();
  const [asked, setAsked] = useState<{ missing: Missing; times: number } | null>(null);
  const opening = useOpening({ draft, change, onOutcome });
  const servicePointId = draft.address?.servicePointId ?? '';
  const reported = trpc.intake.alreadyReported.queryOptions({ servicePointId }, { enabled: servicePointId !== '' });
  const { data: open = [] } = useQuery(reported);
  const same = draft.address ? concerning(draft, open) : [];
  const isChoosing = draft.duplicatesSeen && same.length > 0;
  const stillMissing = complaintOf(missing(draft, serverNow()), asked);

  const goOn = () => {
    const lacks = missing(draft, serverNow());
    setAsked(lacks && { missing: lacks, times: asked?.missing === lacks ? asked.times + 1 : 1 });
    if (lacks) return focusPart(lacks);
    if (same.length > 0 && !draft.duplicatesSeen) {
      change({ duplicatesSeen: true });
      return focusPart('duplicates');
    }
    opening.openOrder();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    goOn();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    const isHere = event.target instanceof Node && event.currentTarget.contains(event.target);
    if (!isHere || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    goOn();
  };
  const problem = (of: Missing) => (stillMissing === of ? t(`missing.${of}`) : undefined);
  const part = { draft, change };
  return (
    <form
      onSubmit={submit}
      onKeyDown={onKeyDown}
      noValidate
      aria-label={t('form')}
      className="flex flex-col gap-3 [&_:is(input,button,textarea)]:scroll-mb-20"
    >
      <ReportBar {...part} isUrgentCall={isUrgentCall} problem={problem('reportedAt')} />
      <Step part="caller" title={t('caller.title')}>
        <CallerPart {...part} isPhoneAsked={stillMissing === 'callerPhone'} />
      </Step>
      <Step part="address" title={t('address.title')}>
        <AddressPart {...part} problem={problem('address')} />
      </Step>
      <Step title={t('complaint.title')}>
        <Triage {...part} missing={stillMissing} />
        <TextArea
          label={t('description.label')}
          placeholder={t('description.placeholder')}
          rows={2}
          maxLength={2000}
          value={draft.description}
          onChange={(description) => change({ description })}
        />
      </Step>
      <Duplicates open={same} isAsked={isChoosing} onAttach={opening.attachTo} />
      <div data-part="open" className="bottom-0 z-10 flex flex-wrap items-center gap-3 bg-canvas py-2 md:sticky">
        <CallFailure refusal={opening.refusal} error={opening.error} />
        <Button kind="primary" type="submit" icon={PhoneIncoming} shortcut={t('enter')}>
          {opening.isPending ? t('opening') : opening.error ? t('retry') : isChoosing ? t('openAnyway') : t('open')}
        </Button>
        <p className="text-sm text-ink-soft max-sm:hidden">{t('openHint')}</p>
      </div>
    </form>
  );
}

/** Half a number and a time to come are wrong as they stand; anything else is only asked for once Enter has led there before. */
function complaintOf(now: Missing | null, asked: { missing: Missing; times: number } | null): Missing | null {
  if (!now || asked?.missing !== now) return null;
  return now === 'callerPhone' || now === 'reportedAt' || asked.times > 1 ? now : null;
}
