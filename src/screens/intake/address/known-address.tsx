'use client';
import { MapPin, MapPinOff, Pencil, UserRoundCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import type { AddressFound } from '../call/answers';
import { isSure } from './is-sure';

type KnownAddressProps = {
  address: AddressFound;
  /** Somebody is known to be calling: nobody need say it is the subscriber. */
  hasCaller: boolean;
  onChange: () => void;
  onPlace: () => void;
  onSubscriber: () => void;
};

/** Where it is, who subscribes there, and whether we are sure of the point. */
export function KnownAddress({ address, hasCaller, onChange, onPlace, onSubscriber }: KnownAddressProps) {
  const t = useTranslations('intake.address');
  const sure = isSure(address);
  const { subscriber, reference } = address;
  return (
    <div className="flex flex-wrap items-start gap-x-3 gap-y-1.5">
      <Icon of={sure ? MapPin : MapPinOff} className={`mt-0.5 ${sure ? 'text-ink-soft' : 'text-risk'}`} />
      <div className="min-w-48 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 font-medium">
          {address.address}
          {!sure && (
            <Badge tone="risk" icon={MapPinOff}>
              {t('toPlace')}
            </Badge>
          )}
        </p>
        <p className="text-sm text-ink-soft">
          {subscriber ? t('subscriber', { name: subscriber.name }) : t('noSubscriber')} · {reference}
        </p>
      </div>
      <div className="flex flex-wrap gap-1">
        {subscriber && !hasCaller && (
          <Button size="small" icon={UserRoundCheck} onPress={onSubscriber}>
            {t('isCaller')}
          </Button>
        )}
        {!sure && (
          <Button size="small" icon={MapPin} onPress={onPlace}>
            {t('place')}
          </Button>
        )}
        <Button kind="quiet" size="small" icon={Pencil} onPress={onChange}>
          {t('change')}
        </Button>
      </div>
    </div>
  );
}
