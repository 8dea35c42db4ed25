import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { takeCall } from './support/call';
import { someCustomer } from './support/company';
import { expectEveryLook } from './support/looks';

const EIGHT = '2026-10-20T08:00:00+02:00';
const TWENTY_TO_NINE = '2026-10-20T08:40:00+02:00';

const board = (page: Page) => page.getByRole('list', { name: 'Tournées par agent' });
const tours = (page: Page) => page.locator('ol[aria-label^="Passages de"]');
const planPanel = (page: Page) => page.getByRole('complementary', { name: 'Planifier', exact: true });
const jobPanel = (page: Page) => page.getByRole('complementary', { name: 'Intervention' });

/** Somebody's first visit of the day with a window that is open: who was to be there, may not be. */
const firstPromised = (page: Page): Locator =>
  tours(page)
    .getByRole('button', { name: /Remplacement de compteur .*promis entre 08:00 et 10:00/ })
    .first();

test('commitment 24: a leak by day takes somebody off their tour, and what that upsets is repaired around it', async ({
  page,
  as,
  setClock,
}) => {
  await setClock(EIGHT);
  await as('dispatcher');
  const reference = await takeCall(page, someCustomer('mobile'), 'Fuite');
  await page.keyboard.press('c');
  const panel = jobPanel(page);
  await panel.getByText(/^\d+ autres agents$/).click();
  // Late already without this is nobody's to be repaired around it.
  const upset = page.getByText(/retourne à planifier|de retard \([^)]*\)$/);
  const candidates = panel.getByRole('listitem').filter({ has: page.getByRole('radio') });
  await candidates.filter({ has: upset }).first().getByRole('radio').check();
  await panel.getByRole('button', { name: /^Envoyer / }).click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: `Réparer autour de ${reference}` })
    .click();
  await expect(planPanel(page).getByRole('heading', { name: 'Réparer' })).toBeVisible();
  await expect(planPanel(page).getByRole('status')).toContainText(/Réparé en \d+ changement|Rien n’a pu être réparé/);
});

test('a healthy day says so, and names what is repaired; a day gone by is not planned', async ({
  page,
  as,
  setClock,
}) => {
  await setClock(EIGHT);
  await as('dispatcher');
  await page.goto('/desk?day=2026-10-30');
  await expect(board(page)).toBeVisible();
  await page.keyboard.press('r');
  const toast = page.getByRole('alertdialog');
  await expect(toast).toContainText('Rien à réparer ce jour-là');
  await expect(toast).toContainText('plus d’une chance sur deux');
  await page.goto('/desk?day=2026-10-19');
  await expect(board(page)).toBeVisible();
  await page.keyboard.press('j');
  await expect(toast.filter({ hasText: 'Ce jour est passé' })).toBeVisible();
});

test('a day nobody works says what waits all the same, and leads to where it is settled', async ({
  page,
  as,
  setClock,
}) => {
  await setClock(EIGHT);
  await as('dispatcher');
  await page.goto('/desk?day=2026-10-25');
  await expect(page.getByRole('heading', { name: /^Urgences/ })).toBeVisible();
  await page.keyboard.press('j');
  const waits = planPanel(page).getByRole('region', { name: 'Ce qu’aucune recherche ne planifie' });
  const samplings = page.getByRole('button', { name: /^Prélèvement d’eau/ });
  await expect(waits).toContainText(`${await samplings.count()} urgences et prélèvements attendent un envoi`);
  await expect(waits).toContainText(/\d+ interventions attendent un rendez-vous/);
  await expectEveryLook(page);
  await waits.getByText(/attendent un envoi/).click();
  await waits
    .getByRole('button', { name: /Prélèvement d’eau/ })
    .first()
    .click();
  await expect(jobPanel(page).getByRole('heading', { name: 'Qui envoyer ?' })).toBeVisible();
});

test('commitment 28: a customer who was not there is recorded from a telephone call, and the day is repaired in one press', async ({
  page,
  as,
  setClock,
}) => {
  await setClock(TWENTY_TO_NINE);
  await as('dispatcher');
  await page.goto('/desk');
  await firstPromised(page).click();
  const panel = jobPanel(page);
  await panel.getByRole('button', { name: 'Client absent' }).click();
  const dialog = page.getByRole('dialog', { name: 'Le client n’était pas là' });
  await expect(dialog.getByLabel(/devant la porte à/)).toHaveValue('08:40');
  await dialog.getByRole('button', { name: 'Noter l’absence' }).click();
  await expect(dialog).toBeVisible();
  await expectEveryLook(page);
  await dialog.getByLabel('Ce que l’agent a constaté').fill('Sonné deux fois, volets fermés');
  await dialog.getByRole('button', { name: 'Noter l’absence' }).click();

  await expect(panel).toContainText('client absent');
  await expect(panel.getByRole('listitem').filter({ hasText: 'Arrivée dans la plage' })).toContainText('Tenu');
  await expect(panel.getByRole('listitem').filter({ hasText: 'Visite faite' })).toContainText('En pause');
  await expect(panel).toContainText('Client absent · Sonné deux fois, volets fermés');

  // A toast that stays never lies over the answers to a proposal.
  const toast = page.getByRole('alertdialog');
  const accept = planPanel(page).getByRole('button', { name: 'Accepter' });
  await page.keyboard.press('j');
  await expect(accept).toBeVisible();
  const [above, below] = [await toast.boundingBox(), await accept.boundingBox()];
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);

  await toast.getByRole('button', { name: 'Réparer la journée' }).click();
  await expect(planPanel(page).getByRole('heading', { name: 'Réparer' })).toBeVisible();
  await expect(planPanel(page).getByRole('status')).toContainText(/Réparé en \d+ changement/);
  await planPanel(page).getByRole('button', { name: 'Laisser' }).click();
});

test('a technician runs late: the job says so, and one press has somebody else keep its promise', async ({
  page,
  as,
  setClock,
}) => {
  await setClock('2026-10-20T09:30:00+02:00');
  await as('dispatcher');
  await page.goto('/desk');
  const repair = page.getByRole('button', { name: /^Réparer la journée/ });
  await expect(repair).toBeVisible();
  await tours(page)
    .getByRole('button', { name: /promis entre 08:00 et 10:00.*engagement à risque/ })
    .first()
    .click();
  const panel = jobPanel(page);
  await expect(panel).toContainText('de retard sur le plan');
  await expectEveryLook(page);
  await panel.getByRole('button', { name: 'Réparer', exact: true }).click();
  await expect(planPanel(page).getByRole('heading', { name: 'Réparer' })).toBeVisible();
  await expect(planPanel(page).getByRole('status')).toContainText(/Réparé en \d+ changement/);
  await expectEveryLook(page);
  await planPanel(page).getByRole('button', { name: 'Accepter' }).click();
  await expect(page.getByRole('alertdialog').filter({ hasText: 'C’est planifié' })).toBeVisible();
  await expect(planPanel(page)).toBeHidden();
});
