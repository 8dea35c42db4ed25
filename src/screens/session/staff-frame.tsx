import {
  CalendarRange,
  Fingerprint,
  ListChecks,
  Mail,
  MessageSquareText,
  PhoneCall,
  Scale,
  ScrollText,
  Settings2,
  Users,
} from 'lucide-react';
import { type Messages, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Role } from '@/domain/roster/role';
import { PromiseStrip } from '../desk/promise-strip';
import { UrgentKey } from '../intake/urgent-key';
import { LiveProvider } from '../live/live-provider';
import { ApiProvider } from '../trpc';
import { AppShell } from '../ui/app-shell';
import { Icon } from '../ui/icon';
import { ScreenProviders } from '../ui/screen-providers';
import { UserMenu } from './user-menu';

/** The sections of the desk, and who has them; `api/access.ts` guards what they show. */
const SECTIONS = [
  ['intake', '/intake', PhoneCall, ['callTaker', 'dispatcher']],
  ['desk', '/desk', CalendarRange, ['dispatcher', 'manager']],
  ['tasks', '/tasks', ListChecks, ['callTaker', 'dispatcher']],
  ['messages', '/messages', MessageSquareText, ['callTaker', 'dispatcher', 'manager']],
  ['letters', '/letters', Mail, ['callTaker', 'dispatcher']],
  ['promises', '/promises', Scale, ['dispatcher', 'manager', 'administrator']],
  ['roster', '/roster', Users, ['dispatcher', 'manager']],
  ['journal', '/journal', ScrollText, ['manager', 'administrator']],
  ['accounts', '/accounts', Settings2, ['administrator']],
  ['privacy', '/privacy', Fingerprint, ['administrator']],
] as const;

export type Section = (typeof SECTIONS)[number][0];

type StaffFrameProps = {
  who: { readonly name: string; readonly role: Role };
  current: Section;
  /** The catalogues the screen reads, besides the frame's own. */
  namespaces: readonly (keyof Messages)[];
  layout?: 'page' | 'board';
  children: ReactNode;
};

const WITH_STRIP: readonly Role[] = ['dispatcher', 'manager', 'callTaker'];
const TAKES_CALLS: readonly Role[] = ['dispatcher', 'callTaker'];

/** The frame of every desk screen: sections by role, the promise strip, live news, sign-out. */
export function StaffFrame({ who, current, namespaces, layout = 'page', children }: StaffFrameProps) {
  const t = useTranslations('session.section');
  const mine = SECTIONS.filter(([, , , roles]) => roles.some((role) => role === who.role));
  const navigation = mine.map(([id, href, icon]) => ({ id, href, label: t(id), icon: <Icon of={icon} /> }));
  return (
    <ScreenProviders namespaces={['session', 'strip', 'refusal', ...namespaces]}>
      <ApiProvider>
        <LiveProvider>
          <AppShell
            navigation={navigation}
            current={current}
            layout={layout}
            strip={WITH_STRIP.includes(who.role) && <PromiseStrip />}
            userMenu={<UserMenu {...who} />}
          >
            {TAKES_CALLS.includes(who.role) && <UrgentKey />}
            {children}
          </AppShell>
        </LiveProvider>
      </ApiProvider>
    </ScreenProviders>
  );
}
