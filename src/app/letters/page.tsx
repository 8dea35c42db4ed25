import { getTranslations } from 'next-intl/server';
import { LettersScreen } from '@/screens/messages/letters-screen';
import { StaffFrame } from '@/screens/session/staff-frame';
import { staff } from '../staff';

export async function generateMetadata() {
  return { title: (await getTranslations('letters'))('title') };
}

export default async function LettersPage() {
  const who = await staff(['callTaker', 'dispatcher']);
  return (
    <StaffFrame who={who} current="letters" namespaces={['letters', 'messages']}>
      <LettersScreen />
    </StaffFrame>
  );
}
