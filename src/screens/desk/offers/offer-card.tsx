'use client';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Icon } from '../../ui/icon';
import { Kbd } from '../../ui/kbd';
import { useCostWords } from '../use-cost-words';
import { sayDay, sayHours } from '../window-words-of';
import type { Offered } from './offers-answer';

type OfferCardProps = { offer: Offered; digit: 1 | 2 | 3; isDisabled: boolean; onBook: () => void };

/** One of the three: a sentence to read aloud, then what it keeps and what it costs. */
export function OfferCard({ offer, digit, isDisabled, onBook }: OfferCardProps) {
  const t = useTranslations('desk.offers');
  const locale = useLocale();
  return (
    <li>
      <button
        type="button"
        onClick={onBook}
        disabled={isDisabled}
        aria-keyshortcuts={String(digit)}
        className="flex w-full items-start gap-3 rounded-lg border border-line-strong bg-surface p-3 text-left hover:border-accent hover:bg-hover disabled:opacity-50"
      >
        <span className="mt-0.5 text-lg font-semibold text-accent">
          <Kbd>{digit}</Kbd>
        </span>
        <span className="min-w-0 flex-1">
          <span className="block text-lg leading-6 font-semibold first-letter:uppercase">
            {sayDay(offer.windowStart, locale)}
          </span>
          <span className="block text-lg leading-6">
            {sayHours(offer.windowStart, offer.windowEnd, locale)}, {t('with', { name: offer.technicianName })}
          </span>
          <OfferFacts offer={offer} />
        </span>
      </button>
    </li>
  );
}

/** Whether the promise of the job is kept, and what the plan pays. */
function OfferFacts({ offer }: { offer: Offered }) {
  const t = useTranslations('desk.offers');
  const costWords = useCostWords();
  return (
    <span className="mt-1 flex flex-wrap gap-x-3 text-sm text-ink-soft">
      {offer.keeps && (
        <span className={`inline-flex items-center gap-1 ${offer.keeps.isKept ? 'text-kept' : 'text-risk'}`}>
          <Icon of={offer.keeps.isKept ? CircleCheck : TriangleAlert} />
          {t(offer.keeps.isKept ? 'kept' : 'tooLate', { commitment: offer.keeps.commitment.replace(/[ab]$/, '') })}
        </span>
      )}
      <span>{costWords(offer.costCents)}</span>
    </span>
  );
}
