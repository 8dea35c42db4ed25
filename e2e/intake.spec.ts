import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const HOUSE = '12 rue des Frères Kennedy';

/** Types and presses like one hand on a keyboard, and counts what was pressed beside names and addresses. */
function oneHand(page: Page) {
  let pressed = 0;
  return {
    async press(...keys: string[]) {
      for (const key of keys) {
        pressed += 1;
        await page.keyboard.press(key);
      }
    },
    /** A name or an address: not counted. */
    async say(words: string) {
      await page.keyboard.type(words);
    },
    pressed: () => pressed,
  };
}

const option = (page: Page, name: RegExp) => page.getByRole('option', { name }).first();
const opened = (page: Page) => page.getByRole('region', { name: 'Intervention ouverte' });

test('commitment 24: an urgent leak is logged by keyboard alone in fifteen keys, and its due time is said', async ({
  page,
  setClock,
  as,
  axe,
}) => {
  await setClock('2026-11-23T14:05:00+01:00');
  await as('callTaker');
  await page.goto('/tasks');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const hand = oneHand(page);
  await expect(async () => {
    await page.keyboard.press('u');
    await expect(page).toHaveURL(/\/intake/, { timeout: 500 });
  }).toPass();
  await expect(page.getByRole('heading', { name: 'Appel urgent' })).toBeVisible();
  await expect(page.getByLabel('Appelant')).toBeFocused();
  await setClock('2026-11-23T14:06:00+01:00');

  await hand.say('freres kenedy');
  await expect(option(page, /12 rue des Frères Kennedy/)).toBeVisible();
  await hand.press('Enter', 'f', 'r');
  await axe();
  await hand.press('Enter');
  await expect(opened(page)).toBeVisible();
  expect(hand.pressed() + 1, 'keys beside name and address, U included').toBeLessThanOrEqual(15);

  // The clock runs from the key that opened the call, not from the last one.
  await expect(opened(page).getByRole('status')).toContainText('avant 16 h 05');
  await expect(opened(page)).toContainText('S comme Suzanne');
  await axe();
});

test('commitment 25: water that tastes is sampled within twenty-four hours', async ({ page, setClock, as }) => {
  await setClock('2026-11-24T09:00:00+01:00');
  await as('dispatcher');
  await page.goto('/intake');
  const hand = oneHand(page);
  await expect(page.getByLabel('Appelant')).toBeFocused();
  await hand.say('freres kenedy');
  await expect(option(page, /12 rue des Frères Kennedy/)).toBeVisible();
  await hand.press('Enter', 'g', 'Enter');
  await expect(opened(page).getByRole('status')).toContainText('avant demain 9 h');
  await expect(page.getByRole('button', { name: /Choisir un agent/ })).toBeFocused();
});

test('somebody we do not know leaves a name and a number, which must be whole', async ({ page, setClock, as }) => {
  await setClock('2026-11-25T09:00:00+01:00');
  await as('callTaker');
  await page.goto('/intake');
  const hand = oneHand(page);
  await expect(page.getByLabel('Appelant')).toBeFocused();
  await hand.say('Qwertz Inconnu');
  await expect(option(page, /Appelant inconnu/)).toBeVisible();
  await hand.press('ArrowUp', 'Enter');
  await expect(page.getByLabel('Numéro à rappeler')).toBeFocused();
  await hand.say('0639980');
  await hand.press('Enter');
  await expect(page.getByText('Numéro incomplet')).toBeVisible();
  await hand.say('042');
  await expect(page.getByLabel('Numéro à rappeler')).toHaveValue('06 39 98 00 42');
  await hand.press('Enter');
  await expect(page.getByLabel('Adresse de l’intervention')).toBeFocused();
  await hand.say('12 rue frere kenedi');
  await expect(option(page, /12 rue des Frères Kennedy/)).toBeVisible();
  await hand.press('Enter', 'm');
  await expect(page.getByLabel('Plus d’eau')).toBeChecked();
  await hand.press('Enter');
  // Other work is open at this address since the stories before: this one is of another kind, or opened all the same.
  const anyway = page.getByRole('button', { name: /Ouvrir quand même/ });
  await expect(anyway.or(opened(page))).toBeVisible();
  if (await anyway.isVisible()) await anyway.click();
  await expect(opened(page).getByRole('status')).toContainText('avant 11 h');
});

test('a number we do not have in a street we know is added, not mistaken for its neighbour', async ({
  page,
  setClock,
  as,
  axe,
}) => {
  await setClock('2026-11-26T09:00:00+01:00');
  await as('callTaker');
  await page.goto('/intake');
  const hand = oneHand(page);
  await expect(page.getByLabel('Appelant')).toBeFocused();
  await hand.press('Tab');
  await hand.say('912 rue des freres kenedi');
  await expect(option(page, /Nouvelle adresse : 912 rue des Frères Kennedy/)).toBeVisible();
  await hand.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.getByLabel('Commune')).toHaveValue('Salon-de-Provence');
  await axe();
  await hand.press('Enter');
  await expect(page.getByText('912 rue des Frères Kennedy')).toBeVisible();
  await hand.press('a');
  await hand.press('ArrowDown');
  await expect(page.getByLabel('Relève de compteur')).toBeChecked();
  await hand.press('Enter');
  await expect(opened(page).getByRole('status')).toContainText('dans quinze jours ouvrés');
});

test('a second caller about the same leak is attached to it, and a call survives a lost server', async ({
  page,
  context,
  setClock,
  as,
}) => {
  await setClock('2026-11-27T09:00:00+01:00');
  await as('callTaker');
  await page.goto('/intake');
  const hand = oneHand(page);
  const leak = async () => {
    await expect(page.getByLabel('Appelant')).toBeFocused();
    await hand.say('freres kenedy');
    await expect(option(page, new RegExp(HOUSE))).toBeVisible();
    await hand.press('Enter', 'c');
    await expect(page.getByLabel('Contamination')).toBeChecked();
  };
  await leak();
  await context.setOffline(true);
  await hand.press('Control+Enter');
  await expect(page.getByText('Rien n’est perdu')).toBeVisible();
  await context.setOffline(false);
  await page.reload();
  await expect(page.getByLabel('Contamination')).toBeChecked();
  await expect(page.getByText(HOUSE).first()).toBeVisible();
  await page.getByRole('button', { name: /Ouvrir l’intervention|Ouvrir quand même|Réessayer/ }).click();
  const anyway = page.getByRole('button', { name: /Ouvrir quand même/ });
  await expect(anyway.or(opened(page))).toBeVisible();
  if (await anyway.isVisible()) await anyway.click();
  const spoken = opened(page).getByRole('status').locator('strong').first();
  const reference = (await spoken.textContent()) ?? '';

  await setClock('2026-11-27T09:20:00+01:00');
  await hand.press('n');
  await leak();
  await hand.press('Enter');
  await expect(page.getByText('Déjà signalé ici : rattacher cet appel')).toBeVisible();
  await page.getByRole('button', { name: `Rattacher à ${reference}` }).click();
  await expect(page.getByRole('region', { name: 'Appel rattaché' }).getByRole('status')).toContainText('avant 11 h');
});
