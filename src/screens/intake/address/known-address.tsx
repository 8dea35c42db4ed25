'use client';
import { MapPin, MapPinOff, Pencil } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import type { AddressFound } from '../call/answers';
import { LEAST_CONFIDENCE } from './address-field';

type KnownAddressProps = {
  address: AddressFound;
  caller: string | null;
  onChange: () => void;
  onPlace: () => void;
  onSubscriber: () => void;
};

/** Where it is, who subscribes there, and whether we are sure of the point. */
export function KnownAddress({ address, caller, onChange, onPlace, onSubscriber }: KnownAddressProps) {
  const t = useTranslations('intake.address');
  const isSure = address.confidence >= LEAST_CONFIDENCE;
  const { subscriber } = address;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
      <Icon of={isSure ? MapPin : MapPinOff} className={isSure ? 'text-ink-soft' : 'text-risk'} />
      <p className="font-medium">{address.address}</p>
      <p className="text-ink-soft">
        {subscriber ? t('subscriber', { name: subscriber.name }) : t('noSubscriber')} · {address.reference}
      </p>
      {subscriber && caller === null && (
        <Button size="small" onPress={onSubscriber}>
          {t('isCaller')}
        </Button>
      )}
      {!isSure && (
        <Badge tone="risk" icon={MapPinOff}>
          {t('toPlace')}
        </Badge>
      )}
      <span className="ml-auto flex gap-1">
        {!isSure && (
          <Button kind="plain" size="small" icon={MapPin} onPress={onPlace}>
            {t('place')}
          </Button>
        )}
        <Button kind="quiet" size="small" icon={Pencil} onPress={onChange}>
          {t('change')}
        </Button>
      </span>
    </div>
  );
}
