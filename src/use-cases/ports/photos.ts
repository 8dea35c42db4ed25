import type { Temporal } from 'temporal-polyfill';
import type { PhotoId, TechnicianId, TerritoryId, WorkOrderId } from '@/domain/ids';
import type { ImageType } from '@/domain/work-order/image-type';

export type Photo = {
  readonly id: PhotoId;
  readonly territoryId: TerritoryId;
  readonly workOrderId: WorkOrderId;
  readonly technicianId: TechnicianId;
  readonly takenAt: Temporal.Instant;
  readonly receivedAt: Temporal.Instant;
  readonly mediaType: ImageType;
  readonly content: Uint8Array;
};

/** Pictures taken on site: kept once, never changed. */
export type Photos = {
  /** `kept`, also when the same bytes came before; `different` when this id already names another picture. */
  readonly keep: (photo: Photo) => Promise<'kept' | 'different'>;
  readonly find: (id: PhotoId, territoryId: TerritoryId) => Promise<Photo | null>;
  /** Which of these this technician's tablet has delivered. */
  readonly received: (technicianId: TechnicianId, ids: readonly PhotoId[]) => Promise<PhotoId[]>;
};
