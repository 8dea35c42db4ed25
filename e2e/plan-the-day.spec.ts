import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { expectEveryLook } from './support/looks';

const MORNING = '2026-10-20T08:00:00+02:00';
/** A day of the demo with appointments; what waits without one is for nobody yet until it is planned here. */
const DAY = '2026-10-22';
const NEXT_DAY = '2026-10-23';
/** Somebody falls ill on it. */
const SICK_DAY = '2026-10-21';

const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Planifier', exact: true });
const bars = (page: Page) => page.locator('ol[aria-label^="Passages de"] button');

/** Opens a day of the board, and gives how many visits it shows. */
async function openDay(page: Page, day: string): Promise<number> {
  await page.goto(`/desk?day=${day}`);
  await expect(bars(page).first()).toBeVisible();
  return bars(page).count();
}

test('what is proposed can be left: nothing has changed, and a colleague is told the same', async ({
  page,
  as,
  another,
  setClock,
}) => {
  await setClock(MORNING);
  await as('dispatcher');
  const before = await openDay(page, DAY);
  await page.keyboard.press('j');
  const panel = panelOf(page);
  const leave = panel.getByRole('button', { name: 'Laisser' });
  await expect(leave).toBeVisible();
  const colleague = await another('dispatcher');
  await openDay(colleague, DAY);
  await colleague.getByRole('button', { name: /^Proposition à décider · / }).click();
  await expect(panelOf(colleague).getByRole('button', { name: 'Accepter' })).toBeVisible();

  await leave.click();
  await expect(panel).toBeHidden();
  await expect(panelOf(colleague).getByRole('status')).toContainText('La proposition a été laissée');
  expect(await bars(page).count()).toBe(before);
});

/** The curve of costs under its title, looked for at every frame: a small day is searched in a second. */
function sightOfProgress(page: Page) {
  return page.waitForFunction(
    () => {
      const panel = document.querySelector('aside[aria-label="Planifier"]');
      const isSearching = panel
        ?.querySelector('[role=status]')
        ?.textContent?.includes('Recherche du meilleur planning');
      return isSearching && panel?.querySelector('svg[aria-label^="Coût du meilleur planning trouvé"]');
    },
    undefined,
    { polling: 'raf', timeout: 20_000 },
  );
}

test('a day is planned from the desk: progress before everybody’s eyes, a difference in few words, and the board after it', async ({
  page,
  as,
  another,
  setClock,
}) => {
  await setClock(MORNING);
  await as('dispatcher');
  const before = await openDay(page, DAY);
  const colleague = await another('dispatcher');
  await openDay(colleague, DAY);

  const progress = sightOfProgress(page);
  await page.getByRole('button', { name: 'Planifier la journée' }).click();
  const panel = panelOf(page);
  await progress;
  await expect(colleague.getByRole('button', { name: /^(Recherche en cours|Proposition à décider) · / })).toBeVisible();

  await expect(panel.getByRole('status')).toContainText(/€ de moins au total, \d+ changements/);
  const figures = panel.getByRole('table', { name: 'Le planning avant et après' });
  await expect(figures.getByRole('row', { name: /^Passages/ })).toContainText(/\+\d+/);
  await expect(figures.getByRole('row', { name: /^Total/ })).toContainText(/−/);
  await panel.getByText(/passages? planifiés?$/).click();
  await expect(panel.getByRole('button', { name: /^SAL-\d+ · / }).first()).toBeVisible();
  await expectEveryLook(page);

  await panel.getByRole('button', { name: 'Accepter' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('C’est planifié');
  await expect(panel).toBeHidden();
  await expect.poll(() => bars(page).count()).toBeGreaterThan(before);
  const after = await bars(page).count();
  await expect.poll(() => bars(colleague).count()).toBe(after);
});

test('fifteen days are searched by the same door, and stopped early the best so far is proposed', async ({
  page,
  as,
  setClock,
}) => {
  await setClock(MORNING);
  await as('dispatcher');
  await openDay(page, NEXT_DAY);
  await page.getByRole('button', { name: 'Planifier plus d’un jour' }).click();
  await page.getByRole('menuitem', { name: 'Planifier les 15 jours' }).click();
  const panel = panelOf(page);
  await panel.getByRole('button', { name: 'Arrêter et voir le meilleur' }).click();
  await expect(panel.getByRole('button', { name: 'Accepter' })).toBeVisible();
  await expect(panel).toContainText('ven. 23 oct. – ');
  await panel.getByRole('button', { name: 'Laisser' }).click();
  await expect(panel).toBeHidden();
});

test('somebody falls ill: one press repairs the day, and what they had is done by others or waits with its reason', async ({
  page,
  as,
  setClock,
}) => {
  await setClock(MORNING);
  await as('dispatcher');
  await openDay(page, SICK_DAY);
  const tour = page
    .locator('ol[aria-label^="Passages de"]')
    .filter({ has: page.getByRole('button').nth(2) })
    .first();
  const label = (await tour.getAttribute('aria-label')) ?? '';
  await page.goto('/roster');
  await page.getByRole('button', { name: `Ajouter une absence de ${label.replace('Passages de ', '')}` }).click();
  const dialog = page.getByRole('dialog', { name: 'Enregistrer une absence' });
  await dialog.getByLabel('Absent du').fill(SICK_DAY);
  await dialog.getByLabel('au (compris)').fill(SICK_DAY);
  await dialog.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Réparer la journée' }).click();

  const panel = panelOf(page);
  await expect(panel.getByRole('heading', { name: 'Réparer' })).toBeVisible();
  await expect(panel.getByRole('status')).toContainText(/Réparé en \d+ changement/);
  await panel.getByRole('button', { name: 'Accepter' }).click();
  await expect(panel).toBeHidden();
  await expect(page.locator(`ol[aria-label="${label}"]`).getByRole('button')).toHaveCount(0);
});
