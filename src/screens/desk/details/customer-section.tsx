'use client';
import { Mail, MessageSquareText, Phone } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '../../ui/badge';
import { Icon } from '../../ui/icon';
import { Section } from './section';
import type { WorkOrderShown } from './work-order-answer';

/** Whom it is for, how they are reached and how they prefer to be. */
export function CustomerSection({ order }: { order: WorkOrderShown }) {
  const t = useTranslations('desk.details');
  const { customer, caller } = order;
  return (
    <Section title={t('customer')}>
      {customer ? (
        <>
          <p className="font-medium">{customer.name}</p>
          <div className="mt-1 flex flex-wrap items-center gap-1.5">
            <Badge icon={customer.contactPreference === 'sms' ? MessageSquareText : Mail}>
              {t('contact')} : {t(customer.contactPreference === 'sms' ? 'texts' : 'writes')}
            </Badge>
            {customer.braille && <Badge tone="accent">{t('braille')}</Badge>}
          </div>
          <Numbers numbers={[customer.mobile, customer.landline]} />
        </>
      ) : (
        <p className="text-ink-soft">{t('nobody')}</p>
      )}
      {caller && (
        <p className="mt-1 text-sm text-ink-soft">
          {t('caller')} : {[caller.name, caller.phone].filter(Boolean).join(', ')}
        </p>
      )}
    </Section>
  );
}

function Numbers({ numbers }: { numbers: readonly (string | null)[] }) {
  const known = numbers.filter((number) => number !== null);
  return (
    <ul className="mt-1.5 flex flex-wrap gap-x-4">
      {known.map((number) => (
        <li key={number}>
          <a
            href={`tel:${number}`}
            className="inline-flex min-h-6 items-center gap-1.5 text-accent underline underline-offset-2"
          >
            <Icon of={Phone} />
            {spaced(number)}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** `+33639980102` as `06 39 98 01 02`; anything else as it is. */
function spaced(number: string): string {
  return number.replace(/^\+33(\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '0$1 $2 $3 $4 $5');
}
