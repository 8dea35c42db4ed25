'use client';
import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import type { CallPart } from '../call/call-to-take';
import { focusPart } from '../call/focus-part';
import { asTyped, phoneProblem } from '../call/phone';

/** Somebody we do not know: a name, and a number to call back; neither is demanded of an emergency. */
export function UnknownCaller({ draft, change, isAsked }: CallPart & { isAsked: boolean }) {
  const t = useTranslations('intake.caller');
  const { callerName, callerPhone } = draft;
  const isWrong = isAsked && phoneProblem(callerPhone) !== null;
  return (
    <div className="grid gap-3 sm:grid-cols-[1fr_14rem_auto] sm:items-start">
      <div data-part="callerName">
        <TextField
          label={t('name')}
          value={callerName}
          maxLength={120}
          onChange={(name) => change({ callerName: name })}
        />
      </div>
      <div data-part="callerPhone">
        <TextField
          label={t('phone')}
          type="tel"
          inputMode="tel"
          autoComplete="off"
          maxLength={30}
          value={callerPhone}
          onChange={(text) => change({ callerPhone: asTyped(callerPhone, text) })}
          error={isWrong ? t('wrongPhone') : undefined}
        />
      </div>
      <Button
        kind="quiet"
        icon={Search}
        className="sm:mt-6"
        onPress={() => {
          change({ isUnknown: false, callerWords: callerName || callerPhone });
          focusPart('caller');
        }}
      >
        {t('searchAgain')}
      </Button>
    </div>
  );
}
