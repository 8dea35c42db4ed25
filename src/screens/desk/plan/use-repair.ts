'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { v7 } from 'uuid';
import { useTRPC } from '../../trpc';
import { useCommand } from '../../use-command';
import { dayOfTechnician } from '../board/use-day';
import { inTrouble } from './in-trouble';
import type { SearchShown } from './search-shown';
import { useBegun } from './use-begun';

type About = { readonly around: readonly string[]; readonly held: readonly string[] };

const EVERYTHING: About = { around: [], held: [] };

/** Has a day in trouble repaired: all of it, or around the work orders named. */
export function useRepair() {
  const trpc = useTRPC();
  const router = useRouter();
  const queries = useQueryClient();
  const showBegun = useBegun();
  const { send } = useCommand(trpc.dispatch.askForRepair.mutationOptions(), { aloud: true });
  const repair = (day: string, { around, held } = EVERYTHING) => {
    const searchId = v7() as SearchShown['searchId'];
    const wish = { searchId, day, around: [...around], held: [...held] };
    return showBegun(day, { searchId, from: day, to: day, isRepair: true }, () => send(wish));
  };
  /** The work orders of a day in trouble as it stands now; null when it could not be read. */
  const troubledOn = async (day: string): Promise<string[] | null> => {
    const read = trpc.board.day.queryOptions({ day }, { staleTime: 0 });
    const shown = await queries.fetchQuery(read).catch(() => null);
    return shown && inTrouble(shown.technicians.map(dayOfTechnician));
  };
  return {
    repair,
    troubledOn,
    /** From wherever the trouble was made: the desk shows what is found. */
    repairAtDesk: (day: string, about?: About) => {
      router.push(`/desk?day=${day}&panel=plan`);
      void repair(day, about);
    },
  };
}
