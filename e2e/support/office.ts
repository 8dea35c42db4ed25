import { expect, type Locator, type Page } from '@playwright/test';

export type LedgerState = 'Dus' | 'Approuvés' | 'Transmis' | 'Retirés';

/** The ledger's lines for one job in one state, as they stand once read. */
export async function ledgerLines(page: Page, state: LedgerState, reference: string): Promise<Locator> {
  await page.goto('/promises');
  await page.getByRole('tab', { name: 'Dédommagements' }).click();
  const ledger = page.getByRole('tabpanel', { name: 'Dédommagements' });
  await ledger.getByRole('radio', { name: state }).click();
  await expect(ledger.getByRole('radio', { name: state })).toBeChecked();
  return ledger.getByRole('row').filter({ hasText: reference });
}

/** A running clock of the charter, by its job, on the page of promises. */
export async function openClock(page: Page, reference: string): Promise<Locator> {
  await page.goto('/promises');
  return page.getByRole('tabpanel', { name: 'Délais ouverts' }).getByRole('row').filter({ hasText: reference });
}
