import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { takeCall } from './support/call';
import { company, someCustomer } from './support/company';
import { openOnDesk, promise, sendBestCandidate } from './support/desk';
import { close, openTour, press, takeInHand } from './support/tablet';

// The clocks go back in the night from Saturday 24 to Sunday 25 October 2026: 24 hours after 14:00 it is 13:00.
const REPORTED = '2026-10-24T14:00:00+02:00';
const JUST_IN_TIME = '2026-10-25T12:59:00+01:00';
const A_MINUTE_LATE = '2026-10-25T13:01:00+01:00';

test('commitment 25: over the night the clocks go back, water is sampled before 13:00 the next day, and a minute later it is late', async ({
  page,
  site,
  as,
  another,
  setClock,
}) => {
  await setClock(REPORTED);
  await as('dispatcher');
  const first = someCustomer('mobile', { in: 'Salon-de-Provence' });
  const second = someCustomer('mobile', { in: 'Salon-de-Provence' });

  const sent = [];
  for (const caller of [first, second]) {
    const reference = await takeCall(page, caller, 'Goût ou aspect de l’eau');
    await expect(page.getByRole('region', { name: 'Intervention ouverte' })).toContainText('avant demain 13 h');
    await page.getByRole('button', { name: 'Choisir un agent' }).click();
    const technician = await sendBestCandidate(page);
    expect(certifiedToSample(technician), `${technician} holds a certificate`).toBe(true);
    sent.push({ caller, reference, technician });
  }

  const sample = async (tablet: Page, street: string, at: string) => {
    await setClock(at);
    await openTour(tablet);
    const card = await takeInHand(tablet, street);
    await press(card, 'Arrivé');
    await close(card, async (form) => {
      await form.getByLabel('Point de prélèvement').fill('Robinet de la cuisine');
      await form.getByLabel('Numéros des flacons').fill('B-2026-4411, B-2026-4412');
    });
  };
  const [inTime, late] = sent;
  if (!inTime || !late) throw new Error('two samplings are needed');
  await sample(await another({ technician: inTime.technician }), first.street, JUST_IN_TIME);
  await sample(await another({ technician: late.technician }), second.street, A_MINUTE_LATE);

  const kept = await openOnDesk(page, site, inTime.reference);
  await expect(promise(kept, 'Prélèvement en 24 heures')).toContainText('Tenu');
  await expect(kept).toContainText('Prélèvement fait');
  const broken = await openOnDesk(page, site, late.reference);
  await expect(promise(broken, 'Prélèvement en 24 heures')).toContainText('Non tenu');
});

function certifiedToSample(name: string): boolean {
  const technician = company.technicians.find(({ givenName, familyName }) => `${givenName} ${familyName}` === name);
  const certificate = technician?.certificates.find(({ skill }) => skill === 'sampling');
  return certificate !== undefined && certificate.validUntil.toString() >= '2026-10-25';
}
