'use client';
import { useLocale, useTranslations } from 'next-intl';
import { joinClasses } from '../../ui/join-classes';
import { Disclosure } from '../disclosure';
import { useCostWords } from '../use-cost-words';
import { sayDay, sayHours } from '../window-words-of';
import type { Offered, Offers } from './offers-answer';

type OtherWindowsProps = { days: Offers['days']; isDisabled: boolean; onBook: (offer: Offered) => void };

/** Everything else that can be promised, day by day, one press each; booking looks again whether the place is still free. */
export function OtherWindows({ days, isDisabled, onBook }: OtherWindowsProps) {
  const t = useTranslations('desk.offers');
  const locale = useLocale();
  const costWords = useCostWords();
  const count = days.reduce((sum, { windows }) => sum + windows.length, 0);
  return (
    <Disclosure title={t('others', { count })} className="border-t border-line px-4 py-2">
      <ul className="mt-1 flex flex-col gap-3 pb-2">
        {days.map(({ day, windows }) => (
          <li key={day}>
            <h3 className="mb-1 text-sm font-medium text-ink-soft first-letter:uppercase">
              {windows[0] && sayDay(windows[0].windowStart, locale)}
            </h3>
            <ul className="flex flex-col gap-1">
              {windows.map((offer) => (
                <li key={offer.windowStart}>
                  <button
                    type="button"
                    disabled={isDisabled}
                    onClick={() => onBook(offer)}
                    className="flex min-h-control w-full flex-wrap items-center gap-x-2 rounded-md border border-line px-2 text-left hover:border-accent hover:bg-hover disabled:opacity-50"
                  >
                    <span className="font-medium">{sayHours(offer.windowStart, offer.windowEnd, locale)}</span>
                    <span className="text-ink-soft">{offer.technicianName}</span>
                    <span
                      className={joinClasses(
                        'ml-auto text-sm',
                        offer.keeps?.isKept === false ? 'text-risk' : 'text-ink-soft',
                      )}
                    >
                      {offer.keeps?.isKept === false && `${t('late')} · `}
                      {costWords(offer.costCents)}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
