'use client';
import { useRouter } from 'next/navigation';
import { v7 } from 'uuid';
import { useTRPC } from '../../trpc';
import { useCommand } from '../../use-command';

type About = { readonly around: readonly string[]; readonly held: readonly string[] };

const EVERYTHING: About = { around: [], held: [] };

/** Has a day in trouble repaired: all of it, or around the work orders named. */
export function useRepair() {
  const trpc = useTRPC();
  const router = useRouter();
  const { send } = useCommand(trpc.dispatch.askForRepair.mutationOptions(), { aloud: true });
  const repair = (day: string, { around, held } = EVERYTHING) =>
    send({ searchId: v7(), day, around: [...around], held: [...held] });
  return {
    repair,
    /** From wherever the trouble was made: the desk shows what is found. */
    repairAtDesk: (day: string, about?: About) => {
      router.push(`/desk?day=${day}&panel=plan`);
      void repair(day, about);
    },
  };
}
