// Over 250 lines: every story of the call screen, which share one site.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { takeCall } from './support/call';
import { someCustomer } from './support/company';
import { bookFirstOffer, bookOtherDay } from './support/desk';
import { windowIn } from './support/window-words';

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
/** What Enter would take; nothing while an answer is awaited. */
const chosen = (page: Page) => page.getByRole('option', { selected: true });
const caller = (page: Page) => page.getByRole('combobox', { name: 'Appelant' });
const address = (page: Page) => page.getByRole('combobox', { name: 'Adresse de l’intervention' });
const complaint = (page: Page, name: string) => page.getByRole('radio', { name });
const outcome = (page: Page, name = 'Intervention ouverte') => page.getByRole('region', { name });

/** The caller of 12 rue des Frères Kennedy, found by a misspelt street. */
async function callFromTheHouse(page: Page, hand: ReturnType<typeof oneHand>) {
  await expect(caller(page)).toBeFocused();
  await hand.say('freres kenedy');
  await expect(option(page, /12 rue des Frères Kennedy/)).toBeVisible();
  await expect(chosen(page)).toContainText('Appelant inconnu : freres kenedy');
  await hand.press('ArrowDown', 'Enter');
  await expect(complaint(page, 'Fuite')).toBeFocused();
}

test('commitment 24: an urgent leak is logged by keyboard alone in fifteen keys, and its due time is said', async ({
  page,
  setClock,
  as,
  axe,
}) => {
  await setClock('2026-10-20T14:05:00+02:00');
  await as('callTaker');
  await page.goto('/tasks');
  const hand = oneHand(page);
  // A key pressed before the page listens is lost: press again, as one would.
  await expect(async () => {
    await page.keyboard.press('u');
    await expect(page).toHaveURL(/\/intake/, { timeout: 5_000 });
  }).toPass();
  await expect(page.getByRole('heading', { name: 'Appel urgent' })).toBeVisible();
  await setClock('2026-10-20T14:06:00+02:00');

  await callFromTheHouse(page, hand);
  await hand.press('f', 'r');
  await axe();
  await hand.press('Enter');
  await expect(outcome(page)).toBeVisible();
  expect(hand.pressed() + 1, 'keys beside name and address, U included').toBeLessThanOrEqual(15);

  // The clock runs from the key that opened the call, not from the last one.
  await expect(outcome(page).getByRole('status')).toContainText('avant 16 h 05');
  await expect(outcome(page)).toContainText('S comme Suzanne');
  await axe();
});

test('commitment 25: water that tastes is sampled within twenty-four hours', async ({ page, setClock, as }) => {
  await setClock('2026-10-21T09:00:00+02:00');
  await as('dispatcher');
  await page.goto('/intake');
  const hand = oneHand(page);
  await callFromTheHouse(page, hand);
  await hand.press('g', 'Enter');
  await expect(outcome(page).getByRole('status')).toContainText('avant demain 9 h');
  await expect(page.getByRole('button', { name: /Choisir un agent/ })).toBeFocused();
});

test('Enter takes a customer when it is certain who calls, and nobody who only resembles', async ({
  page,
  setClock,
  as,
}) => {
  await setClock('2026-10-21T10:00:00+02:00');
  await as('callTaker');
  await page.goto('/intake');
  const hand = oneHand(page);
  await expect(caller(page)).toBeFocused();
  await hand.say('durand');
  await expect(option(page, /^(?!Appelant inconnu).*Durand/)).toBeVisible();
  await expect(chosen(page)).toContainText('Appelant inconnu : durand');
  await hand.press('Enter');
  await expect(page.getByLabel('Nom de l’appelant')).toHaveValue('durand');

  await page.getByRole('button', { name: 'Nouvel appel' }).click();
  const known = someCustomer('mobile');
  await expect(caller(page)).toBeFocused();
  await hand.say(known.phone);
  await expect(option(page, new RegExp(known.name))).toBeVisible();
  await hand.press('Enter');
  await expect(page.getByRole('form', { name: 'Appel en cours' })).toContainText(known.street);
});

