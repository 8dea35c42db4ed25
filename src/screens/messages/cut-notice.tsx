import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Icon } from '../ui/icon';

/** Says that there are more tasks than the list shows. */
export function CutNotice({ shown, count }: { shown: number; count: number }) {
  const t = useTranslations('tasks');
  if (count <= shown) return null;
  return (
    <p role="status" className="mb-3 flex gap-2 rounded-lg bg-risk-soft px-4 py-3 text-risk">
      <Icon of={TriangleAlert} className="mt-0.5" />
      <span>{t('cut', { shown, count })}</span>
    </p>
  );
}
