import { getTranslations } from 'next-intl/server';
import { Privacy } from '@/screens/privacy/privacy';
import { StaffFrame } from '@/screens/session/staff-frame';
import { staff } from '../staff';

export async function generateMetadata() {
  return { title: (await getTranslations('privacy'))('title') };
}

export default async function PrivacyPage() {
  const who = await staff(['administrator']);
  return (
    <StaffFrame who={who} current="privacy" namespaces={['privacy']}>
      <Privacy />
    </StaffFrame>
  );
}
