'use client';
import { useQueryClient } from '@tanstack/react-query';
import { MapPin } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { isSure } from '../intake/address/is-sure';
import { PinDialog } from '../intake/address/pin-dialog';
import { Button } from '../ui/button';
import { showToast } from '../ui/toasts';
import { useWorkOrder } from './use-work-order';

type PlaceJobProps = { workOrderId: string; className?: string; onPlaced?: () => void };

/** Corrects where a job is, by a candidate of the geocoder or by coordinates; what is in sight is read again. */
export function PlaceJob({ workOrderId, className = '', onPlaced }: PlaceJobProps) {
  const t = useTranslations('desk.place');
  const queries = useQueryClient();
  const order = useWorkOrder(workOrderId)?.order;
  const [isOpen, setOpen] = useState(false);
  if (!order) return null;
  return (
    <>
      <Button size="small" icon={MapPin} className={className} onPress={() => setOpen(true)}>
        {t('correct')}
      </Button>
      {isOpen && (
        <PinDialog
          address={order.point}
          onClose={() => setOpen(false)}
          onPlaced={(at) => {
            setOpen(false);
            const sure = isSure(at);
            showToast({ tone: sure ? 'done' : 'warning', title: t(sure ? 'done' : 'unsure') });
            void queries.invalidateQueries();
            onPlaced?.();
          }}
        />
      )}
    </>
  );
}
