import { expect, test } from './fixtures';
import { takeCall } from './support/call';
import { someCustomer } from './support/company';
import { bookFirstOffer, bookOtherDay, openOnDesk, promise } from './support/desk';
import { linkIn, textingThrough, textTo, UTILITY_NUMBER } from './support/texts';
import { windowIn } from './support/window-words';

test.use({ siteEnv: async ({ twilio }, use) => use(textingThrough(twilio)) });

test('commitment 28, 29: the customer moves the appointment from the link, on a telephone without script', async ({
  page,
  site,
  browser,
  twilio,
  as,
  setClock,
}) => {
  await setClock('2026-10-20T08:30:00+02:00');
  await as('dispatcher');
  const caller = someCustomer('mobile');
  const reference = await takeCall(page, caller, { other: 'Remplacement de compteur' });
  await page.getByRole('button', { name: 'Proposer un rendez-vous' }).click();
  await bookFirstOffer(page);
  const link = linkIn(await textTo(twilio, caller.mobile, 'rendez-vous'));

  const telephone = await browser.newContext({
    viewport: { width: 390, height: 844 },
    javaScriptEnabled: false,
    locale: 'fr-FR',
    isMobile: true,
    hasTouch: true,
  });
  const phone = await telephone.newPage();
  await phone.goto(link);
  await expect(phone.getByRole('heading', { name: 'Votre rendez-vous' })).toBeVisible();
  await phone.getByRole('link', { name: 'Déplacer' }).click();
  const slots = phone.getByRole('button', { name: / entre / });
  await expect(slots.first()).toBeVisible();
  expect(await slots.count()).toBeLessThanOrEqual(6);
  const chosen = slots.last();
  const { start } = windowIn(await chosen.innerText());

  // The desk looks at that day meanwhile, and is told without asking.
  await openOnDesk(page, site, reference);
  const day = start.toZonedDateTimeISO('Europe/Paris').toPlainDate().toString();
  await page.goto(`/desk?day=${day}`);
  const bar = page.getByRole('button', { name: reference });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: /SAL-/ }).first()).toBeVisible();
  const hours = start.toZonedDateTimeISO('Europe/Paris').toPlainTime().toString({ smallestUnit: 'minute' });
  await expect(bar.and(page.getByRole('button', { name: `promis entre ${hours}` }))).toHaveCount(0);
  await chosen.click();
  await expect(phone.getByText('Confirmé, merci')).toBeVisible();
  await expect(bar.and(page.getByRole('button', { name: `promis entre ${hours}` }))).toBeVisible();

  const text = await textTo(twilio, caller.mobile, 'déplacé');
  expect(windowIn(text).start.equals(start)).toBe(true);
  expect(linkIn(text)).not.toBe(link);
  await phone.goto(link);
  await expect(phone.getByRole('heading', { name: 'Rendez-vous modifié' })).toBeVisible();
  await phone.goto(linkIn(text));
  await expect(phone.getByText('Confirmé, merci')).toBeVisible();
  await expect(phone.getByRole('button', { name: 'Confirmer' })).toHaveCount(0);
  await telephone.close();

  const panel = await openOnDesk(page, site, reference);
  await expect(panel).toContainText('Confirmé par le client');
  await expect(promise(panel, 'Rendez-vous confirmé').filter({ hasText: 'Tenu' })).toHaveCount(2);
});

test('a customer who answers OUI has confirmed, who asks something is read by a person, who says STOP gets letters', async ({
  page,
  site,
  twilio,
  as,
  setClock,
}) => {
  await setClock('2026-10-20T09:30:00+02:00');
  await as('dispatcher');
  const caller = someCustomer('mobile');
  const answer = (body: string) => {
    const sms = { from: caller.mobile ?? '', to: UTILITY_NUMBER, body };
    return twilio.receive(`${site.url}/api/webhooks/twilio/inbound`, sms);
  };
  const reference = await takeCall(page, caller, { other: 'Vérification de compteur' });
  await page.getByRole('button', { name: 'Proposer un rendez-vous' }).click();
  await bookFirstOffer(page);
  await textTo(twilio, caller.mobile, 'rendez-vous');

  expect(await answer('Oui, merci')).toBe(200);
  await expect(await openOnDesk(page, site, reference)).toContainText('Confirmé par le client');

  const question = 'Le chien est gentil, faut-il quand même le rentrer ?';
  expect(await answer(question)).toBe(200);
  await page.goto('/tasks');
  const task = page.getByRole('listitem').filter({ hasText: question });
  await expect(task).toContainText('Lire une réponse');
  await task.getByRole('button', { name: /^Fait/ }).click();
  await expect(task).toHaveCount(0);

  expect(await answer('STOP')).toBe(200);
  const panel = await openOnDesk(page, site, reference);
  await panel.getByRole('button', { name: 'Proposer' }).click();
  await bookOtherDay(page, /2[6-9] octobre/);
  await expect(panel).toContainText('par lettre');
  await page.goto('/letters');
  await expect(page.getByRole('region', { name: 'À imprimer' }).getByRole('row', { name: caller.name })).toContainText(
    reference,
  );
  expect(twilio.messages.filter(({ to }) => to === caller.mobile)).toHaveLength(1);
});
