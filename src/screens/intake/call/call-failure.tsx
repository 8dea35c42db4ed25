'use client';
import { CloudOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Refusal } from '@/domain/refusal';
import { Icon } from '../../ui/icon';
import { useRefusal } from '../../use-refusal';

type CallFailureProps = { refusal: Refusal | null; error: { requestId: string | null; wasHeard: boolean } | null };

/** Why nothing was opened, and that nothing typed is lost. Heard at once by who does not look. */
export function CallFailure({ refusal, error }: CallFailureProps) {
  const t = useTranslations('intake.failure');
  const say = useRefusal();
  if (!refusal && !error) return null;
  const words = refusal ? say(refusal) : t(error?.wasHeard ? 'broken' : 'offline');
  return (
    <div role="alert" className="flex w-full items-start gap-2 rounded-md bg-broken-soft px-3 py-2 text-broken">
      <Icon of={CloudOff} className="mt-0.5" />
      <p>
        {words} {!refusal && t('kept')}
        {error?.requestId && <code className="block font-mono text-sm">{error.requestId}</code>}
      </p>
    </div>
  );
}
