import { expect, test } from './fixtures';
import { expectAccessible } from './support/accessibility';
import { fillInCall, takeCall } from './support/call';
import { someCustomer } from './support/company';
import { bookFirstOffer, sendBestCandidate } from './support/desk';
import { expectEveryLook } from './support/looks';
import { openTour, takeInHand } from './support/tablet';
import { linkIn, textingThrough, textTo } from './support/texts';

test.use({
  siteEnv: async ({ twilio }, use) => use(textingThrough(twilio)),
  contextOptions: { reducedMotion: 'reduce' },
});

test('accessible: signing in, and being refused', async ({ page }) => {
  await page.goto('/login');
  await expectEveryLook(page);
  await page.getByLabel('Adresse électronique').fill('nobody@vivaigo.test');
  await page.getByLabel('Mot de passe').fill('not the password');
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'inconnu' })).toBeVisible();
  await expectEveryLook(page);
  for (const path of ['/nowhere', '/setup/nothing-to-set-up']) {
    await page.goto(path);
    await expect(page.getByRole('heading').first()).toBeVisible();
    await expectEveryLook(page);
  }
});

test('accessible: a call, empty, filled in, opened, offered a window; and the customer’s page', async ({
  page,
  as,
  another,
  twilio,
  setClock,
}) => {
  await setClock('2026-10-20T09:00:00+02:00');
  await as('callTaker');
  await page.goto('/intake');
  await expect(page.getByRole('form', { name: 'Appel en cours' })).toBeVisible();
  await expectEveryLook(page);
  await page.getByRole('combobox', { name: 'Appelant' }).fill('durand');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectEveryLook(page);
  const caller = someCustomer('mobile');
  await fillInCall(page, caller, { other: 'Vérification de compteur' });
  await expectEveryLook(page);
  await page.getByRole('button', { name: 'Ouvrir' }).click();
  await expect(page.getByRole('region', { name: 'Intervention ouverte' })).toBeVisible();
  await expectEveryLook(page);
  await page.getByRole('button', { name: 'Proposer un rendez-vous' }).click();
  await expect(page.getByRole('list', { name: 'Les trois meilleures plages' })).toBeVisible();
  await page.getByText(/plages?.*, par jour/).click();
  await expectEveryLook(page);
  await bookFirstOffer(page);

  const customer = await another(null);
  await customer.setViewportSize({ width: 390, height: 844 });
  const link = linkIn(await textTo(twilio, caller.mobile, 'rendez-vous'));
  for (const path of ['', '/move', '?l=en']) {
    await customer.goto(link + path);
    await expectEveryLook(customer);
  }
  await customer.goto(link);
  await customer.getByRole('button', { name: 'Confirmer' }).click();
  await expect(customer.getByText('Confirmé, merci')).toBeVisible();
  await expectEveryLook(customer);
  await customer.locator('summary').click();
  await expectEveryLook(customer);
  await customer.getByRole('button', { name: /annuler/ }).click();
  await expect(customer.getByText('Vous avez annulé ce rendez-vous.')).toBeVisible();
  await expectEveryLook(customer);
  await customer.goto(`${link.slice(0, -4)}zzzz`);
  await expectEveryLook(customer);
});

test('accessible: the desk, a job, its candidates and offers', async ({ page, as, setClock }) => {
  await setClock('2026-10-20T09:30:00+02:00');
  await as('dispatcher');
  await page.goto('/desk');
  await expect(page.getByRole('button', { name: /SAL-.* prévu/ }).first()).toBeVisible();
  await expectEveryLook(page);
  await page.getByRole('region', { name: 'Urgences' }).getByRole('button').first().click();
  const panel = page.getByRole('complementary', { name: 'Intervention' });
  await expect(panel.getByRole('heading', { name: 'Engagements' })).toBeVisible();
  await expectEveryLook(page);
  await panel.getByRole('button', { name: 'Qui envoyer ?' }).click();
  await expect(panel.getByRole('button', { name: /^Envoyer / })).toBeVisible();
  await expectEveryLook(page);
  await page.keyboard.press('Escape');
  await page
    .getByRole('region', { name: 'Par échéance' })
    .getByRole('button', { name: 'Pose de compteur' })
    .first()
    .click();
  await panel.getByText('Pourquoi nulle part ?').focus();
  await page.keyboard.press('Enter');
  await expect(panel.getByText('Une place existe')).toBeVisible();
  await expectEveryLook(page);
  await panel.getByRole('button', { name: 'Proposer' }).click();
  await expect(panel.getByRole('list', { name: 'Les trois meilleures plages' })).toBeVisible();
  await expectEveryLook(page);
});

test('accessible: tasks, messages, letters, promises and their ledger, in French and in English', async ({
  page,
  site,
  as,
  setClock,
}) => {
  await setClock('2026-10-20T19:30:00+02:00');
  await as('dispatcher');
  for (const path of ['/roster', '/tasks', '/messages', '/letters', '/promises']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectEveryLook(page);
  }
  await page.getByRole('tab', { name: 'Dédommagements' }).click();
  await expect(page.getByRole('radio', { name: /^Dus/ })).toBeChecked();
  await expectEveryLook(page);

  await page.context().addCookies([{ name: 'locale', value: 'en', url: site.url }]);
  for (const path of ['/intake', '/desk', '/tasks', '/messages', '/letters', '/promises', '/roster']) {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
  }
});

test('accessible: the journal, the accounts and personal data', async ({ page, as }) => {
  await as('manager');
  await page.goto('/journal');
  await expect(page.getByRole('listitem').first()).toBeVisible();
  await expectEveryLook(page);
  await as('administrator');
  await page.goto('/accounts');
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await expectEveryLook(page);
  await page.getByRole('button', { name: 'Nouveau compte' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectEveryLook(page);
  await page.goto('/privacy');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectEveryLook(page);
});

test('accessible: the tablet, its alarm, its visit in hand and its closing', async ({
  page,
  as,
  another,
  setClock,
}) => {
  await setClock('2026-10-21T09:00:00+02:00');
  await as('dispatcher');
  const caller = someCustomer('mobile');
  await takeCall(page, caller, 'Fuite');
  await page.getByRole('button', { name: 'Choisir un agent' }).click();
  const tablet = await another({ technician: await sendBestCandidate(page) });
  await tablet.setViewportSize({ width: 820, height: 1180 });
  await openTour(tablet);
  await expect(tablet.getByRole('alertdialog')).toBeVisible();
  await expectEveryLook(tablet, 48);
  await tablet.getByRole('alertdialog').getByRole('button', { name: 'J’accepte' }).click();
  const card = await takeInHand(tablet, caller.street);
  await expectEveryLook(tablet, 48);
  for (const step of ['En route', 'Arrivé', 'Sécurisé', 'Terminé'])
    await card.getByRole('button', { name: step, exact: true }).click();
  await expect(card.getByRole('region', { name: 'Terminer l’intervention' })).toBeVisible();
  await expectEveryLook(tablet, 48);
});
