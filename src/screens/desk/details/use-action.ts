'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Refusal } from '@/domain/refusal';
import { showToast } from '../../ui/toasts';
import { useRefusal } from '../../use-refusal';

type Answer = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal };

/** Runs one command from the panel and says how it ended; while it runs its button waits. */
export function useAction() {
  const t = useTranslations('desk.action');
  const say = useRefusal();
  const queries = useQueryClient();
  const [pending, setPending] = useState<string | null>(null);
  const run = async (name: string, command: () => Promise<Answer>, done: string): Promise<boolean> => {
    setPending(name);
    const answer = await command().catch(() => null);
    setPending(null);
    if (answer?.ok) showToast({ tone: 'done', title: done });
    else showToast({ tone: 'failed', title: answer ? say(answer.refusal) : t('failed') });
    void queries.invalidateQueries();
    return answer?.ok === true;
  };
  return { pending, run };
}
