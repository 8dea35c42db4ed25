import { randomFrom } from '../random';

/** Numbers ARCEP keeps for works of fiction (numbering plan, decision 2018-0881): they never ring at anyone's. */
const FICTION_MOBILE = '+3363998';
const FICTION_SOUTH_EAST = '+3346571';

/** Hands out the 10 000 mobile and 10 000 south-east landline numbers of the fiction blocks, each at most once. Throws when a block is used up. */
export type PhoneBook = { mobile(): string; landline(): string };

export function phoneBook(seed: number): PhoneBook {
  const endings = Array.from({ length: 10_000 }, (_, ending) => String(ending).padStart(4, '0'));
  const block = (prefix: string) => {
    const left = randomFrom(seed, `numbers ${prefix}`).shuffled(endings);
    return () => {
      const ending = left.pop();
      if (ending === undefined) throw new Error(`no number left in ${prefix}`);
      return `${prefix}${ending}`;
    };
  };
  return { mobile: block(FICTION_MOBILE), landline: block(FICTION_SOUTH_EAST) };
}
