import { getTranslations } from 'next-intl/server';
import { product } from '@/composition';
import { SetUpClosed } from '@/screens/setup/set-up-closed';
import { SetUpForm } from '@/screens/setup/set-up-form';
import { isSetUpOpen } from '@/use-cases/accounts/offer-set-up';

export async function generateMetadata() {
  const title = (await getTranslations('setUp'))('title');
  return { title, robots: { index: false }, referrer: 'no-referrer' };
}

type Address = {
  readonly params: Promise<{ readonly token: string }>;
  readonly searchParams: Promise<Readonly<Record<string, unknown>>>;
};

export default async function SetUpPage({ params, searchParams }: Address) {
  const { ports } = product();
  await ports.clock.sync();
  const { token } = await params;
  if (!(await isSetUpOpen(ports, token))) return <SetUpClosed />;
  return <SetUpForm action={`/setup/${token}/open`} isRefused={'refused' in (await searchParams)} />;
}
