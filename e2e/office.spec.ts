import { expect, test } from './fixtures';
import { takeCall } from './support/call';
import { someCustomer } from './support/company';
import { ledgerLines } from './support/office';

test('commitment 24: a broken promise is approved, handed to billing, and its file can be had again', async ({
  page,
  site,
  as,
  axe,
  setClock,
}) => {
  await setClock('2026-10-20T10:00:00+02:00');
  await as('callTaker');
  const caller = someCustomer('mobile');
  const reference = await takeCall(page, caller, 'Fuite');
  await setClock('2026-10-20T12:02:00+02:00');

  await page.goto('about:blank'); // or the screen of the call finds itself signed out, and asks to sign in
  await as('manager');
  await page.goto('/promises');
  await axe();
  // The worker finds the breach by itself; the page hears of it.
  const due = await ledgerLines(page, 'Dus', reference);
  await expect(due).toContainText('30,00', { timeout: 30_000 });
  await expect(due).toContainText(caller.name);
  await axe();

  await page.getByRole('button', { name: `Approuver l’engagement 24 de ${reference}` }).click();
  await page.getByRole('radio', { name: /^Approuvés/ }).click();
  await expect(page.getByRole('row').filter({ hasText: reference })).toContainText('Approuvé');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Transmettre/ }).click(),
  ]);
  const file = await (await download.createReadStream()).toArray();
  const text = Buffer.concat(file).toString('utf8');
  expect(text).toContain(`${reference};24;${caller.name};30,00`);

  await page.getByRole('radio', { name: /^Transmis/ }).click();
  const again = await page.getByRole('link', { name: 'Fichier CSV' }).first().getAttribute('href');
  expect(await (await page.request.get(`${site.url}${again}`)).text()).toBe(text);
  await as('dispatcher');
  expect((await page.request.get(`${site.url}${again}`)).status()).toBe(403);
});

test('commitment 31: a meter that cannot be reached is paused with its proof, and set going again', async ({
  page,
  as,
  axe,
}) => {
  await as('dispatcher');
  await page.goto('/promises');
  await page.getByRole('button', { name: /Engagement/ }).click();
  await page.getByRole('option', { name: /^31/ }).click();
  // The list asked for before stays until the new one is read.
  const meters = page.getByRole('row').filter({ hasText: '31 Compteur posé' });
  const first = meters.filter({ hasText: 'En cours' }).first();
  const reference = (await first.getByRole('link').textContent()) ?? '';
  const row = page.getByRole('row').filter({ hasText: reference });

  await row.getByRole('button').click();
  await page.getByRole('menuitem', { name: 'Mettre en pause' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Preuve').fill('portail fermé, photo du 5');
  await axe();
  await dialog.getByRole('button', { name: 'Mettre en pause' }).click();
  await expect(row).toContainText('En pause');
  await expect(row).toContainText('Pas d’accès');

  await row.getByRole('button').click();
  await page.getByRole('menuitem', { name: 'Reprendre' }).click();
  await expect(row).toContainText('En cours');
});

test('the manager finds in the journal who paused what, and why', async ({ page, as, axe }) => {
  await as('manager');
  await page.goto('/journal');
  await page.getByLabel('Référence, nom, adresse ou mots').fill('portail ferme');
  const line = page.getByRole('listitem').filter({ hasText: 'Délai mis en pause' });
  await expect(line).toContainText('Pas d’accès');
  await expect(line).toContainText('portail fermé');
  await axe();

  // Who did it stands in one column, whether a line has one time beside it or two.
  await page.getByLabel('Référence, nom, adresse ou mots').fill('SAL-1002');
  const reported = page.getByRole('listitem').filter({ hasText: 'Demande signalée' });
  await expect(reported).toContainText('passé');
  const who = page.locator('main li > p:nth-of-type(1)');
  const left = await who.evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().left)));
  expect(left.length).toBeGreaterThan(2);
  expect(new Set(left).size).toBe(1);
});

test('an account is made, signs in with the password shown once, and is shut out', async ({ page, site, as, axe }) => {
  await as('administrator');
  await page.goto('/accounts');
  await axe();
  await page.getByRole('button', { name: 'Nouveau compte' }).click();
  await page.getByLabel('Nom', { exact: true }).fill('Lucie Aubert');
  await page.getByLabel('Adresse électronique').fill('lucie.aubert@vivaigo.test');
  await page.getByRole('button', { name: 'Créer le compte' }).click();
  const shown = page.getByRole('alertdialog');
  const password = (await shown.locator('code').textContent()) ?? '';
  await axe();
  await shown.getByRole('button', { name: 'C’est noté' }).click();

  const signIn = () =>
    page.request.post(`${site.url}/api/auth/sign-in/email`, {
      data: { email: 'lucie.aubert@vivaigo.test', password },
      headers: { origin: site.url },
    });
  expect((await signIn()).status()).toBe(200);

  await page.goto('about:blank');
  await as('administrator');
  await page.goto('/accounts');
  const row = page.getByRole('row').filter({ hasText: 'Lucie Aubert' });
  await row.getByRole('button').click();
  await page.getByRole('menuitem', { name: 'Bloquer' }).click();
  await page.getByRole('button', { name: 'Bloquer', exact: true }).click();
  await expect(row).toContainText('Bloqué');
  expect((await signIn()).status()).toBe(403);
});
