import { expect, type Page } from '@playwright/test';
import type { Role } from '@/domain/roster/role';
import { demoAccounts } from '../../bin/launch/demo';

/** Through the same door as the form, without its screen: the form has a story of its own. */
export async function signIn(page: Page, url: string, role: Role): Promise<void> {
  const account = (await demoAccounts()).find((one) => one.role === role);
  if (!account) throw new Error(`the demo company has no account for the role ${role}`);
  await page.context().clearCookies();
  const { email, password } = account;
  const answer = await page.request.post(`${url}/api/auth/sign-in/email`, {
    data: { email, password },
    headers: { origin: url },
  });
  expect(answer.status(), `signing in as ${role}`).toBe(200);
}