test('U on the call screen itself makes the call urgent and types nothing; a name may still begin with it', async ({
  page,
  setClock,
  as,
}) => {
  await setClock('2026-10-21T10:20:00+02:00');
  await as('callTaker');
  await page.goto('/intake');
  const hand = oneHand(page);
  await expect(caller(page)).toBeFocused();
  await hand.press('u');
  await expect(page.getByRole('heading', { name: 'Appel urgent' })).toBeVisible();
  await expect(page.getByRole('form', { name: 'Appel en cours' })).toContainText('Signalé à 10:20');
  await expect(caller(page)).toBeFocused();
  await expect(caller(page)).toHaveValue('');
  await hand.say('urbain');
  await expect(caller(page)).toHaveValue('urbain');
});

test('a call put aside has a name, be it only its time', async ({ page, setClock, as }) => {
  await setClock('2026-10-21T10:42:00+02:00');
  await as('callTaker');
  await page.goto('/intake');
  await complaint(page, 'Plus d’eau').check();
  await page.getByRole('button', { name: 'Nouvel appel' }).click();
  await page.getByRole('button', { name: 'Reprendre : appel de 10:42' }).click();
  await expect(complaint(page, 'Plus d’eau')).toBeChecked();
});

test('somebody we do not know leaves a name and a number, which must be whole', async ({ page, setClock, as }) => {
  await setClock('2026-10-22T09:00:00+02:00');
  await as('callTaker');
  await page.goto('/intake');
  const hand = oneHand(page);
  await expect(caller(page)).toBeFocused();
  await hand.say('Qwertz Inconnu');
  await expect(option(page, /Appelant inconnu.*Personne ne correspond/)).toBeVisible();
  await hand.press('Enter');
  const phone = page.getByLabel('Numéro à rappeler');
  await expect(phone).toBeFocused();
  await hand.say('0639980');
  await hand.press('Enter');
  await expect(page.getByText('Numéro incomplet')).toBeVisible();
  await hand.say('042');
  await expect(phone).toHaveValue('06 39 98 00 42');
  await hand.press('Enter');
  await expect(address(page)).toBeFocused();
  await hand.say('12 rue frere kenedi');
  await expect(option(page, /12 rue des Frères Kennedy/)).toBeVisible();
  await hand.press('Enter');
  await expect(complaint(page, 'Fuite')).toBeFocused();
  await hand.press('a');
  await expect(complaint(page, 'Pression faible')).toBeFocused();
  await hand.press('Space', 'Enter');
  await expect(outcome(page).getByRole('status')).toContainText('dans quinze jours ouvrés');
});

test('a number we do not have in a street we know is added, not mistaken for its neighbour', async ({
  page,
  setClock,
  as,
  axe,
}) => {
  await setClock('2026-10-22T10:00:00+02:00');
  await as('callTaker');
  await page.goto('/intake');
  const hand = oneHand(page);
  await expect(caller(page)).toBeFocused();
  await hand.press('Tab');
  // Of a street nobody knows the commune is what is missing.
  await hand.say('7 sentier du zouave');
  await expect(option(page, /Nouvelle adresse : 7 sentier/)).toBeVisible();
  await expect(chosen(page)).toBeVisible();
  await hand.press('ArrowUp', 'Enter');
  await expect(page.getByRole('combobox', { name: 'Commune' })).toBeFocused();
  await expect(page.getByLabel('Rue')).toHaveValue('sentier du zouave');
  await hand.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await address(page).fill('');

  await address(page).focus();
  await hand.say('912 rue des freres kenedi');
  await expect(option(page, /Nouvelle adresse : 912 rue des Frères Kennedy/)).toBeVisible();
  await hand.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Commune' })).toHaveValue('Salon-de-Provence');
  await axe();
  // Nothing is missing: the key of a reason for the call is a letter in no field.
  await expect(page.getByRole('button', { name: 'Ajouter l’adresse' })).toBeFocused();
  await hand.press('f');
  await expect(page.getByLabel('Rue')).toHaveValue('rue des Frères Kennedy');
  await hand.press('Enter');
  await expect(complaint(page, 'Fuite')).toBeFocused();
  await hand.press('a');
  await expect(complaint(page, 'Pression faible')).toBeFocused();
  await hand.press('ArrowDown', 'Enter');
  await expect(outcome(page)).toContainText('912 rue des Frères Kennedy');
  await expect(outcome(page).getByRole('status')).toContainText('dans quinze jours ouvrés');
});

