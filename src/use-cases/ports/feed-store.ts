import type { TechnicianId } from '@/domain/ids';

export type FeedStore = {
  /** Makes the calendar address of a technician useless; the next one is a new one. */
  readonly rotate: (technicianId: TechnicianId) => Promise<void>;
};
