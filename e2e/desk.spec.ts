import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { takeCall } from './support/call';
import { someCustomer } from './support/company';
import { openOnDesk } from './support/desk';
import { noteWhenGone } from './support/live';

const MORNING = '2026-10-20T08:05:00+02:00';

/** The bars of one technician's row. */
function barsOf(page: Page, technician: string): Locator {
  return page.getByRole('list', { name: `Passages de ${technician}` }).getByRole('button');
}

/** Whose row a bar is on. */
async function technicianOf(bar: Locator): Promise<string> {
  const label = await bar.locator('xpath=ancestor::ol[1]').getAttribute('aria-label');
  return (label ?? '').replace('Passages de ', '');
}

function note(page: Page): Locator {
  return page.locator('[data-outlook]');
}

/** Presses a key until the note says so; each place is judged before the next. False when none of so many does. */
async function steers(page: Page, key: string, says: RegExp, atMost: number): Promise<boolean> {
  for (let step = 0; step < atMost; step++) {
    await page.keyboard.press(key);
    await expect(note(page)).not.toContainText('Vérification');
    if (says.test((await note(page).textContent()) ?? '')) return true;
  }
  return false;
}

async function referenceOf(bar: Locator): Promise<string> {
  return /SAL-\d+/.exec((await bar.textContent()) ?? '')?.[0] ?? '';
}

test('commitment 26: on the telephone O offers three windows in words, 1 books, and the desk shows who comes', async ({
  page,
  site,
  as,
  setClock,
  axe,
}) => {
  await setClock(MORNING);
  await as('dispatcher');
  const reference = await takeCall(page, someCustomer('mobile'), { other: 'Vérification de compteur' });
  await openOnDesk(page, site, reference);
  await page.keyboard.press('o');
  const best = page.getByRole('list', { name: 'Les trois meilleures plages' });
  await expect(best.getByRole('listitem')).toHaveCount(3);
  await expect(best).toContainText(/entre \d+\sh.* et \d+\sh.*, avec /);
  await expect(page.getByText('Places gardées pour vous encore')).toBeVisible();
  await axe();

  await page.keyboard.press('1');
  await expect(page.getByRole('alertdialog')).toContainText('C’est noté');
  const panel = page.getByRole('complementary', { name: 'Intervention' });
  await expect(panel.getByRole('heading', { name: 'Rendez-vous', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: new RegExp(`^${reference} `) })).toBeInViewport();
  await axe();
});

test('Escape lets the places go, and a refusal is written down', async ({ page, site, as, setClock }) => {
  await setClock(MORNING);
  await as('dispatcher');
  const reference = await takeCall(page, someCustomer('mobile'), { other: 'Vérification de compteur' });
  const panel = await openOnDesk(page, site, reference);
  await page.keyboard.press('o');
  await expect(page.getByText('Places gardées pour vous encore')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel.getByRole('heading', { level: 2 })).toContainText(reference);
  await expect(page.getByText(`Place gardée pour un appel : ${reference}`)).toHaveCount(0);

  await page.keyboard.press('o');
  await page.getByRole('button', { name: 'Le client refuse' }).click();
  await expect(panel).toContainText('Plages refusées par le client');
});

test('commitment 24: a leak is sent to the best technician by D, 1 and Enter, consequences in sight', async ({
  page,
  site,
  as,
  setClock,
  axe,
}) => {
  await setClock(MORNING);
  await as('dispatcher');
  const reference = await takeCall(page, someCustomer('mobile'), 'Fuite');
  const panel = await openOnDesk(page, site, reference);
  await page.keyboard.press('d');
  const candidates = panel.getByRole('radio');
  await expect(candidates.first()).toBeVisible();
  await expect(panel).toContainText('dans le délai');
  await axe();

  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(panel).toContainText('envoyé à l’agent');
  await expect(page.getByRole('button', { name: new RegExp(`^${reference} .*envoyé à l’agent`) })).toBeVisible();
});

test('a visit is moved by keyboard with its consequences told first; a colleague sees it at once', async ({
  page,
  as,
  another,
  setClock,
}) => {
  await setClock(MORNING);
  await as('dispatcher');
  await page.goto('/desk');
  const bar = page.getByRole('button', { name: /Contrôle de (vanne|poteau).*prévu/ }).first();
  const reference = await referenceOf(bar);
  const from = await technicianOf(bar);
  const colleague = await another('dispatcher');
  await colleague.goto('/desk');
  const moved = new RegExp(`^${reference} `);
  await expect(barsOf(colleague, from).filter({ hasText: reference })).toBeVisible();

  await bar.focus();
  await page.keyboard.press('m');
  expect(await steers(page, 'ArrowDown', /Possible : arrivée/, 23)).toBe(true);
  await expect(note(page)).toContainText(/coûte|économise/);
  const seen = noteWhenGone(colleague, `Passages de ${from}`, reference);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog')).toContainText(reference);
  await seen;
  await expect(page.getByRole('button', { name: moved })).toBeFocused();

  await page.keyboard.press('Control+z');
  await expect(barsOf(page, from).filter({ hasText: reference })).toBeVisible();
});

