'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useEffect, useState } from 'react';
import type { Root } from '@/api/root';
import type { Refusal } from '@/domain/refusal';
import { useTRPC } from '../../trpc';
import type { MoveDraft } from './move-draft';
import { isUnmoved, type Moving } from './use-move';

type Answer = inferRouterOutputs<Root>['dispatch']['whatIf'];
export type WhatIf = Extract<Answer, { ok: true }>['value'];

/** What is known of the place a bar is held over: nothing yet, what would follow, or a plain no. */
export type Outlook =
  | { readonly kind: 'asking' }
  | { readonly kind: 'same' }
  | { readonly kind: 'known'; readonly whatIf: WhatIf }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'failed' };

/** The pointer crosses many places; the server is asked about those it rests on this long. */
const REST_MS = 60;

/** What would follow if the bar were dropped where it is: asked of the server for every place it rests on. */
export function useOutlook(moving: Moving | null, day: string): Outlook {
  const trpc = useTRPC();
  const rested = useRested(moving?.draft ?? null);
  const workOrderId = moving?.subject.workOrderId ?? '';
  const isAsked = moving !== null && rested !== null && !isUnmoved(moving);
  const to = rested && targetOf(rested, day);
  const { data, isError, isPlaceholderData } = useQuery(
    trpc.dispatch.whatIf.queryOptions(
      { workOrderId, to },
      { enabled: isAsked, staleTime: 5_000, gcTime: 10_000, placeholderData: keepPreviousData },
    ),
  );
  if (!moving) return { kind: 'asking' };
  if (isUnmoved(moving)) return { kind: 'same' };
  if (isError) return { kind: 'failed' };
  if (!data || isPlaceholderData || rested !== moving.draft) return { kind: 'asking' };
  return data.ok ? { kind: 'known', whatIf: data.value } : { kind: 'refused', refusal: data.refusal };
}

/** The place as the server takes it: at that start, which nails it there, or wherever it is cheapest on that technician's day. */
export function targetOf({ technicianId, startMs, isTimed }: MoveDraft, day: string) {
  return { technicianId, day, position: null, start: isTimed ? new Date(startMs).toISOString() : null };
}

function useRested(draft: MoveDraft | null): MoveDraft | null {
  const [rested, setRested] = useState<MoveDraft | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setRested(draft), draft ? REST_MS : 0);
    return () => clearTimeout(timer);
  }, [draft]);
  return rested;
}
