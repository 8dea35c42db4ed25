import { expect, test } from './fixtures';
import { fillInCall } from './support/call';
import { someCustomer } from './support/company';

test('the server is away: the call screen says so, keeps every word, and opens once it is back', async ({
  page,
  as,
}) => {
  await as('callTaker');
  const caller = someCustomer('mobile');
  const form = await fillInCall(page, caller, { other: 'Vérification de compteur' });
  await form.getByLabel('Précisions').fill('Portail vert, sonner deux fois');
  await page.route('**/api/trpc/intake.openWorkOrder**', (route) => route.abort());
  await form.getByRole('button', { name: 'Ouvrir' }).click();
  await expect(form.getByRole('alert')).toContainText('Le serveur ne répond pas.');
  await expect(form.getByRole('alert')).toContainText('Rien n’est perdu');
  await expect(form.getByLabel('Précisions')).toHaveValue('Portail vert, sonner deux fois');
  await expect(form).toContainText(caller.street);

  await page.reload();
  await expect(form).toContainText(caller.name);
  await expect(form.getByLabel('Précisions')).toHaveValue('Portail vert, sonner deux fois');
  await page.unroute('**/api/trpc/intake.openWorkOrder**');
  await form.getByRole('button', { name: 'Ouvrir' }).click();
  await expect(page.getByRole('region', { name: 'Intervention ouverte' })).toBeVisible();
});

test('the answer is lost on its way back: trying again opens nothing twice', async ({ page, as }) => {
  await as('callTaker');
  const form = await fillInCall(page, someCustomer('mobile'), { other: 'Vérification de compteur' });
  let answered = '';
  await page.route('**/api/trpc/intake.openWorkOrder**', async (route) => {
    answered = await (await route.fetch()).text();
    await route.abort();
  });
  await form.getByRole('button', { name: 'Ouvrir' }).click();
  await expect(form.getByRole('alert')).toContainText('Le serveur ne répond pas.');
  await page.unroute('**/api/trpc/intake.openWorkOrder**');
  await form.getByRole('button', { name: 'Réessayer' }).click();
  const opened = page.getByRole('region', { name: 'Intervention ouverte' });
  const [reference] = /SAL-\d+/.exec(answered) ?? ['none'];
  await expect(opened.getByRole('status')).toContainText(reference);
});

test('the server is away: the desk says what it could not read or save, and that what it shows stands still', async ({
  page,
  as,
}) => {
  await as('dispatcher');
  await page.goto('/desk');
  const urgent = page.getByRole('region', { name: 'Urgences' });
  await urgent.getByRole('button').first().click();
  const panel = page.getByRole('complementary', { name: 'Intervention' });
  await expect(panel.getByRole('button', { name: 'Qui envoyer ?' })).toBeVisible();
  await page.route('**/api/trpc/**', (route) => route.abort());
  await panel.getByRole('button', { name: 'Qui envoyer ?' }).click();
  await expect(panel.getByRole('alert')).toContainText('Les agents n’ont pas pu être comparés');
  await page.unroute('**/api/trpc/**');
  await panel.getByRole('button', { name: 'Réessayer' }).click();
  await expect(panel.getByRole('button', { name: /^Envoyer / })).toBeVisible();

  await page.route('**/api/trpc/dispatch.dispatchUrgent**', (route) => route.abort());
  await panel.getByRole('button', { name: /^Envoyer / }).click();
  await expect(page.getByRole('alertdialog')).toContainText('n’ont pas pu');
});
