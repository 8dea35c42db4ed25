'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useState } from 'react';
import { useTRPC } from '../trpc';
import { ComboBox } from '../ui/combo-box';

export type PersonFound = { readonly customerId: string; readonly name: string; readonly reference: string };

/** Finds a customer by phone, name, contract or address. */
export function PersonSearch({ onSelect }: { onSelect: (person: PersonFound) => void }) {
  const t = useTranslations('privacy');
  const trpc = useTRPC();
  const [words, setWords] = useState('');
  const asked = useDeferredValue(words.trim());
  const found = useQuery(trpc.intake.findCaller.queryOptions({ words: asked }, { enabled: asked.length >= 2 }));
  const people = asked.length >= 2 ? (found.data ?? []) : [];
  return (
    <ComboBox
      label={t('search')}
      description={t('searchHint')}
      options={people.map(({ customerId, name, reference }) => ({ id: customerId, label: name, detail: reference }))}
      inputValue={words}
      onInputChange={setWords}
      isLoading={found.isFetching}
      onSelect={(option) => {
        const person = people.find(({ customerId }) => customerId === option.id);
        if (!person) return;
        setWords(`${person.name} (${person.reference})`);
        onSelect(person);
      }}
    />
  );
}