test('commitment 29: before a promised window moves, the dialog shows the words the customer will receive', async ({
  page,
  as,
  setClock,
  axe,
}) => {
  await setClock(MORNING);
  await as('dispatcher');
  await page.goto('/desk?day=2026-10-22');
  // The last of a tour can leave its window without making a neighbour late, if its day is long enough.
  const lastBars = page
    .locator('ol[aria-label^="Passages de"] > li:last-child')
    .getByRole('button', { name: /client prévenu/ });
  await expect(lastBars.first()).toBeVisible();
  let reference = '';
  let promised = '';
  for (const bar of await lastBars.all()) {
    await bar.focus();
    await page.keyboard.press('m');
    if (await steers(page, 'Shift+ArrowRight', /Hors de la plage promise/, 8)) {
      reference = await referenceOf(bar);
      promised = /promis entre \S+ et \S+/.exec((await bar.textContent()) ?? '')?.[0] ?? '';
      break;
    }
    await page.keyboard.press('Escape');
  }
  expect(promised).not.toBe('');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('alertdialog', { name: 'Le client a été prévenu' });
  await expect(dialog).toContainText('Nouvelle plage');
  await axe();
  await dialog.getByRole('button', { name: 'Déplacer et prévenir' }).click();
  await expect(dialog).toBeHidden();
  const after = page.getByRole('button', { name: new RegExp(`^${reference} `) });
  await expect(after).toHaveAccessibleName(/promis entre/);
  await expect(after).not.toHaveAccessibleName(new RegExp(promised));
});

test('a planned job is found by its number, and Enter opens it on its day', async ({ page, as, setClock, axe }) => {
  await setClock(MORNING);
  await as('dispatcher');
  await page.goto('/desk?day=2026-10-22');
  const planned = page.getByRole('button', { name: /^SAL-\d+ .*promis entre/ }).first();
  const reference = await referenceOf(planned);
  await page.goto('/desk');
  await expect(page.getByRole('region', { name: 'Par échéance' })).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type(reference.replace('SAL-', 'sal-'));
  const found = page.getByRole('region', { name: 'Planifié le jeudi 22 octobre' });
  await expect(found.getByRole('button')).toContainText(reference);
  await axe();

  await page.getByRole('searchbox', { name: 'Chercher une intervention' }).fill('');
  await page.keyboard.type(reference.replace('SAL-', ''));
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Intervention' });
  await expect(panel.getByRole('heading', { level: 2 })).toContainText(reference);
  await expect(page).toHaveURL(/day=2026-10-22/);
  await expect(page.getByRole('button', { name: new RegExp(`^${reference} `) })).toBeInViewport();
});

test('arrows lead from bar to bar, Enter opens, and the address shows a colleague the same', async ({
  page,
  as,
  another,
  setClock,
}) => {
  await setClock(MORNING);
  await as('dispatcher');
  await page.goto('/desk');
  const first = page.getByRole('button', { name: /^SAL-\d+ .*de \d\d:\d\d à/ }).first();
  await first.focus();
  await page.keyboard.press('ArrowRight');
  await expect(first).not.toBeFocused();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Intervention' });
  await expect(panel.getByRole('heading', { name: 'Journal' })).toBeVisible();

  const colleague = await another('manager');
  await colleague.goto(page.url());
  const title = (await panel.getByRole('heading', { level: 2 }).textContent()) ?? '';
  await expect(colleague.getByRole('heading', { name: title })).toBeVisible();
  await expect(colleague.getByRole('button', { name: 'Déplacer' })).toHaveCount(0);
});

for (const [name, width, height] of [
  ['a tablet on its side', 820, 1180],
  ['a telephone', 390, 844],
] as const) {
  test(`on ${name} the list is a drawer and nothing is against the rules of access`, async ({
    page,
    as,
    setClock,
    axe,
  }) => {
    await page.setViewportSize({ width, height });
    await setClock(MORNING);
    await as('dispatcher');
    await page.goto('/desk');
    await expect(
      page
        .getByText(/· \d+$/)
        .locator('visible=true')
        .first(),
    ).toBeVisible();
    await axe();
    await page.getByRole('button', { name: /^À planifier/ }).click();
    const drawer = page.getByRole('dialog', { name: 'À planifier' });
    await expect(drawer.getByRole('button').first()).toBeVisible();
    await axe();
    await drawer.getByRole('listitem').getByRole('button').first().click();
    await expect(drawer).toBeHidden();
    await expect(page.getByRole('complementary', { name: 'Intervention' })).toBeVisible();
    await axe();
  });
}
