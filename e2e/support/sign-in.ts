import { expect, type Page } from '@playwright/test';
import type { Role } from '@/domain/roster/role';
import { passwordOf } from '../../demo/accounts';
import { company } from './company';

/** One of the demo's people: the one shown for a role, or a technician by name. */
export type Who = Role | { readonly technician: string };

/** What a browser keeps of a session, by e-mail address. */
export type Sessions = Map<string, Parameters<ReturnType<Page['context']>['addCookies']>[0]>;

/**
 * Through the same door as the form, without its screen: the form has a story of its own. With `sessions`, whoever has been here before comes back
 * with the session of then, as a browser does that was closed meanwhile.
 */
export async function signIn(page: Page, url: string, who: Who, sessions?: Sessions): Promise<void> {
  const account = company.accounts.find((one) =>
    typeof who === 'string' ? one.isShown && one.role === who : one.displayName === who.technician,
  );
  if (!account) throw new Error(`the demo company has no account for ${JSON.stringify(who)}`);
  // A page still open would find its session gone and lead to the sign-in, across the story's next step.
  await page.goto('about:blank');
  await page.context().clearCookies();
  const { email, role } = account;
  const kept = sessions?.get(email);
  if (kept) return page.context().addCookies(kept);
  const answer = await page.request.post(`${url}/api/auth/sign-in/email`, {
    data: { email, password: passwordOf(role) },
    headers: { origin: url },
  });
  expect(answer.status(), `signing in as ${email}`).toBe(200);
  sessions?.set(email, await page.context().cookies());
}
