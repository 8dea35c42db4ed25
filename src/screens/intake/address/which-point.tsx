'use client';
import { MapPin, Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { KeyboardEvent } from 'react';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import type { AddressFound } from '../call/answers';

type WhichPointProps = {
  points: readonly AddressFound[];
  onChoose: (point: AddressFound) => void;
  onOther: () => void;
};

/** Somebody with hundreds of points (a landlord) is asked for the address instead of scrolling. */
const SHOWN = 8;

/** A customer with several points: which one is it about? Arrows move, Enter takes. */
export function WhichPoint({ points, onChoose, onOther }: WhichPointProps) {
  const t = useTranslations('intake.address');
  return (
    <div data-part="address">
      <p className="mb-1 text-sm font-medium">{t('which')}</p>
      <ul onKeyDown={moveByArrows} className="flex flex-col gap-1.5">
        {points.slice(0, SHOWN).map((point) => (
          <li key={point.servicePointId}>
            <button
              type="button"
              onClick={() => onChoose(point)}
              className="flex min-h-control w-full items-center gap-2 rounded-md border border-line-strong bg-surface px-2.5 py-1 text-left hover:bg-hover"
            >
              <Icon of={MapPin} className="text-ink-soft" />
              <span className="font-medium">{point.address}</span>
              <span className="text-sm text-ink-soft">{point.reference}</span>
            </button>
          </li>
        ))}
        <li>
          <Button kind="quiet" icon={Search} onPress={onOther}>
            {points.length > SHOWN ? t('more', { count: points.length - SHOWN }) : t('elsewhere')}
          </Button>
        </li>
      </ul>
    </div>
  );
}

function moveByArrows(event: KeyboardEvent<HTMLUListElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button.matches(':focus'));
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
}
