import {
  Check,
  CircleCheck,
  CircleSlash,
  Hammer,
  type LucideIcon,
  Send,
  ShieldCheck,
  Truck,
  UserX,
} from 'lucide-react';
import type { VisitState } from '@/domain/work-order/visit-state';

/** `icon` is null where nothing has happened yet: most bars of a morning, which stay quiet. */
type Look = { readonly icon: LucideIcon | null; readonly classes: string };

const WAITING = 'border-line-strong bg-surface text-ink';
const SENT = 'border-accent bg-accent-soft text-ink';
const AT_WORK = 'border-running border-l-4 bg-running-soft text-ink';

/** How a bar says where the visit stands: an icon and the kind of edge; the colour only repeats it. */
export const VISIT_LOOK: Readonly<Record<VisitState, Look>> = {
  planned: { icon: null, classes: WAITING },
  dispatched: { icon: Send, classes: SENT },
  accepted: { icon: Check, classes: SENT },
  travelling: { icon: Truck, classes: AT_WORK },
  onSite: { icon: Hammer, classes: AT_WORK },
  safe: { icon: ShieldCheck, classes: AT_WORK },
  done: { icon: CircleCheck, classes: 'border-line bg-sunken text-ink-soft' },
  absent: { icon: UserX, classes: 'border-dashed border-line-strong bg-paused-soft text-ink' },
  cancelled: { icon: CircleSlash, classes: 'border-dashed border-line bg-canvas text-ink-soft line-through' },
};
