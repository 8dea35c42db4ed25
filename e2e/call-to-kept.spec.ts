import { expect, test } from './fixtures';
import { takeCall } from './support/call';
import { someCustomer } from './support/company';
import { bookFirstOffer, openOnDesk, promise } from './support/desk';
import { close, openTour, press, takeInHand } from './support/tablet';
import { linkIn, textingThrough, textTo } from './support/texts';

test.use({ siteEnv: async ({ twilio }, use) => use(textingThrough(twilio)) });

test('commitment 26, 28, 29: a caller is offered a window, told by SMS, visited inside it: all kept', async ({
  page,
  site,
  twilio,
  as,
  setClock,
}) => {
  const caller = someCustomer('mobile');
  await setClock('2026-10-20T08:30:00+02:00');
  await as('callTaker');
  const reference = await takeCall(page, caller, { other: 'Vérification de compteur' });
  await page.getByRole('button', { name: 'Proposer un rendez-vous' }).click();
  const { start, end, technician } = await bookFirstOffer(page);

  const text = await textTo(twilio, caller.mobile, 'rendez-vous');
  expect(new URL(linkIn(text)).origin).toBe(site.url);
  await twilio.settled();

  await as('dispatcher');
  const panel = await openOnDesk(page, site, reference);
  await expect(panel).toContainText('Client prévenu par SMS');
  await expect(promise(panel, 'Rendez-vous confirmé')).toContainText('Tenu');
  await panel.getByText(`Pourquoi ${technician} ?`).click();
  await expect(panel.getByText('Ajoute aux tournées')).toBeVisible();
  await expect(panel.getByText(/^[+−]\s\d+,\d\d\s€, \d\d:\d\d$/).first()).toBeVisible();

  await setClock(start.add({ minutes: 5 }).toString());
  await as({ technician });
  await openTour(page);
  const card = await takeInHand(page, caller.street);
  await press(card, 'J’accepte');
  await press(card, 'En route');
  await press(card, 'Arrivé');
  await setClock(end.toString());
  await openTour(page);
  await close(card);

  await as('dispatcher');
  await openOnDesk(page, site, reference);
  for (const words of ['Visite faite sous 15 jours ouvrés', 'Arrivée dans la plage', 'Rendez-vous confirmé'])
    await expect(promise(panel, words)).toContainText('Tenu');
});
