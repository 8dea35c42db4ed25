import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '@/domain/roster/role';
import { hire, request } from '@/testing/roster';
import { newTown, type Town } from '@/testing/town';
import { root } from './root';

let town: Town;
beforeAll(async () => {
  town = await newTown('2026-11-23T07:00:00+01:00');
});
afterAll(() => town.drop());

function askedAs(role: Role) {
  return root.createCaller({ actor: { ...town.dispatcher, role }, ports: town.ports, requestId: 'test' });
}

test('dispatchers and managers may ask why a job is with whom it is; nobody else', async () => {
  await hire(town, 'Julie', { skills: ['networkValves'] });
  const workOrderId = await request(town, 'valveCheck');
  for (const role of ['dispatcher', 'manager'] as const)
    expect(await askedAs(role).dispatch.whyTechnician({ workOrderId })).toMatchObject({ value: { kind: 'fits' } });
  for (const role of ['callTaker', 'technician', 'administrator'] as const)
    await expect(askedAs(role).dispatch.whyTechnician({ workOrderId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
