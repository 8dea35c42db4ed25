'use client';
import { CloudOff, CloudUpload, Wifi } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '../ui/badge';
import { LinkButton } from '../ui/link-button';
import { LiveRegion } from '../ui/live-region';
import type { Reach } from './log/flush';

/** Whether the server hears us, and how much it has not heard yet. An expired session loses nothing and says so. */
export function SyncStrip({ reach, unsent }: { reach: Reach; unsent: number }) {
  const t = useTranslations('tablet.sync');
  return (
    <LiveRegion className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-1">
      {reach === 'offline' && (
        <Badge icon={CloudOff} tone="risk">
          {t('offline', { count: unsent })}
        </Badge>
      )}
      {reach === 'reached' && (
        <Badge icon={unsent ? CloudUpload : Wifi} tone={unsent ? 'running' : 'kept'}>
          {unsent ? t('sending', { count: unsent }) : t('upToDate')}
        </Badge>
      )}
      {reach === 'signIn' && (
        <>
          <span className="min-w-0 flex-1">{t('signIn', { count: unsent })}</span>
          <LinkButton href="/login?next=/tablet" kind="primary">
            {t('signInAgain')}
          </LinkButton>
        </>
      )}
    </LiveRegion>
  );
}
