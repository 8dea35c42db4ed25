import { getTranslations } from 'next-intl/server';
import { product } from '@/composition';
import { parisDay } from '@/domain/calendar/paris';
import { RosterScreen } from '@/screens/roster/roster-screen';
import { StaffFrame } from '@/screens/session/staff-frame';
import { staff } from '../staff';

export async function generateMetadata() {
  return { title: (await getTranslations('roster'))('title') };
}

export default async function RosterPage() {
  const who = await staff(['dispatcher', 'manager']);
  const today = parisDay(product().ports.clock.now()).toString();
  return (
    <StaffFrame who={who} current="roster" namespaces={['roster', 'skill']}>
      <RosterScreen startDay={today} role={who.role} />
    </StaffFrame>
  );
}
