import { expect, type Locator, type Page } from '@playwright/test';
import type { Customer } from './company';

/** What the caller says, in the words of the screen. */
export type Complaint =
  | 'Fuite'
  | 'Goût ou aspect de l’eau'
  | {
      readonly other:
        | 'Vérification de compteur'
        | 'Remplacement de compteur'
        | 'Visite pour devis'
        | 'Travaux de branchement'
        | 'Pose de compteur';
    };

/** A call from the first key to the last answer, not opened yet; gives the form. */
export async function fillInCall(page: Page, caller: Customer, complaint: Complaint): Promise<Locator> {
  await page.goto('/intake');
  await page.getByRole('combobox', { name: 'Appelant' }).fill(caller.phone);
  await page.getByRole('option', { name: caller.name }).click();
  const form = page.getByRole('form', { name: 'Appel en cours' });
  await expect(form).toContainText(caller.street);
  if (typeof complaint === 'string') await form.getByRole('radio', { name: complaint }).check();
  else {
    await form.getByRole('radio', { name: 'Autre demande' }).check();
    await form.getByRole('radio', { name: new RegExp(`^${complaint.other}`) }).check();
  }
  if (complaint === 'Fuite') await form.getByRole('radio', { name: 'Réseau, avant compteur' }).check();
  return form;
}

/** A call from the first key to the open work order; gives its reference, `SAL-1301`. The page shows what to tell the caller. */
export async function takeCall(page: Page, caller: Customer, complaint: Complaint): Promise<string> {
  const form = await fillInCall(page, caller, complaint);
  await form.getByRole('button', { name: 'Ouvrir' }).click();
  const opened = page.getByRole('region', { name: 'Intervention ouverte' });
  const reference = /SAL-\d+/.exec(await opened.getByRole('status').innerText())?.[0];
  if (!reference) throw new Error('the screen gives no reference');
  return reference;
}
