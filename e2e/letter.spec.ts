import { expect, test } from './fixtures';
import { takeCall } from './support/call';
import { someCustomer } from './support/company';
import { bookFirstOffer, bookOtherDay, openOnDesk, promise } from './support/desk';

test('commitment 29: a customer with a landline only is confirmed by a letter, handed over with its proof', async ({
  page,
  site,
  as,
  setClock,
}) => {
  await setClock('2026-10-20T09:00:00+02:00');
  await as('dispatcher');
  const caller = someCustomer('landline');
  const reference = await takeCall(page, caller, { other: 'Vérification de compteur' });
  await page.getByRole('button', { name: 'Proposer un rendez-vous' }).click();
  await bookOtherDay(page, /2[6-9] octobre/);
  const panel = await openOnDesk(page, site, reference);
  await expect(panel).toContainText('Pas encore prévenu par lettre');

  await page.goto('/letters');
  const queue = page.getByRole('region', { name: 'À imprimer' }).getByRole('row').filter({ hasText: reference });
  await expect(queue).toContainText(caller.name);
  const address = await queue.getByRole('link', { name: `Ouvrir le PDF pour ${caller.name}` }).getAttribute('href');
  const letter = await page.request.get(address ?? '');
  expect(letter.headers()['content-type']).toBe('application/pdf');
  const pdf = await letter.body();
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.length).toBeGreaterThan(2_000);

  await queue.getByRole('button', { name: 'Marquer remis' }).click();
  const dialog = page.getByRole('dialog', { name: 'Courrier remis' });
  await dialog.getByLabel('Preuve de remise').fill('Bordereau du 20 octobre, pli 7');
  await dialog.getByRole('button', { name: 'Marquer remis' }).click();
  await expect(
    page.getByRole('region', { name: 'Remis' }).getByRole('row').filter({ hasText: reference }),
  ).toContainText('Bordereau du 20 octobre, pli 7');
  await openOnDesk(page, site, reference);
  await expect(panel).toContainText('Client prévenu par lettre');
  await expect(promise(panel, 'Rendez-vous confirmé')).toContainText('Tenu');
});

test('commitment 29: too soon for the post, the landline is telephoned instead', async ({
  page,
  site,
  as,
  setClock,
}) => {
  await setClock('2026-10-21T08:00:00+02:00');
  await as('dispatcher');
  const caller = someCustomer('landline');
  const reference = await takeCall(page, caller, { other: 'Vérification de compteur' });
  await page.getByRole('button', { name: 'Proposer un rendez-vous' }).click();
  await bookOtherDay(page, /2[1-3] octobre/);

  await page.goto('/tasks');
  const task = page.getByRole('listitem').filter({ hasText: reference });
  await expect(task).toContainText('Confirmer le rendez-vous par téléphone');
  await task.getByRole('button', { name: /^Prévenu/ }).click();
  await expect(task).toHaveCount(0);
  const panel = await openOnDesk(page, site, reference);
  await expect(promise(panel, 'Rendez-vous confirmé')).toContainText('Tenu');
});

test('commitment 21, 29: who asked to be written to is offered nothing sooner than a letter arrives', async ({
  page,
  as,
  setClock,
}) => {
  await setClock('2026-10-21T09:00:00+02:00');
  await as('callTaker');
  const caller = someCustomer('writing');
  await takeCall(page, caller, { other: 'Vérification de compteur' });
  await page.getByRole('button', { name: 'Proposer un rendez-vous' }).click();
  const { start } = await bookFirstOffer(page);
  // Wednesday 21: Thursday, Friday, and the letter lies in the box on Monday.
  expect(start.toString() >= '2026-10-25T22:00:00Z', `${start} is Monday 26 or later`).toBe(true);
});
