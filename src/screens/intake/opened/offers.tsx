'use client';
import { useTranslations } from 'next-intl';
import { OffersPanel } from '../../desk/offers/offers-panel';
import type { Outcome } from './outcome';

/** Windows to offer while the caller is still on the line, beside what was just opened. */
export function Offers({ outcome, onClose }: { outcome: Outcome; onClose: () => void }) {
  const jobName = useTranslations('jobType');
  const { workOrderId, jobType, reference } = outcome;
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-surface">
      <OffersPanel
        workOrderId={workOrderId}
        lead={`${jobName(jobType)} · ${reference}`}
        appointment={null}
        onClose={onClose}
        onBooked={onClose}
      />
    </div>
  );
}
