import { expect, test } from './fixtures';
import { takeCall } from './support/call';
import { someCustomer } from './support/company';
import { bookOtherDay } from './support/desk';

test('a technician falls ill: nothing more is planned for them, and each promise they had is somebody’s task', async ({
  page,
  as,
  setClock,
  axe,
}) => {
  await setClock('2026-10-20T09:00:00+02:00');
  await as('dispatcher');
  const reference = await takeCall(page, someCustomer('mobile'), { other: 'Vérification de compteur' });
  await page.getByRole('button', { name: 'Proposer un rendez-vous' }).click();
  const { technician } = await bookOtherDay(page, /22 octobre/);

  await page.goto('/roster');
  await page.getByRole('button', { name: `Ajouter une absence de ${technician}` }).click();
  const dialog = page.getByRole('dialog', { name: 'Enregistrer une absence' });
  await dialog.getByLabel('Absent du').fill('2026-10-22');
  await dialog.getByLabel('au (compris)').fill('2026-10-23');
  await axe();
  await dialog.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('alertdialog').getByText(/étai(t|ent) prévue/)).toBeVisible();
  await axe();

  await page.goto('/tasks');
  const task = page.getByRole('listitem').filter({ hasText: reference });
  await expect(task.filter({ hasText: 'Proposer un autre rendez-vous' })).toBeVisible();
  await page.goto('/desk?day=2026-10-22');
  const row = page.getByRole('listitem').filter({ has: page.getByText(technician, { exact: true }) });
  await expect(row.getByText('Absence').first()).toBeVisible();

  await page.goto('/roster');
  await page.getByRole('button', { name: `Annuler l’absence de ${technician}, du jeu. 22` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Annuler l’absence' }).click();
  await expect(page.getByRole('alertdialog').getByText(`${technician} est de nouveau disponible.`)).toBeVisible();
});

test('commitment 23: a hole in the on-call rota is said on top, and is gone once somebody answers', async ({
  page,
  as,
  setClock,
  axe,
}) => {
  await setClock('2026-10-20T09:00:00+02:00');
  await as('dispatcher');
  await page.goto('/roster');
  await page.getByRole('tab', { name: 'Astreintes' }).click();
  await expect(page.getByRole('heading', { name: /^Semaine du/ }).first()).toBeVisible();
  await axe();
  await page
    .getByRole('button', { name: /^Changer l’astreinte de / })
    .last()
    .click();
  await page.getByRole('menuitem', { name: 'Retirer' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Retirer' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText(/trous? dans l’astreinte/)).toBeVisible();
  await axe();
});
