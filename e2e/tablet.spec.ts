import { expect, test } from './fixtures';
import { takeCall } from './support/call';
import { someCustomer } from './support/company';
import { openOnDesk, promise, sendBestCandidate } from './support/desk';
import { choose, openTour, PICTURE, press, takeInHand } from './support/tablet';

test('commitment 24: a time that cannot be is refused while it is typed; one that is corrected is struck on the desk', async ({
  page,
  site,
  as,
  another,
  setClock,
}) => {
  await setClock('2026-10-20T10:32:00+02:00');
  await as('dispatcher');
  const caller = someCustomer('mobile');
  const reference = await takeCall(page, caller, 'Fuite');
  await page.getByRole('button', { name: 'Choisir un agent' }).click();
  const tablet = await another({ technician: await sendBestCandidate(page) });
  await openTour(tablet);
  await tablet.getByRole('alertdialog').getByRole('button', { name: 'J’accepte' }).click();
  await setClock('2026-10-20T10:40:00+02:00');
  await openTour(tablet);
  const card = await takeInHand(tablet, caller.street);
  await press(card, 'Arrivé');

  await card.getByRole('button', { name: /^Corriger : Arrivé/ }).click();
  const dialog = tablet.getByRole('dialog', { name: 'Corriger l’heure : Arrivé' });
  const save = dialog.getByRole('button', { name: 'Enregistrer' });
  for (const [time, words] of [
    ['08:30', 'La demande n’a été signalée que le mar. 20 oct.'],
    ['23:30', 'Cette heure est dans le futur'],
  ] as const) {
    await dialog.getByLabel('Heure exacte').fill(time);
    await expect(dialog).toContainText(words);
    await expect(save).toBeDisabled();
  }
  await dialog.getByLabel('Heure exacte').fill('10:36');
  await save.click();
  await expect(card.getByRole('button', { name: /^Corriger : Arrivé, 10:36/ })).toBeVisible();
  await expect(tablet.getByText('À jour')).toBeVisible();

  const panel = await openOnDesk(page, site, reference);
  await expect(promise(panel, 'Sur place en 2 heures')).toContainText('Tenu');
  const arrivals = panel.getByRole('listitem').filter({ hasText: 'Arrivée sur place' });
  await expect(arrivals.filter({ hasText: 'Corrigé depuis' })).toContainText(/10:4\d/);
  await expect(arrivals.filter({ hasNotText: 'Corrigé depuis' })).toContainText('10:36');
});

test('commitment 25: nobody there for a sampling: the tablet says what follows, and somebody is asked for a crew', async ({
  page,
  site,
  as,
  another,
  setClock,
}) => {
  await setClock('2026-10-21T09:00:00+02:00');
  await as('dispatcher');
  const caller = someCustomer('mobile', { in: 'Salon-de-Provence' });
  const reference = await takeCall(page, caller, 'Goût ou aspect de l’eau');
  await page.getByRole('button', { name: 'Choisir un agent' }).click();
  const tablet = await another({ technician: await sendBestCandidate(page) });
  await openTour(tablet);
  const card = await takeInHand(tablet, caller.street);
  await press(card, 'Arrivé');
  await card.getByRole('button', { name: 'Client absent', exact: true }).click();
  const form = card.getByRole('region', { name: 'Client absent' });
  await expect(form).toContainText('Le délai ne s’arrête pas. Le bureau est prévenu');

  await choose(form, 'Prendre la photo', { ...PICTURE, buffer: Buffer.from('not a picture') });
  await expect(form.getByRole('alert')).toContainText('n’est pas une photo lisible');
  await expect(form.getByRole('button', { name: 'Confirmer l’absence' })).toBeDisabled();
  await choose(form, 'Prendre la photo', PICTURE);
  await expect(form.getByRole('img', { name: 'Photo prise' })).toBeVisible();
  await expect(form.getByRole('alert')).toHaveCount(0);
  await form.getByRole('button', { name: 'Confirmer l’absence' }).click();
  await expect(tablet.getByText('À jour')).toBeVisible();

  await page.goto('/tasks');
  await expect(page.getByRole('listitem').filter({ hasText: reference })).toContainText('Envoyer une équipe');
  await openOnDesk(page, site, reference);
  await sendBestCandidate(page);
});
