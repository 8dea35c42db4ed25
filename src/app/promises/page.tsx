import { getTranslations } from 'next-intl/server';
import { PromisesScreen } from '@/screens/promises/promises-screen';
import { StaffFrame } from '@/screens/session/staff-frame';
import { staff } from '../staff';

export async function generateMetadata() {
  return { title: (await getTranslations('promises'))('title') };
}

export default async function PromisesPage() {
  const who = await staff(['dispatcher', 'manager', 'administrator']);
  return (
    <StaffFrame who={who} current="promises" namespaces={['promises', 'jobType']}>
      <PromisesScreen role={who.role} />
    </StaffFrame>
  );
}
