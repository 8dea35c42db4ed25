'use client';
import { Accessibility, Mail, Pencil, Phone, UserRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import type { Caller } from '../call/answers';
import { spokenPhone } from '../call/phone';

/** Who is calling, with what they asked of us: written to, Braille. */
export function KnownCaller({ caller, onChange }: { caller: Caller; onChange: () => void }) {
  const t = useTranslations('intake.caller');
  const { name, phone, contactPreference, braille } = caller;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
      <Icon of={UserRound} className="text-ink-soft" />
      <p className="font-medium">{name}</p>
      {phone && (
        <p className="flex items-center gap-1 text-ink-soft">
          <Icon of={Phone} />
          {spokenPhone(phone)}
        </p>
      )}
      {contactPreference === 'write' && (
        <Badge icon={Mail} tone="awaiting">
          {t('writeOnly')}
        </Badge>
      )}
      {braille && (
        <Badge icon={Accessibility} tone="awaiting">
          {t('braille')}
        </Badge>
      )}
      <Button kind="quiet" size="small" icon={Pencil} className="ml-auto" onPress={onChange}>
        {t('change')}
      </Button>
    </div>
  );
}
