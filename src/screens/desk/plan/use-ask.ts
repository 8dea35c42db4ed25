'use client';
import { useRouter } from 'next/navigation';
import { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import { workingDaysFrom } from '@/domain/calendar/working-days';
import { useTRPC } from '../../trpc';
import { useCommand } from '../../use-command';
import type { SearchShown } from './search-shown';
import { useBegun } from './use-begun';

const HORIZON_DAYS = 15;

/** Asks for a plan of a day, or of fifteen working days from it on. Pressed twice, the same search is shown: no button need wait. */
export function useAsk(day: string) {
  const trpc = useTRPC();
  const router = useRouter();
  const showBegun = useBegun();
  const { send } = useCommand(trpc.dispatch.askForPlan.mutationOptions(), { aloud: true });
  const ask = (from: string, to: string) => {
    const searchId = v7() as SearchShown['searchId'];
    return showBegun(day, { searchId, from, to, isRepair: false }, () => send({ searchId, from, to }));
  };
  return {
    askDay: () => ask(day, day),
    /** From wherever time was freed: the desk shows what is found. */
    planAtDesk: () => {
      router.push(`/desk?day=${day}&panel=plan`);
      void ask(day, day);
    },
    askHorizon: () => ask(day, lastOf(day)),
  };
}

function lastOf(day: string): string {
  return workingDaysFrom(Temporal.PlainDate.from(day), HORIZON_DAYS).at(-1)?.toString() ?? day;
}
