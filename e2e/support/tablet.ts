import { expect, type Locator, type Page } from '@playwright/test';

/** Opens the tour, or opens it again, once it has been read from the server. */
export async function openTour(page: Page): Promise<void> {
  const read = page.waitForResponse((response) => response.url().includes('field.tour') && response.ok());
  await page.goto('/tablet');
  await read;
}

/** Puts a visit of today in hand by its address; gives its card. A tour read just now may move it from its row into the card by itself. */
export async function takeInHand(page: Page, street: string): Promise<Locator> {
  const card = page.getByRole('article', { name: 'Maintenant' });
  const row = page.getByRole('region', { name: 'Aujourd’hui' }).getByRole('button').filter({ hasText: street });
  await expect(card.or(row).filter({ hasText: street }).first()).toBeVisible();
  await expect(async () => {
    if (await row.count()) await row.click({ timeout: 2_000 });
    await expect(card).toContainText(street, { timeout: 2_000 });
  }).toPass();
  return card;
}

/** Presses a step and waits until the server has taken it in. */
export async function press(card: Locator, step: 'J’accepte' | 'En route' | 'Arrivé' | 'Sécurisé'): Promise<void> {
  const sent = card.page().waitForResponse((response) => response.url().includes('field.replay') && response.ok());
  await card.getByRole('button', { name: step, exact: true }).click();
  await sent;
}

/** Closes the visit in hand, with whatever `fillIn` puts into the form. */
export async function close(card: Locator, fillIn?: (form: Locator) => Promise<void>): Promise<void> {
  await card.getByRole('button', { name: 'Terminé', exact: true }).click();
  const form = card.getByRole('region', { name: 'Terminer l’intervention' });
  await fillIn?.(form);
  const sent = card.page().waitForResponse((response) => response.url().includes('field.replay') && response.ok());
  await form.getByRole('button', { name: 'Terminer', exact: true }).click();
  await sent;
}

/** The smallest picture: one grey point. */
export const PICTURE = {
  name: 'picture.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
};

/** Presses what asks for a photo, and gives it a file. */
export async function choose(form: Locator, button: string, file: typeof PICTURE): Promise<void> {
  const chooser = form.page().waitForEvent('filechooser');
  await form.getByRole('button', { name: button }).click();
  await (await chooser).setFiles(file);
}
