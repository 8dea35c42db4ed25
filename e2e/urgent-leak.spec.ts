import { expect, test } from './fixtures';
import { takeCall } from './support/call';
import { someCustomer } from './support/company';
import { openOnDesk, promise, sendBestCandidate } from './support/desk';
import { ledgerLines } from './support/office';
import { openTour, press, takeInHand } from './support/tablet';

test('commitment 24: a leak nobody reached within 2 hours owes 30 €, once, whatever happens next', async ({
  page,
  site,
  as,
  another,
  setClock,
}) => {
  await setClock('2026-10-20T09:00:00+02:00');
  await as('dispatcher');
  const caller = someCustomer('mobile');
  const reference = await takeCall(page, caller, 'Fuite');
  await expect(page.getByRole('region', { name: 'Intervention ouverte' })).toContainText('avant 11 h');

  await setClock('2026-10-20T11:00:01+02:00');
  const office = await another('manager');
  await expect(async () => expect(await ledgerLines(office, 'Dus', reference)).toHaveCount(1)).toPass();
  const line = await ledgerLines(office, 'Dus', reference);
  await expect(line).toContainText('24');
  await expect(line).toContainText(caller.name);
  await expect(line).toContainText('30,00 €');

  await openOnDesk(page, site, reference);
  const technician = await sendBestCandidate(page);
  const tablet = await another({ technician });
  await openTour(tablet);
  await tablet.getByRole('alertdialog').getByRole('button', { name: 'J’accepte' }).click();
  await setClock('2026-10-20T11:40:00+02:00');
  await openTour(tablet);
  await press(await takeInHand(tablet, caller.street), 'Arrivé');

  const panel = await openOnDesk(page, site, reference);
  await expect(promise(panel, 'Sur place en 2 heures')).toContainText('Non tenu');
  await expect(await ledgerLines(office, 'Dus', reference)).toHaveCount(1);
});

test('commitment 24: on site at 1 h 55 in a cellar, heard of at 4 h: the line is withdrawn', async ({
  page,
  site,
  as,
  another,
  setClock,
}) => {
  await setClock('2026-10-21T09:00:00+02:00');
  await as('dispatcher');
  const caller = someCustomer('mobile');
  const reference = await takeCall(page, caller, 'Fuite');
  await page.getByRole('button', { name: 'Choisir un agent' }).click();
  const technician = await sendBestCandidate(page);

  const tablet = await another({ technician });
  await openTour(tablet);
  await tablet.getByRole('alertdialog').getByRole('button', { name: 'J’accepte' }).click();
  const card = await takeInHand(tablet, caller.street);
  await press(card, 'En route');
  await setClock('2026-10-21T10:55:00+02:00');
  await openTour(tablet);
  await expect(card).toContainText(caller.street);
  await tablet.context().setOffline(true);
  await card.getByRole('button', { name: 'Arrivé', exact: true }).click();
  await expect(tablet.getByText('Hors ligne, 1 à envoyer')).toBeVisible();

  await setClock('2026-10-21T13:00:00+02:00');
  const office = await another('manager');
  await expect(async () => {
    const lines = await ledgerLines(office, 'Dus', reference);
    await expect(lines).toContainText('Attend la tablette');
  }).toPass();

  await tablet.context().setOffline(false);
  await expect(tablet.getByText('À jour')).toBeVisible();
  await expect(await ledgerLines(office, 'Retirés', reference)).toContainText('Promesse tenue, prouvée après coup');
  await expect(await ledgerLines(office, 'Dus', reference)).toHaveCount(0);
  await expect(promise(await openOnDesk(page, site, reference), 'Sur place en 2 heures')).toContainText('Tenu');
});

test('commitment 24: whoever is sent is alarmed within five seconds, on a tablet that lay there', async ({
  page,
  as,
  another,
  setClock,
}) => {
  await setClock('2026-10-22T09:00:00+02:00');
  await as('dispatcher');
  await takeCall(page, someCustomer('mobile'), 'Fuite');
  await page.getByRole('button', { name: 'Choisir un agent' }).click();
  const send = page.getByRole('complementary', { name: 'Intervention' }).getByRole('button', { name: /^Envoyer / });
  const technician = /^Envoyer (.+)/.exec(await send.innerText())?.[1] ?? '';
  const tablet = await another({ technician });
  await openTour(tablet);
  await expect(tablet.getByRole('alertdialog')).toHaveCount(0);
  await send.click();
  const sentAt = Date.now();
  await expect(tablet.getByRole('alertdialog')).toBeVisible();
  expect(Date.now() - sentAt, 'milliseconds until the tablet raises the alarm').toBeLessThanOrEqual(5_000);
});
