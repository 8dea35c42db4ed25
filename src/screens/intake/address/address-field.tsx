'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../../trpc';
import { ComboBox } from '../../ui/combo-box';
import type { Option } from '../../ui/option';
import type { AddressFound } from '../call/answers';
import type { CallPart } from '../call/call-to-take';
import { focusPart } from '../call/focus-part';
import { useDebounced } from '../call/use-debounced';

const NEW = 'new';

type AddressFieldProps = CallPart & { problem: string | undefined; onNew: () => void };

/** Where: number, street, commune, as heard; accents and typos are forgiven. What we do not have can be added at once. */
export function AddressField({ draft, change, problem, onNew }: AddressFieldProps) {
  const t = useTranslations('intake.address');
  const trpc = useTRPC();
  const words = useDebounced(draft.addressWords);
  const asked = trpc.intake.findAddress.queryOptions(
    { words: words.slice(0, 100) },
    { enabled: words.length > 1, placeholderData: keepPreviousData },
  );
  const { data, isFetching, isError } = useQuery(asked);
  const found = words.length > 1 && data ? data : [];
  const typed = draft.addressWords.trim();
  const options: Option[] = [
    ...found.map((one) => ({ id: one.servicePointId, label: one.address, detail: detailOf(one) })),
    ...(typed.length > 1 ? [{ id: NEW, label: t('addNew', { words: typed }), detail: t('addNewDetail') }] : []),
  ];
  const detailWords = { free: t('noSubscriber'), toPlace: t('toPlace') };
  function detailOf({ subscriber, reference, confidence }: AddressFound): string {
    const sure = confidence < LEAST_CONFIDENCE && detailWords.toPlace;
    return [subscriber?.name ?? detailWords.free, reference, sure].filter(Boolean).join(' · ');
  }

  const take = ({ id }: Option) => {
    const address = found.find((one) => one.servicePointId === id);
    if (!address) return onNew();
    change({ address, addressWords: '' });
    focusPart('complaint');
  };
  return (
    <ComboBox
      label={t('label')}
      description={isError ? t('searchFailed') : t('hint')}
      error={problem}
      options={options}
      inputValue={draft.addressWords}
      onInputChange={(addressWords) => change({ addressWords })}
      onSelect={take}
      isLoading={typed.length > 1 && (typed !== words || isFetching)}
    />
  );
}

/** Below this a crew might be sent to the wrong street: the point is marked, and nothing is planned there. */
export const LEAST_CONFIDENCE = 0.6;
