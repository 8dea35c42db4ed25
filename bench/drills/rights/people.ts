import { v7 } from 'uuid';
import { CreateAccount } from '@/domain/commands/account-changes';
import { ROLES, type Role } from '@/domain/roster/role';
import { createAccount } from '@/use-cases/accounts/create-account';
import type { Side } from './side';

export type Person = { readonly cookie: string; readonly accountId: string };
export type People = Readonly<Record<Role, Person>>;

const PASSWORD = 'a password for the drill';

/** An account of this territory, made by an administrator and signed in through the real door. */
export async function newPerson(side: Side, role: Role): Promise<Person> {
  const accountId = v7();
  const email = `${accountId}@exemple.test`;
  const technicianId = role === 'technician' ? side.own : null;
  const wish = { id: v7(), accountId, name: `${role} ${side.insee}`, email, password: PASSWORD, role, technicianId };
  const made = await createAccount(side.ports, side.dispatcher, CreateAccount.parse(wish));
  if (!made.ok) throw new Error(made.refusal.kind);
  const answer = await side.auth.api.signInEmail({ body: { email, password: PASSWORD }, asResponse: true });
  const cookies = answer.headers.getSetCookie().map((one) => one.split(';')[0]);
  return { cookie: cookies.join('; '), accountId };
}

/** One of each role. */
export async function peopleOf(side: Side): Promise<People> {
  const people: [Role, Person][] = [];
  for (const role of ROLES) people.push([role, await newPerson(side, role)]);
  return Object.fromEntries(people) as People;
}
