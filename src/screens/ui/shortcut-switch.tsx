'use client';
import { useTranslations } from 'next-intl';
import { Checkbox } from './checkbox';
import { changeShortcutPreferences, useShortcutPreferences } from './shortcut-preferences';

/** Turns the single-key shortcuts off, for those whose voice or switch control types letters by accident. */
export function ShortcutSwitch() {
  const t = useTranslations('ui');
  const { enabled } = useShortcutPreferences();
  return (
    <Checkbox isSelected={enabled} onChange={(on) => changeShortcutPreferences({ enabled: on })}>
      {t('shortcuts')}
    </Checkbox>
  );
}
