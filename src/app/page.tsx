import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { product } from '@/composition';
import { HOME } from './staff';

/** Everybody's door: on to where one's day begins, or to sign-in. */
export default async function Home(): Promise<never> {
  const actor = await product().sessions.actorOf(await headers());
  if (!actor || actor.role === 'customer' || actor.role === 'system') redirect('/login');
  redirect(HOME[actor.role]);
}
