import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WorkOrderId } from '@/domain/ids';
import { giveVisit, newTechnician, send, tabletLog, takePhoto } from '@/testing/field';
import { newTown, type Town } from '@/testing/town';
import { customer } from '../schema/customer';

let town: Town;
let julie: Awaited<ReturnType<typeof newTechnician>>;
beforeAll(async () => {
  town = await newTown('2026-11-24T09:00:00+01:00');
  julie = await newTechnician(town, 'Julie Estève');
});
afterAll(() => town.drop());

const TIMES = { reportedAt: '2026-11-24T08:00:00+01:00', start: '2026-11-24T08:30:00+01:00' };
const sheetOf = (id: WorkOrderId) => town.ports.board.workOrder(town.dispatcher.territoryId, id);
const photosOf = async (id: WorkOrderId) => (await sheetOf(id))?.photos;

test('the sheet says in which language the customer is written to', async () => {
  const sandra = await newTechnician(town, 'Sandra Blanc');
  const { workOrderId } = await giveVisit(town, sandra.technicianId, { jobType: 'lowPressure', ...TIMES });
  expect((await sheetOf(workOrderId))?.customer?.locale).toBe('fr');
  await town.database.update(customer).set({ locale: 'en' }).where(eq(customer.id, town.customerId));
  expect((await sheetOf(workOrderId))?.customer?.locale).toBe('en');
});

test('a job shows what was photographed there and what each picture proves, the latest first', async () => {
  const { visitId, workOrderId } = await giveVisit(town, julie.technicianId, { jobType: 'meterSetting', ...TIMES });
  const door = await takePhoto(town, julie, visitId);
  await town.setNow('2026-11-24T09:05:00+01:00');
  const photoId = await takePhoto(town, julie, visitId);
  const tell = tabletLog(town);
  const at = (minute: string) => `2026-11-24T08:${minute}:00+01:00`;
  await send(town, julie, [
    tell('accept', visitId, at('31')),
    tell('startTravel', visitId, at('35')),
    tell('arrive', visitId, at('45')),
    tell('finish', visitId, at('58'), {
      note: '',
      photoIds: [door],
      outcome: { kind: 'meter', indexCubicMetres: 12, photoId },
    }),
  ]);
  expect(await photosOf(workOrderId)).toEqual([
    { photoId, shows: 'meter', takenAt: '2026-11-24T08:05:00Z', technicianName: 'Julie Estève' },
    { photoId: door, shows: 'site', takenAt: '2026-11-24T08:00:00Z', technicianName: 'Julie Estève' },
  ]);
});

test('the picture of a closed door is the proof of an absence; a job nobody photographed has none', async () => {
  const karim = await newTechnician(town, 'Karim Haddad');
  const { visitId, workOrderId } = await giveVisit(town, karim.technicianId, { jobType: 'lowPressure', ...TIMES });
  expect(await photosOf(workOrderId)).toEqual([]);
  const photoId = await takePhoto(town, karim, visitId);
  const tell = tabletLog(town);
  await send(town, karim, [
    tell('accept', visitId, '2026-11-24T08:41:00+01:00'),
    tell('startTravel', visitId, '2026-11-24T08:42:00+01:00'),
    tell('arrive', visitId, '2026-11-24T08:45:00+01:00'),
    tell('reportAbsence', visitId, '2026-11-24T08:55:00+01:00', { photoId }),
  ]);
  expect(await photosOf(workOrderId)).toMatchObject([{ photoId, shows: 'absence' }]);
});
