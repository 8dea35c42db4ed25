import { type UseMutationOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { TRPCClientErrorLike } from '@trpc/client';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { v7 } from 'uuid';
import type { Root } from '@/api/root';
import type { Refusal } from '@/domain/refusal';
import { showToast } from './ui/toasts';
import { useRefusal } from './use-refusal';

type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly refusal: Refusal };
type Failure = TRPCClientErrorLike<Root>;

/**
 * Sends a command under an id of its own: sent again after a failure of the network it is the same command, after an
 * answer the next one. `send` gives the accepted answer, having had everything in sight read again, or null; then
 * `refused` says why in the reader's words. `aloud` says it in a toast too, where there is no form to say it in.
 */
export function useCommand<Input extends { id: string }, Given extends Answer>(
  options: UseMutationOptions<Given, Failure, Input>,
  { aloud = false } = {},
) {
  const say = useRefusal();
  const t = useTranslations('ui.failure');
  const queries = useQueryClient();
  const mutation = useMutation(options);
  const id = useRef<string>(undefined);

  const failureWords = (error: Failure) => {
    if (error.data?.code === 'BAD_REQUEST') return t('malformed');
    return error.data?.code === 'FORBIDDEN' ? t('forbidden') : t('unreachable');
  };
  const speak = (title: string) => aloud && showToast({ title, tone: 'failed' });

  async function send(input: Omit<Input, 'id'>): Promise<Extract<Given, { ok: true }> | null> {
    id.current ??= v7();
    try {
      const answer = await mutation.mutateAsync({ ...input, id: id.current } as Input);
      id.current = undefined;
      if (!answer.ok) speak(say(answer.refusal));
      else void queries.invalidateQueries();
      return answer.ok ? (answer as Extract<Given, { ok: true }>) : null;
    } catch (error) {
      if ((error as Failure).data?.code === 'BAD_REQUEST') id.current = undefined;
      speak(failureWords(error as Failure));
      return null;
    }
  }

  const { data, error, isPending, reset } = mutation;
  const refused = error ? failureWords(error) : data && !data.ok ? say(data.refusal) : undefined;
  return { send, refused, isSending: isPending, forget: reset };
}
