import { useFormatter } from 'next-intl';

/** Money in words: `12,40 €`, and what a choice adds or spares, `+ 12,40 €`, `− 2,10 €`. */
export function useAmountWords() {
  const format = useFormatter();
  const euros = (cents: number) => format.number(cents / 100, 'eurosCents');
  const signed = (cents: number) =>
    cents === 0 ? euros(0) : `${cents > 0 ? '+' : '−'}\u00a0${euros(Math.abs(cents))}`;
  return { euros, signed };
}
