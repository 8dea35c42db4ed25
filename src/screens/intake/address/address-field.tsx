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
import { useEagerEnter } from '../call/use-eager-enter';
import { newNumber } from './address-options';
import { isSure } from './is-sure';
import { splitAddress } from './split-address';

const NEW = 'new';
const NEW_NUMBER = 'newNumber';

type AddressFieldProps = CallPart & {
  problem: string | undefined /** Adds it; the street it is a new number of, when we know that one. */;
  onNew: (sameStreet: AddressFound | null) => void;
};

/** Where: number, street, commune, as heard; accents and typos are forgiven. What we do not have can be added at once. */
export function AddressField({ draft, change, problem, onNew }: AddressFieldProps) {
  const t = useTranslations('intake.address');
  const trpc = useTRPC();
  const words = useDebounced(draft.addressWords);
  const asked = trpc.intake.findAddress.queryOptions(
    { words: words.slice(0, 100) },
    { enabled: words.length > 1, placeholderData: keepPreviousData, networkMode: 'always' },
  );
  const { data, isFetching, isError } = useQuery(asked);
  const found = words.length > 1 && data ? data : [];
  const typed = draft.addressWords.trim();
  const sameStreet = newNumber(typed, found);
  const asTyped = typed.length > 1 ? [addOption(typed)] : [];
  const matches = found.map((one) => ({ id: one.servicePointId, label: one.address, detail: detailOf(one) }));
  const options: Option[] = sameStreet
    ? [numberOption(typed, sameStreet), ...matches, ...asTyped]
    : [...matches, ...asTyped];

  function addOption(words: string): Option {
    return { id: NEW, label: t('addNew', { words }), detail: t('addNewDetail') };
  }
  function numberOption(words: string, { street, address }: AddressFound): Option {
    const { houseNumber } = splitAddress(words, []);
    const town = address.slice(address.lastIndexOf(',') + 1).trim();
    return {
      id: NEW_NUMBER,
      label: t('addNew', { words: `${houseNumber} ${street}, ${town}` }),
      detail: t('newNumberDetail'),
    };
  }
  function detailOf(one: AddressFound): string {
    return [one.subscriber?.name ?? t('noSubscriber'), one.reference, isSure(one) ? '' : t('toPlace')]
      .filter(Boolean)
      .join(' · ');
  }

  const take = ({ id }: Option) => {
    const address = found.find((one) => one.servicePointId === id);
    if (!address) return onNew(id === NEW_NUMBER ? sameStreet : null);
    change({ address, addressWords: '' });
    focusPart('complaint');
  };
  const isLoading = typed.length > 1 && (typed !== words || isFetching);
  const onKeyDown = useEagerEnter(isLoading, options[0], take);
  return (
    <div onKeyDownCapture={onKeyDown}>
      <ComboBox
        label={t('label')}
        description={isError ? t('searchFailed') : t('hint')}
        error={problem}
        options={options}
        inputValue={draft.addressWords}
        onInputChange={(addressWords) => change({ addressWords })}
        onSelect={take}
        isLoading={isLoading}
      />
    </div>
  );
}
