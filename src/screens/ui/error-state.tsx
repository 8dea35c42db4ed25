'use client';
import { CloudOff, RotateCw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from './button';
import { Icon } from './icon';

type ErrorStateProps = { title: string; detail?: string; reference?: string | undefined; onRetry?: () => void };

/** A part of the screen that could not be had; the rest goes on. `reference` is the request id found in the journal. */
export function ErrorState({ title, detail, reference, onRetry }: ErrorStateProps) {
  const t = useTranslations('ui');
  return (
    <div role="alert" className="flex flex-col items-center gap-1 px-4 py-10 text-center">
      <Icon of={CloudOff} className="mb-2 size-8 text-broken" />
      <p className="text-lg font-medium">{title}</p>
      {detail && <p className="max-w-prose text-ink-soft">{detail}</p>}
      {reference && (
        <p className="text-sm text-ink-soft">
          {t('reference')} <code className="font-mono">{reference}</code>
        </p>
      )}
      {onRetry && (
        <Button icon={RotateCw} onPress={onRetry} className="mt-3">
          {t('retry')}
        </Button>
      )}
    </div>
  );
}
