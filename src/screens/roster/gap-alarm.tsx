'use client';
import { PhoneOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import type { GapShown } from './roster-shown';
import { useLackWords } from './use-lack-words';
import { useSpanWords } from './use-span-words';

type GapAlarmProps = {
  first: GapShown;
  count: number;
  /** Null where the rota is in sight already. */
  onSee: (() => void) | null;
};

/** Commitment 23 is in danger: when a call would find nobody, next. */
export function GapAlarm({ first, count, onSee }: GapAlarmProps) {
  const t = useTranslations('roster.alarm');
  const spanWords = useSpanWords();
  const lackWords = useLackWords();
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg bg-broken-soft px-4 py-2.5">
      <p className="flex min-w-0 flex-1 basis-72 items-start gap-2">
        <Icon of={PhoneOff} className="mt-0.5 text-broken" />
        <span>
          <strong className="font-semibold text-broken">{t('title', { count })}</strong>{' '}
          {t('first', { when: spanWords(first), what: lackWords(first.lacks) })}
        </span>
      </p>
      {onSee && <Button onPress={onSee}>{t('see')}</Button>}
    </div>
  );
}
