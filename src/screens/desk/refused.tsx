'use client';
import type { Refusal } from '@/domain/refusal';
import { ErrorState } from '../ui/error-state';
import { useRefusal } from '../use-refusal';
import { PlaceJob } from './place-job';

type RefusedProps = { refusal: Refusal; workOrderId: string; onPlaced?: () => void };

/** A no where a panel's answer would stand; a place too uncertain can be corrected on the spot. */
export function Refused({ refusal, workOrderId, onPlaced }: RefusedProps) {
  const say = useRefusal();
  return (
    <div className="flex flex-col items-center">
      <ErrorState title={say(refusal)} />
      {refusal.kind === 'needsGeocoding' && (
        <PlaceJob workOrderId={workOrderId} className="-mt-6 mb-6" {...(onPlaced && { onPlaced })} />
      )}
    </div>
  );
}
