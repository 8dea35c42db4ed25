'use client';
import { useTranslations } from 'next-intl';
import { OffersPanel } from '../../desk/offers/offers-panel';
import type { Outcome, Promised } from './outcome';

type OffersProps = { outcome: Outcome; onClose: () => void; onBooked: (promised: Promised) => void };

/** Windows to offer while the caller is still on the line, beside what was just opened. */
export function Offers({ outcome, onClose, onBooked }: OffersProps) {
  const jobName = useTranslations('jobType');
  const { workOrderId, jobType, reference, appointment } = outcome;
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-surface">
      <OffersPanel
        workOrderId={workOrderId}
        lead={`${jobName(jobType)} · ${reference}`}
        appointment={appointment}
        onClose={onClose}
        onBooked={(_, booked) => onBooked(booked)}
      />
    </div>
  );
}
