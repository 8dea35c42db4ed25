'use client';
import { MapPinOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '../../ui/badge';
import type { Candidates } from './candidates-answer';

/** Says that somebody would be sent to an approximate place, and what drives and arrivals are reckoned by. */
export function ApproximatePlace({ whereabouts }: { whereabouts: Exclude<Candidates['whereabouts'], 'sure'> }) {
  const t = useTranslations('desk.candidates.approximate');
  return (
    <div className="flex flex-col items-start gap-1 px-4 pt-4">
      <Badge tone="risk" icon={MapPinOff}>
        {t('title')}
      </Badge>
      <p className="text-sm">{t(whereabouts)}</p>
    </div>
  );
}
