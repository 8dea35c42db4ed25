import { getTranslations } from 'next-intl/server';
import { TasksScreen } from '@/screens/messages/tasks-screen';
import { StaffFrame } from '@/screens/session/staff-frame';
import { staff } from '../staff';

export async function generateMetadata() {
  return { title: (await getTranslations('tasks'))('title') };
}

export default async function TasksPage() {
  const who = await staff(['callTaker', 'dispatcher']);
  return (
    <StaffFrame who={who} current="tasks" namespaces={['tasks', 'jobType']}>
      <TasksScreen canSend={who.role === 'dispatcher'} />
    </StaffFrame>
  );
}