test('commitment 28: once booked the call screen says the window, and offers to change it', async ({
  page,
  setClock,
  as,
  axe,
}) => {
  await setClock('2026-10-22T11:00:00+02:00');
  await as('callTaker');
  await takeCall(page, someCustomer('mobile'), { other: 'Remplacement de compteur' });
  const said = outcome(page).getByRole('status');
  await expect(said).toContainText('à faire');
  await page.getByRole('button', { name: 'Proposer un rendez-vous' }).click();
  const first = await bookFirstOffer(page);
  // No provider is set up for this site.
  await expect(page.getByText('Aucun SMS ne part d’ici')).toBeVisible();
  await expect(said).toContainText('Rendez-vous');
  expect(windowIn(await said.innerText()).start.equals(first.start)).toBe(true);
  await expect(said).not.toContainText('à faire');
  await expect(page.getByRole('button', { name: 'Proposer un rendez-vous' })).toHaveCount(0);
  await expect(said).toBeFocused();
  await page.keyboard.press('Enter');
  await axe();

  await expect(page.getByText('C’est noté')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Changer le rendez-vous' })).toBeVisible();
  await page.keyboard.press('o');
  const second = await bookOtherDay(page, /2[6-9] octobre/);
  await expect(said).toContainText('octobre');
  expect(windowIn(await said.innerText()).start.equals(second.start)).toBe(true);
});

test('a second call about the same danger joins the first, and a call survives a lost server and a reload', async ({
  page,
  context,
  setClock,
  as,
}) => {
  await setClock('2026-10-23T09:00:00+02:00');
  await as('callTaker');
  await page.goto('/intake');
  const hand = oneHand(page);
  await expect(caller(page)).toBeFocused();
  await hand.press('Tab');
  await hand.say('914 rue des freres kenedi');
  await expect(option(page, /Nouvelle adresse : 914/)).toBeVisible();
  await hand.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Commune' })).toHaveValue('Salon-de-Provence');
  await hand.press('Enter');
  await expect(complaint(page, 'Fuite')).toBeFocused();
  await hand.press('d');
  await context.setOffline(true);
  await hand.press('Control+Enter');
  await expect(page.getByText('Rien n’est perdu')).toBeVisible();
  await context.setOffline(false);
  await page.reload();
  await expect(complaint(page, 'Danger sur la voie')).toBeChecked();
  await expect(page.getByText('914 rue des Frères Kennedy')).toBeVisible();
  await page.getByRole('button', { name: 'Ouvrir l’intervention' }).click();
  const reference =
    (await outcome(page)
      .getByText(/^SAL-\d+$/)
      .textContent()) ?? '';

  await setClock('2026-10-23T09:20:00+02:00');
  await hand.press('n');
  await expect(caller(page)).toBeFocused();
  await hand.press('Tab');
  await hand.say('914 freres kenedi');
  await expect(option(page, /914 rue des Frères Kennedy/)).toBeVisible();
  await hand.press('Enter');
  await expect(complaint(page, 'Fuite')).toBeFocused();
  await hand.press('d');
  await hand.press('Enter');
  await expect(page.getByText('Déjà signalé ici : rattacher cet appel')).toBeVisible();
  await expect(page.getByRole('button', { name: `Rattacher à ${reference}` })).toBeFocused();
  await hand.press('Enter');
  await expect(outcome(page, 'Appel rattaché').getByRole('status')).toContainText('avant 11 h');
});
