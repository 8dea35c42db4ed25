import { getTranslations } from 'next-intl/server';
import { TabletScreen } from '@/screens/tablet/tablet-screen';
import { ApiProvider } from '@/screens/trpc';
import { ScreenProviders } from '@/screens/ui/screen-providers';
import { staff } from '../staff';

export async function generateMetadata() {
  return { title: (await getTranslations('tablet'))('title') };
}

export default async function TabletPage() {
  const { name, technicianId } = await staff(['technician']);
  return (
    <ScreenProviders namespaces={['session', 'tablet', 'jobType', 'refusal']}>
      <ApiProvider>
        {technicianId && <TabletScreen who={{ name, role: 'technician' }} technicianId={technicianId} />}
      </ApiProvider>
    </ScreenProviders>
  );
}
