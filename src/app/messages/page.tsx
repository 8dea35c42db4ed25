import { getTranslations } from 'next-intl/server';
import { MessagesScreen } from '@/screens/messages/messages-screen';
import { StaffFrame } from '@/screens/session/staff-frame';
import { staff } from '../staff';

export async function generateMetadata() {
  return { title: (await getTranslations('messages'))('title') };
}

export default async function MessagesPage() {
  const who = await staff(['callTaker', 'dispatcher', 'manager', 'administrator']);
  return (
    <StaffFrame who={who} current="messages" namespaces={['messages']}>
      <MessagesScreen />
    </StaffFrame>
  );
}
