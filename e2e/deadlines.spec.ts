import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { takeCall } from './support/call';
import { type Customer, someCustomer } from './support/company';
import { assignToAnybody, bookOtherDay, openOnDesk, promise } from './support/desk';
import { ledgerLines, openClock } from './support/office';
import { choose, close, openTour, PICTURE, press, takeInHand } from './support/tablet';

/** Two customers of the same kind of job: the first will be served on the last day, the second a minute after. */
const pair = () => [someCustomer('mobile'), someCustomer('mobile')] as const;

async function accept(tablet: Page, street: string): Promise<void> {
  await openTour(tablet);
  await press(await takeInHand(tablet, street), 'J’accepte');
}

/** On site at last, however late in the day; gives the card of the visit. */
async function arrive(tablet: Page, street: string): Promise<Locator> {
  await openTour(tablet);
  const card = await takeInHand(tablet, street);
  await press(card, 'Arrivé');
  return card;
}

test('commitment 31: a meter set on the last day is kept, one set a minute after midnight owes 30 €', async ({
  page,
  site,
  as,
  another,
  setClock,
}) => {
  const jobs = [];
  await setClock('2026-10-20T09:00:00+02:00');
  await as('dispatcher');
  for (const caller of pair()) {
    const reference = await takeCall(page, caller, { other: 'Pose de compteur' });
    await page.getByRole('button', { name: 'Proposer un rendez-vous' }).click();
    const { technician } = await bookOtherDay(page, /22 octobre/);
    jobs.push({ caller, reference, tablet: await another({ technician }) });
  }
  await setClock('2026-10-22T07:30:00+02:00');
  for (const { caller, tablet } of jobs) await accept(tablet, caller.street);

  const setMeter = async (tablet: Page, caller: Customer, at: string) => {
    await setClock(at);
    await close(await arrive(tablet, caller.street), async (form) => {
      await form.getByLabel('Index du compteur').fill('4');
      await choose(form, 'Photographier l’index', PICTURE);
      await expect(form.getByRole('img', { name: 'Photo prise' })).toBeVisible();
    });
  };
  const [inTime, late] = jobs;
  if (!inTime || !late) throw new Error('two jobs are needed');
  await setMeter(inTime.tablet, inTime.caller, '2026-10-22T23:58:00+02:00');
  await setMeter(late.tablet, late.caller, '2026-10-23T00:01:00+02:00');
  const panel = await openOnDesk(page, site, inTime.reference);
  await expect(promise(panel, 'Compteur posé')).toContainText('Tenu');
  await expect(panel.getByRole('img', { name: /index/i })).toBeVisible();
  await expect(promise(await openOnDesk(page, site, late.reference), 'Compteur posé')).toContainText('Non tenu');
  // Coming to the customer at midnight breaks 28 as well, and nobody has telephoned (29): only 31 is asked about here.
  const owed = async (reference: string) =>
    (await ledgerLines(page, 'Dus', reference)).filter({ hasText: 'Compteur posé en 2 jours ouvrés' });
  await expect(await owed(inTime.reference)).toHaveCount(0);
  await expect(await owed(late.reference)).toContainText('30,00 €');
});

test('commitment 32: a quote issued on the last day is kept, one issued a minute after midnight owes 30 €', async ({
  page,
  site,
  as,
  setClock,
}) => {
  await setClock('2026-10-23T09:00:00+02:00');
  await as('dispatcher');
  const references: string[] = [];
  for (const caller of pair()) references.push(await takeCall(page, caller, { other: 'Visite pour devis' }));
  const [inTime = '', late = ''] = references;

  const issue = async (reference: string, at: string) => {
    await setClock(at);
    const clock = await openClock(page, reference);
    await clock.getByRole('button', { name: `Décisions sur l’engagement 32 de ${reference}` }).click();
    await page.getByRole('menuitem', { name: 'Devis émis' }).click();
    const dialog = page.getByRole('dialog', { name: `Devis émis pour ${reference}` });
    await dialog.getByLabel('Référence du devis').fill(`D-${reference}`);
    await dialog.getByRole('button', { name: 'Enregistrer l’émission' }).click();
    await expect(dialog).toHaveCount(0);
  };
  // Friday 23: six working days are 26, 27, 28, 29, 30 October and, after All Saints on a Sunday, Monday 2 November.
  await issue(inTime, '2026-11-02T23:58:00+01:00');
  const panel = await openOnDesk(page, site, inTime);
  await expect(promise(panel, 'Devis envoyé sous 6 jours ouvrés')).toContainText('Tenu');

  await setClock('2026-11-03T00:01:00+01:00');
  await expect(async () => expect(await ledgerLines(page, 'Dus', late)).toContainText('30,00 €')).toPass();
  await expect(await ledgerLines(page, 'Dus', inTime)).toHaveCount(0);
  await openOnDesk(page, site, late);
  await expect(promise(panel, 'Devis envoyé sous 6 jours ouvrés')).toContainText('Non tenu');
});

test('commitment 33: works finished on the last day are kept, finished a minute after midnight they owe 30 €', async ({
  page,
  site,
  as,
  another,
  setClock,
}) => {
  // Wednesday 4 November: twelve working days end on Monday 23, the 11th being a holiday.
  await setClock('2026-11-04T09:00:00+01:00');
  await as('dispatcher');
  const jobs: { caller: Customer; reference: string }[] = [];
  for (const caller of pair()) {
    const reference = await takeCall(page, caller, { other: 'Travaux de branchement' });
    jobs.push({ caller, reference });
  }
  const [inTime, late] = jobs;
  if (!inTime || !late) throw new Error('two jobs are needed');

  await setClock('2026-11-23T07:30:00+01:00');
  const tablets = new Map<string, Page>();
  for (const { caller, reference } of jobs) {
    await openOnDesk(page, site, reference);
    const technician = await assignToAnybody(page);
    tablets.set(reference, await another({ technician }));
    await accept(tablets.get(reference) as Page, caller.street);
  }
  const finish = async ({ caller, reference }: (typeof jobs)[number], at: string) => {
    const tablet = tablets.get(reference) as Page;
    await setClock(at);
    await close(await arrive(tablet, caller.street), (form) =>
      expect(form.getByRole('checkbox', { name: 'Les travaux sont entièrement terminés' })).toBeChecked(),
    );
  };
  await finish(inTime, '2026-11-23T23:58:00+01:00');
  await finish(late, '2026-11-24T00:01:00+01:00');
  await expect(promise(await openOnDesk(page, site, inTime.reference), 'Travaux faits')).toContainText('Tenu');
  await expect(promise(await openOnDesk(page, site, late.reference), 'Travaux faits')).toContainText('Non tenu');
  await expect(await ledgerLines(page, 'Dus', inTime.reference)).toHaveCount(0);
  await expect(await ledgerLines(page, 'Dus', late.reference)).toContainText('30,00 €');
});
