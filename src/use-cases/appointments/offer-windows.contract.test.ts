import { expect, test } from 'vitest';
import { hire, isAway, request } from '@/testing/roster';
import { newTown } from '@/testing/town';
import { offerWindows } from './offer-windows';

test('an expired certification offers nothing after its last day', async () => {
  const certified = await newTown('2026-11-23T07:00:00+01:00');
  await hire(certified, 'Nadia', { skills: ['connectionWorks', ['excavationPermit', '2026-11-24']] });
  const works = await request(certified, 'connectionWorks');
  const answer = await offerWindows(certified.ports, certified.dispatcher, { workOrderId: works });
  expect(answer.ok && answer.value.days.map(({ day }) => day)).toEqual(['2026-11-23', '2026-11-24']);
  await certified.setNow('2026-11-25T07:00:00+01:00');
  const later = await offerWindows(certified.ports, certified.dispatcher, { workOrderId: works });
  expect(later.ok && later.value.refusals).toMatchObject([
    { technicianName: 'Nadia', reason: 'missingSkills', missingSkills: ['excavationPermit'] },
  ]);
  await certified.drop();
});

test('an absence counts over the whole visit, not at its start alone', async () => {
  const alone = await newTown('2026-11-23T07:00:00+01:00');
  const thierry = await hire(alone, 'Thierry', {
    skills: ['meterReplacement'],
    shift: [['08:00', '12:00']],
    weekdays: [4],
  });
  await isAway(alone, thierry, '2026-11-26T08:20:00+01:00', '2026-11-26T09:50:00+01:00');
  const job = await request(alone, 'meterReplacement');
  const answer = await offerWindows(alone.ports, alone.dispatcher, { workOrderId: job });
  const day = answer.ok ? answer.value.days.find((one) => one.day === '2026-11-26') : undefined;
  // From 08:00 to 08:20 there is room to begin and none to end; from 09:50 on he must drive first.
  expect(day?.windows.map(({ arrival }) => arrival >= '2026-11-26T08:50:00Z')).toEqual([true, true]);
  await alone.drop();
});

test.each([{ isPlaced: false }, { confidence: 0.59 }])(
  'nothing is offered where the point is unsure: %j',
  async (home) => {
    const town = await newTown('2026-11-23T07:00:00+01:00');
    const job = await request(town, 'meterReplacement', home);
    const answer = await offerWindows(town.ports, town.dispatcher, { workOrderId: job });
    expect(answer).toEqual({ ok: false, refusal: { kind: 'needsGeocoding' } });
    await town.drop();
  },
);

test('windows keep their hours on the wall over a clock change', async () => {
  const spring = await newTown('2027-03-25T07:00:00+01:00');
  await hire(spring, 'Claire', { skills: ['meterReplacement'] });
  const job = await request(spring, 'meterReplacement');
  const answer = await offerWindows(spring.ports, spring.dispatcher, { workOrderId: job });
  const starts = answer.ok ? answer.value.days.map(({ windows }) => windows[0]?.windowStart) : [];
  // Thursday and Friday at 09:00 and 08:00 in winter time, then Tuesday (Easter Monday is a holiday) in summer time.
  expect(starts.slice(0, 4)).toEqual([
    '2027-03-25T09:00:00Z',
    '2027-03-26T07:00:00Z',
    '2027-03-30T06:00:00Z',
    '2027-03-31T06:00:00Z',
  ]);
  await spring.drop();
});
