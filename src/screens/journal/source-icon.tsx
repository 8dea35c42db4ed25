import {
  Database,
  FileUp,
  Link2,
  type LucideIcon,
  MessageSquareText,
  Monitor,
  Phone,
  Tablet,
  Webhook,
  Workflow,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { FactSource } from '@/domain/fact/fact';
import { Icon } from '../ui/icon';

const ICONS: Record<FactSource, LucideIcon> = {
  phone: Phone,
  desk: Monitor,
  tablet: Tablet,
  customerLink: Link2,
  sms: MessageSquareText,
  webhook: Webhook,
  worker: Workflow,
  import: FileUp,
  demo: Database,
};

/** Through which door it came in. */
export function SourceIcon({ source }: { source: string }) {
  const t = useTranslations('journal.source');
  const door = (Object.keys(ICONS) as FactSource[]).find((one) => one === source) ?? 'worker';
  return (
    <span title={t(door)} className="pt-0.5 text-ink-soft">
      <Icon of={ICONS[door]} />
      <span className="sr-only">{t(door)}</span>
    </span>
  );
}
