import { expect, test } from './fixtures';

const PAGES = [
  'intake',
  'desk',
  'tasks',
  'messages',
  'letters',
  'promises',
  'roster',
  'journal',
  'accounts',
  'privacy',
  'tablet',
];

/** Where each role begins its day, and every page that is its own. */
const ROLES = {
  callTaker: { home: 'intake', mine: ['intake', 'tasks', 'messages', 'letters'] },
  dispatcher: { home: 'desk', mine: ['intake', 'desk', 'tasks', 'messages', 'letters', 'promises', 'roster'] },
  technician: { home: 'tablet', mine: ['tablet'] },
  manager: { home: 'promises', mine: ['desk', 'messages', 'promises', 'roster', 'journal'] },
  administrator: { home: 'accounts', mine: ['messages', 'promises', 'journal', 'accounts', 'privacy'] },
} as const;

for (const [role, { home, mine }] of Object.entries(ROLES))
  test(`${role}: begins at ${home}, and every page of somebody else leads back there`, async ({ page, site, as }) => {
    await as(role as keyof typeof ROLES);
    await page.goto('/');
    await expect(page).toHaveURL(`${site.url}/${home}`);
    await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
    for (const path of PAGES) {
      const isMine = mine.some((one) => one === path);
      const answer = await page.request.get(`/${path}`);
      expect(new URL(answer.url()).pathname, `${role} asks for ${path}`).toBe(`/${isMine ? path : home}`);
      expect(answer.status()).toBe(200);
    }
  });

test('nobody signed in is asked to sign in, and comes back to where they wanted to go', async ({ page, site }) => {
  for (const path of PAGES) {
    const answer = await page.request.get(`/${path}`);
    expect(new URL(answer.url()).pathname, path).toBe('/login');
  }
  await page.goto('/login?next=/letters');
  await page.getByLabel('Adresse électronique').fill('call-taker@vivaigo.test');
  await page.getByLabel('Mot de passe').fill('allo-fontaine?');
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Adresse ou mot de passe inconnu.' })).toBeVisible();
  await page.getByLabel('Mot de passe').fill('allo-fontaine');
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page).toHaveURL(`${site.url}/letters`);
  await page.getByRole('button', { name: 'Session de Mireille Fabre' }).click();
  await page.getByRole('menuitem', { name: 'Se déconnecter' }).click();
  await expect(page).toHaveURL(`${site.url}/login`);
  await page.goto('/letters');
  await expect(page).toHaveURL(/\/login/);
});
