import { getTranslations } from 'next-intl/server';
import { SignIn } from '@/screens/session/sign-in';
import { ScreenProviders } from '@/screens/ui/screen-providers';

export async function generateMetadata() {
  return { title: (await getTranslations('session'))('title') };
}

export default function LoginPage() {
  return (
    <ScreenProviders namespaces={['session']}>
      <SignIn />
    </ScreenProviders>
  );
}
