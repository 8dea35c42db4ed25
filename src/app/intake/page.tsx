import { getTranslations } from 'next-intl/server';
import { product } from '@/composition';
import { IntakeScreen } from '@/screens/intake/intake-screen';
import { StaffFrame } from '@/screens/session/staff-frame';
import { staff } from '../staff';

type Query = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export async function generateMetadata() {
  return { title: (await getTranslations('intake'))('title') };
}

export default async function IntakePage({ searchParams }: Query) {
  const [actor, { urgent, at }] = await Promise.all([staff(['callTaker', 'dispatcher']), searchParams]);
  const serverNowMs = product().ports.clock.now().epochMilliseconds;
  const call = { serverNowMs, isUrgent: urgent === '1', urgentAtMs: /^\d{13}$/.test(String(at)) ? Number(at) : null };
  return (
    <StaffFrame who={actor} current="intake" namespaces={['intake', 'jobType', 'skill', 'desk']}>
      <IntakeScreen account={actor.author} isDispatcher={actor.role === 'dispatcher'} {...call} />
    </StaffFrame>
  );
}
