'use client';
import { useQuery } from '@tanstack/react-query';
import { UserX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Role } from '@/domain/roster/role';
import { useThisMinute, useToday } from '../desk/use-server-time';
import { useTRPC } from '../trpc';
import { Button } from '../ui/button';
import { PageHeader } from '../ui/page-header';
import { Tabs } from '../ui/tabs';
import { Crew } from './crew';
import { GapAlarm } from './gap-alarm';
import { gapsToCome } from './gaps-to-come';
import { type RosterChange, RosterDialog } from './roster-dialog';
import { Rota } from './rota';

type RosterScreenProps = {
  /** The server's day when the page was made. */
  startDay: string;
  role: Role;
};

/** Who works here, who is away, and who answers at night: what is missing in the next weeks stands on top. */
export function RosterScreen({ startDay, role }: RosterScreenProps) {
  const t = useTranslations('roster');
  const trpc = useTRPC();
  const today = useToday(startDay);
  const minute = useThisMinute();
  const [view, setView] = useState('crew');
  const [change, setChange] = useState<RosterChange | null>(null);
  const { data: weeks = [] } = useQuery(trpc.roster.rota.queryOptions({ from: today }));
  const missing = gapsToCome(weeks, minute);
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <Button kind="primary" icon={UserX} onPress={() => setChange({ kind: 'absence', technicianId: null })}>
            {t('absence.action')}
          </Button>
        }
      />
      {missing[0] && (
        <GapAlarm first={missing[0]} count={missing.length} onSee={view === 'rota' ? null : () => setView('rota')} />
      )}
      <Tabs
        label={t('views')}
        selectedKey={view}
        onSelectionChange={(key) => setView(String(key))}
        items={[
          { id: 'crew', label: t('crew.title'), content: <Crew today={today} onChange={setChange} /> },
          { id: 'rota', label: t('rota.title'), content: <Rota today={today} onChange={setChange} /> },
        ]}
      />
      {change && <RosterDialog change={change} today={today} role={role} onClose={() => setChange(null)} />}
    </>
  );
}
