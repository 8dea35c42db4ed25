import { MonitorX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Icon } from '../ui/icon';

/** Says once, above the list, that texts stay here because nobody carries them. */
export function NoProvider() {
  const t = useTranslations('messages');
  return (
    <p className="mb-3 flex gap-2 rounded-lg bg-risk-soft px-4 py-3 text-risk">
      <Icon of={MonitorX} className="mt-0.5" />
      <span>{t('noProvider')}</span>
    </p>
  );
}
