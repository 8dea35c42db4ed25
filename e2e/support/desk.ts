import { expect, type Locator, type Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { openDatabase } from '@/adapters/postgres/database';
import { workOrder } from '@/adapters/postgres/schema/work-order';
import type { Site } from './site';
import { windowIn } from './window-words';

/** Opens a job on the desk by its reference, as a link from a colleague would; gives its panel. */
export async function openOnDesk(page: Page, site: Site, reference: string): Promise<Locator> {
  const database = openDatabase(site.databaseUrl, () => undefined, 1);
  const [row] = await database.select({ id: workOrder.id }).from(workOrder).where(eq(workOrder.reference, reference));
  await database.$client.end();
  await page.goto(`/desk?workOrder=${row?.id}`);
  const panel = page.getByRole('complementary', { name: 'Intervention' });
  await expect(panel.getByRole('heading', { level: 2 })).toContainText(reference);
  return panel;
}

/** How a promise of the job stands, in the panel: `Tenu`, `Non tenu`… */
export function promise(panel: Locator, words: string): Locator {
  return panel.getByRole('listitem').filter({ hasText: words }).filter({ hasText: 'Engagement' });
}

export type Booked = ReturnType<typeof windowIn> & { readonly technician: string };

/** Takes the window offered first; gives it and who comes. */
export async function bookFirstOffer(page: Page): Promise<Booked> {
  await page.getByRole('list', { name: 'Les trois meilleures plages' }).getByRole('button').first().click();
  return booked(page);
}

/** Takes the first window of the first day that suits, among all that can be promised. */
export async function bookOtherDay(page: Page, day: RegExp): Promise<Booked> {
  await page.getByText(/plages?.*, par jour/).click();
  const suits = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: day }) });
  await suits.first().getByRole('button').first().click();
  return booked(page);
}

async function booked(page: Page): Promise<Booked> {
  const toast = page.getByRole('alertdialog').getByText('C’est noté');
  const said = await toast.innerText();
  const technician = /, avec (.+)/.exec(said)?.[1];
  if (!technician) throw new Error(`nobody comes: ${said}`);
  return { ...windowIn(said), technician };
}

/** Sends whoever is proposed first to the urgent job or the sampling in hand; gives their name. */
export async function sendBestCandidate(page: Page): Promise<string> {
  const panel = page.getByRole('complementary', { name: 'Intervention' });
  const chooser = panel.getByRole('button', { name: 'Qui envoyer ?' });
  const send = panel.getByRole('button', { name: /^Envoyer / });
  await expect(chooser.or(send)).toBeVisible();
  if (await chooser.isVisible()) await chooser.click();
  const technician = /^Envoyer (.+)/.exec(await send.innerText())?.[1] ?? '';
  await send.click();
  await expect(panel).toContainText('envoyé à l’agent');
  return technician;
}

/** Puts the job in hand on the day shown, with the first technician who can take it; gives their name. */
export async function assignToAnybody(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Placer sur le planning' }).click();
  const note = page.getByRole('main').getByRole('status').filter({ hasText: 'chez' });
  await expect(async () => {
    await expect(note).not.toContainText('Vérification');
    if (!(await note.getByText(/^Possible/).isVisible())) await page.keyboard.press('ArrowDown');
    await expect(note.getByText(/^Possible/)).toBeVisible({ timeout: 100 });
  }).toPass({ intervals: [50] });
  const technician = /chez ([^,]+),/.exec(await note.innerText())?.[1] ?? '';
  await page.getByRole('button', { name: 'Poser ici' }).click();
  await expect(note).toHaveCount(0);
  return technician;
}
