'use client';
import { useMutation } from '@tanstack/react-query';
import { Download, UserX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { v7 } from 'uuid';
import type { CommandId, CustomerId } from '@/domain/ids';
import { useTRPC } from '../trpc';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { PageHeader } from '../ui/page-header';
import { showToast } from '../ui/toasts';
import { useRefusal } from '../use-refusal';
import { EraseDialog } from './erase-dialog';
import { type PersonFound, PersonSearch } from './person-search';

/** What a person may ask of us: all that is kept about them, or to be forgotten. */
export function Privacy() {
  const t = useTranslations('privacy');
  const [person, setPerson] = useState<PersonFound | null>(null);
  const [isErasing, setErasing] = useState(false);
  const exporting = useExport(person);
  return (
    <div className="flex max-w-2xl flex-col gap-4">
      <PageHeader title={t('title')} lead={t('lead')} />
      <Card title={t('person')}>
        <PersonSearch onSelect={setPerson} />
        {person && (
          <div className="mt-4 flex flex-wrap gap-2">
            <Button icon={Download} onPress={() => exporting.run()} isPending={exporting.isPending}>
              {t('export')}
            </Button>
            <Button kind="danger" icon={UserX} onPress={() => setErasing(true)}>
              {t('erase')}
            </Button>
          </div>
        )}
      </Card>
      {person && (
        <EraseDialog
          person={person}
          isOpen={isErasing}
          onOpenChange={setErasing}
          onErased={() => {
            setPerson(null);
            showToast({ title: t('erased'), tone: 'done' });
          }}
        />
      )}
    </div>
  );
}

function useExport(person: PersonFound | null) {
  const t = useTranslations('privacy');
  const say = useRefusal();
  const trpc = useTRPC();
  const mutation = useMutation(
    trpc.privacy.exportPerson.mutationOptions({
      onSuccess(answer) {
        if (answer.ok) save(answer.value, `${person?.reference ?? 'client'}.json`);
        else showToast({ title: say(answer.refusal), tone: 'failed' });
      },
      onError: () => showToast({ title: t('failed'), tone: 'failed' }),
    }),
  );
  const run = () => person && mutation.mutate({ id: v7() as CommandId, customerId: person.customerId as CustomerId });
  return { run, isPending: mutation.isPending };
}

function save(content: unknown, name: string): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}
