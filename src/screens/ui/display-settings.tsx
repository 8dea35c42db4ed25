'use client';
import { SlidersHorizontal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { Button } from './button';
import { popoverClasses } from './field-classes';
import { LocaleToggle } from './locale-toggle';
import { ShortcutSwitch } from './shortcut-switch';
import { ThemeToggle } from './theme-toggle';

/** Theme, language and shortcuts behind one button of the header. */
export function DisplaySettings() {
  const t = useTranslations('ui');
  return (
    <DialogTrigger>
      <Button kind="quiet" icon={SlidersHorizontal} aria-label={t('display')} />
      <Popover placement="bottom end" className={popoverClasses}>
        <Dialog aria-label={t('display')} className="flex flex-col gap-3 p-4 outline-none">
          <Setting name={t('theme.label')}>
            <ThemeToggle />
          </Setting>
          <Setting name={t('language')}>
            <LocaleToggle />
          </Setting>
          <ShortcutSwitch />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Setting({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <p className="mb-1 text-sm font-medium">{name}</p>
      {children}
    </div>
  );
}
