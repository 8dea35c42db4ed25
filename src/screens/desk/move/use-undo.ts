'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useState } from 'react';
import { v7 as newId } from 'uuid';
import { useTRPCClient } from '../../trpc';
import { showToast } from '../../ui/toasts';
import { useRefusal } from '../../use-refusal';

type Target = {
  readonly technicianId: string;
  readonly day: string;
  readonly position: number | null;
  readonly start: string | null;
};

/** What takes a move back: the visit where it stood, or off the plan where it stood nowhere. */
export type Inverse =
  | { readonly kind: 'move'; readonly visitId: string; readonly to: Target }
  | { readonly kind: 'unassign'; readonly visitId: string };

const DEPTH = 20;

/** The moves made on this screen, the last first: Ctrl+Z takes one back as a new command, checked like any other. */
export function useUndo() {
  const t = useTranslations('desk.move');
  const say = useRefusal();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const [made, setMade] = useState<readonly Inverse[]>([]);
  const [last] = made;

  const undo = async () => {
    if (!last) return;
    setMade((all) => all.slice(1));
    const { visitId } = last;
    const command = { id: newId(), visitId, seen: [] };
    const answer = await (last.kind === 'move'
      ? client.dispatch.moveVisit.mutate({ ...command, to: last.to, restores: true })
      : client.dispatch.unassignVisit.mutate(command)
    ).catch(() => null);
    if (answer?.ok) showToast({ tone: 'done', title: t('undone') });
    else showToast({ tone: 'failed', title: answer ? say(answer.refusal) : t('failed') });
    void queries.invalidateQueries();
  };
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest('input, textarea, [contenteditable="true"]')) return;
    event.preventDefault();
    void undo();
  });
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return {
    remember: (inverse: Inverse) => setMade((all) => [inverse, ...all].slice(0, DEPTH)),
    undo: last ? () => void undo() : null,
  };
}
