'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CalendarDays } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { v7 } from 'uuid';
import { useTRPC } from '../trpc';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';

/** The secret address of one's own calendar, shown on demand, and a way to make it useless when it has got about. */
export function CalendarCard() {
  const t = useTranslations('tablet.calendar');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const asked = trpc.field.feedAddress.queryOptions({}, { enabled: isOpen });
  const { data, isError } = useQuery(asked);
  const rotate = useMutation(
    trpc.field.rotateFeed.mutationOptions({ onSuccess: () => queries.invalidateQueries({ queryKey: asked.queryKey }) }),
  );
  return (
    <section aria-label={t('title')} className="flex flex-col gap-2 border-t border-line pt-4">
      <h2 className="flex items-center gap-2 text-lg font-semibold">
        <Icon of={CalendarDays} />
        {t('title')}
      </h2>
      <p className="text-ink-soft">{t('lead')}</p>
      {!isOpen && (
        <Button className="self-start" onPress={() => setOpen(true)}>
          {t('show')}
        </Button>
      )}
      {isOpen && data?.ok && (
        <>
          <code className="rounded-md bg-sunken px-3 py-2 break-all select-all">{data.value.address}</code>
          <Button
            className="self-start"
            isPending={rotate.isPending}
            onPress={() => rotate.mutate({ id: v7() as never })}
          >
            {t('rotate')}
          </Button>
        </>
      )}
      {isError && <p role="alert">{t('unreachable')}</p>}
    </section>
  );
}
