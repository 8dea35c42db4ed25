import { getTranslations } from 'next-intl/server';
import { product } from '@/composition';
import { parisDay } from '@/domain/calendar/paris';
import { Desk } from '@/screens/desk/desk';
import { StaffFrame } from '@/screens/session/staff-frame';
import { staff } from '../staff';

export async function generateMetadata() {
  return { title: (await getTranslations('desk'))('title') };
}

export default async function DeskPage() {
  const who = await staff(['dispatcher', 'manager']);
  return (
    <StaffFrame who={who} current="desk" namespaces={['desk', 'jobType', 'intake']} layout="board">
      <Desk startDay={parisDay(product().ports.clock.now()).toString()} canChange={who.role === 'dispatcher'} />
    </StaffFrame>
  );
}
