import { getTranslations } from 'next-intl/server';
import { JournalScreen } from '@/screens/journal/journal-screen';
import { StaffFrame } from '@/screens/session/staff-frame';
import { staff } from '../staff';

export async function generateMetadata() {
  return { title: (await getTranslations('journal'))('title') };
}

export default async function JournalPage({
  searchParams,
}: {
  searchParams: Promise<{ subject?: string | string[] }>;
}) {
  const who = await staff(['manager', 'administrator']);
  const { subject } = await searchParams;
  const only = typeof subject === 'string' && /^[0-9a-f-]{36}$/.test(subject) ? subject : null;
  return (
    <StaffFrame who={who} current="journal" namespaces={['journal', 'promises', 'roster', 'jobType']}>
      <JournalScreen role={who.role} subject={only} />
    </StaffFrame>
  );
}
