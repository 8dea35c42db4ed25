import { getTranslations } from 'next-intl/server';
import { AccountsScreen } from '@/screens/accounts/accounts-screen';
import { StaffFrame } from '@/screens/session/staff-frame';
import { staff } from '../staff';

export async function generateMetadata() {
  return { title: (await getTranslations('accounts'))('title') };
}

export default async function AccountsPage() {
  const who = await staff(['administrator']);
  return (
    <StaffFrame who={who} current="accounts" namespaces={['accounts']}>
      <AccountsScreen self={who.author} />
    </StaffFrame>
  );
}
