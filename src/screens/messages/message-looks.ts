import {
  BellOff,
  CheckCheck,
  CircleHelp,
  CircleX,
  Clock,
  type LucideIcon,
  MailCheck,
  MonitorX,
  Printer,
  Send,
} from 'lucide-react';
import type { MessageStatus } from '@/domain/messages/message-status';
import type { BadgeTone } from '../ui/badge';

/** The picture and colour of a status; the word stands in the catalogue. */
export const MESSAGE_LOOKS: Record<MessageStatus, { icon: LucideIcon; tone: BadgeTone }> = {
  waiting: { icon: Clock, tone: 'running' },
  unknown: { icon: CircleHelp, tone: 'awaiting' },
  queued: { icon: Send, tone: 'running' },
  sent: { icon: Send, tone: 'running' },
  delivered: { icon: CheckCheck, tone: 'kept' },
  failed: { icon: CircleX, tone: 'broken' },
  undelivered: { icon: CircleX, tone: 'broken' },
  notSent: { icon: MonitorX, tone: 'risk' },
  outdated: { icon: BellOff, tone: 'paused' },
  toPrint: { icon: Printer, tone: 'risk' },
  printed: { icon: MailCheck, tone: 'kept' },
};

/** What the filter lets through. */
export const MESSAGE_FILTERS = {
  all: null,
  onTheirWay: ['waiting', 'unknown', 'queued', 'sent', 'toPrint'],
  failed: ['failed', 'undelivered', 'notSent'],
  outdated: ['outdated'],
} as const satisfies Record<string, readonly MessageStatus[] | null>;

export type MessageFilter = keyof typeof MESSAGE_FILTERS;
