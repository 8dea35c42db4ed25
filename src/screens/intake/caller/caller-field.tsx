'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../../trpc';
import { ComboBox } from '../../ui/combo-box';
import type { Option } from '../../ui/option';
import { type CallerFound, callerOf } from '../call/answers';
import type { CallPart } from '../call/call-to-take';
import { focusPart } from '../call/focus-part';
import { asTyped, looksLikePhone, spokenPhone } from '../call/phone';
import { useDebounced } from '../call/use-debounced';
import { useEagerEnter } from '../call/use-eager-enter';
import { arranged } from './arranged';

const UNKNOWN = 'unknown';
/** As many as a search takes. */
const MOST_LETTERS = 100;

/** One field finds the caller by phone, name, contract or address; one choice is always "somebody we do not know". */
export function CallerField({ draft, change }: CallPart) {
  const t = useTranslations('intake.caller');
  const trpc = useTRPC();
  const words = useDebounced(draft.callerWords);
  const asked = trpc.intake.findCaller.queryOptions(
    { words: words.slice(0, MOST_LETTERS) },
    { enabled: words.length > 1, placeholderData: keepPreviousData, networkMode: 'always' },
  );
  const { data, isFetching, isError } = useQuery(asked);
  const found = words.length > 1 && data ? data : [];
  const typed = draft.callerWords.trim();
  const isLoading = typed.length > 1 && (typed !== words || isFetching);
  const isNobody = !isLoading && !isError && typed.length > 1 && found.length === 0;
  const known = found.map((caller) => ({ id: caller.customerId, label: caller.name, detail: detailOf(caller) }));
  const label = t('unknown', { words: typed });
  const unknown = typed ? { id: UNKNOWN, label, detail: t(isNobody ? 'nobody' : 'unknownDetail') } : null;
  const { options, unseen } = arranged(known, unknown, found[0]?.isExact ?? false);

  const take = ({ id }: Option) => {
    const caller = found.find((one) => one.customerId === id);
    if (caller) return takeKnown(caller);
    const name = looksLikePhone(typed) ? { callerPhone: typed } : { callerName: typed };
    change({ isUnknown: true, caller: null, callerWords: '', callerName: '', callerPhone: '', ...name });
    focusPart(looksLikePhone(typed) ? 'callerName' : 'callerPhone');
  };
  const takeKnown = (caller: CallerFound) => {
    const [only, ...others] = caller.servicePoints;
    const address = others.length === 0 ? only : undefined;
    const keeps = draft.address ?? address ?? null;
    change({
      caller: callerOf(caller),
      isUnknown: false,
      callerWords: '',
      callerName: '',
      callerPhone: '',
      address: keeps,
    });
    focusPart(keeps ? 'complaint' : 'address');
  };
  const onKeyDown = useEagerEnter(isLoading, unseen, take);
  return (
    <div onKeyDownCapture={onKeyDown}>
      <ComboBox
        label={t('label')}
        description={isError ? t('searchFailed') : t('hint')}
        options={options}
        maxLength={MOST_LETTERS}
        inputValue={draft.callerWords}
        onInputChange={(text) => change({ callerWords: asTyped(draft.callerWords, text) })}
        onSelect={take}
        isLoading={isLoading}
      />
    </div>
  );
}

function detailOf({ reference, mobile, landline, servicePoints }: CallerFound): string {
  const phone = mobile ?? landline;
  const where =
    servicePoints.length > 1
      ? `${servicePoints[0]?.address} (+${servicePoints.length - 1})`
      : servicePoints[0]?.address;
  return [where, phone && spokenPhone(phone), reference].filter(Boolean).join(' · ');
}
