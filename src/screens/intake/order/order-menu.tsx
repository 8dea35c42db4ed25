'use client';
import { Ban, Ellipsis, Replace } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { JobTypeCode } from '@/domain/work-order/job-type';
import { Icon } from '../../ui/icon';
import { MenuButton } from '../../ui/menu-button';
import { CancelDialog } from './cancel-dialog';
import type { OrderInHand } from './order-in-hand';
import { RequalifyDialog } from './requalify-dialog';

type OrderMenuProps = {
  order: OrderInHand;
  onRequalified?: (jobType: JobTypeCode, dueAt: string | null) => void;
  onCancelled?: () => void;
};

/** What can still be decided about an open request: it is of another kind, or it is not to be done. */
export function OrderMenu({ order, onRequalified, onCancelled }: OrderMenuProps) {
  const t = useTranslations('intake.order');
  const [dialog, setDialog] = useState<'requalify' | 'cancel' | null>(null);
  const close = () => setDialog(null);
  return (
    <>
      <MenuButton
        kind="quiet"
        icon={Ellipsis}
        aria-label={t('menu', { reference: order.reference })}
        entries={[
          {
            id: 'requalify',
            label: t('requalify'),
            icon: <Icon of={Replace} />,
            onAction: () => setDialog('requalify'),
          },
          { id: 'cancel', label: t('cancel'), icon: <Icon of={Ban} />, onAction: () => setDialog('cancel') },
        ]}
      />
      {dialog === 'requalify' && <RequalifyDialog order={order} onClose={close} onDone={onRequalified} />}
      {dialog === 'cancel' && <CancelDialog order={order} onClose={close} onDone={onCancelled} />}
    </>
  );
}
