import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { PhotoId } from '@/domain/ids';
import { bytes, instant } from '../columns';
import { technicianId } from './technician';
import { territoryId } from './territory';
import { workOrderId } from './work-order';

/** A picture taken on site: proof of an absence, of a meter, of a repair. Bytes live here: web processes hold no truth. */
export const photo = pgTable(
  'photo',
  {
    id: uuid().primaryKey().$type<PhotoId>(),
    territoryId: territoryId(),
    workOrderId: workOrderId(),
    technicianId: technicianId(),
    takenAt: instant().notNull(),
    receivedAt: instant().notNull(),
    mediaType: text({ enum: ['image/jpeg', 'image/png', 'image/webp'] }).notNull(),
    sizeBytes: integer().notNull(),
    sha256: text().notNull(),
    content: bytes().notNull(),
  },
  (t) => [index('photo_work_order').on(t.workOrderId)],
);
