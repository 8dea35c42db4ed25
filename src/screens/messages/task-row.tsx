'use client';
import {
  CalendarPlus,
  CalendarX2,
  ClockAlert,
  HardHat,
  History,
  type LucideIcon,
  MessageSquareQuote,
  PhoneOutgoing,
  Scale,
  TriangleAlert,
} from 'lucide-react';
import { Icon } from '../ui/icon';
import type { Task } from './lines';
import { TaskActions } from './task-actions';
import { TaskWords } from './task-words';

const PICTURES: Record<Task['kind'], LucideIcon> = {
  callCustomer: PhoneOutgoing,
  readAnswer: MessageSquareQuote,
  rebook: CalendarX2,
  exportedButKept: Scale,
  crewNeeded: HardHat,
  warnLate: ClockAlert,
  planVisit: CalendarPlus,
  checkConflict: TriangleAlert,
  checkCorrection: History,
};

/** One thing to do: what, for whom, what to say, and the ways to be done with it. */
export function TaskRow({ task, canSend }: { task: Task; canSend: boolean }) {
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-2 px-4 py-3 md:grid-cols-[auto_minmax(0,1fr)_auto]">
      <Icon of={PICTURES[task.kind]} className="mt-0.5 size-5 text-accent" />
      <TaskWords task={task} />
      <TaskActions task={task} canSend={canSend} />
    </li>
  );
}
