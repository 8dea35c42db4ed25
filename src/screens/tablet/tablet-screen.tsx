'use client';
import { CloudOff, Coffee } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Role } from '@/domain/roster/role';
import { UserMenu } from '../session/user-menu';
import { AppShell } from '../ui/app-shell';
import { EmptyState } from '../ui/empty-state';
import { Skeleton } from '../ui/skeleton';
import { showToast } from '../ui/toasts';
import { CalendarCard } from './calendar-card';
import { alarms, currentVisit } from './current-visit';
import { DayList } from './day-list';
import { Notices } from './notices';
import { NowCard } from './now-card';
import { SyncStrip } from './sync-strip';
import { UrgentAlert } from './urgent-alert';
import { type Tablet, useTablet } from './use-tablet';

type TabletScreenProps = { who: { readonly name: string; readonly role: Role }; technicianId: string };

/** The technician's day: the visit in hand with its one big button, the rest below, and what has not been sent yet. */
export function TabletScreen({ who, technicianId }: TabletScreenProps) {
  const t = useTranslations('tablet');
  const tablet = useTablet(technicianId);
  const { reach, unsent, tour, notices, dismiss } = tablet;
  return (
    <AppShell
      navigation={[]}
      current=""
      density="touch"
      layout="narrow"
      strip={<SyncStrip reach={reach} unsent={unsent} />}
      userMenu={<UserMenu {...who} />}
    >
      <h1 className="sr-only">{t('title')}</h1>
      <div className="flex flex-col gap-5">
        <Notices notices={notices} tour={tour} onSeen={(id) => void dismiss(id)} />
        {tour ? <Days tablet={tablet} tour={tour} /> : <Unread reach={reach} />}
        <CalendarCard />
      </div>
    </AppShell>
  );
}

function Unread({ reach }: Pick<Tablet, 'reach'>) {
  const t = useTranslations('tablet');
  if (reach === 'reached') return <Skeleton lines={6} />;
  return <EmptyState icon={CloudOff} title={t('unread.title')} hint={t('unread.hint')} />;
}

type DaysProps = { tablet: Tablet; tour: NonNullable<Tablet['tour']> };

function Days({ tablet, tour: { days } }: DaysProps) {
  const t = useTranslations('tablet');
  const tell: Tablet['tell'] = (told, photos) =>
    tablet.tell(told, photos).catch(() => showToast({ title: t('notKept'), tone: 'failed' }));
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [today, tomorrow] = days;
  const visits = today?.visits ?? [];
  const routeVersion = today?.routeVersion ?? 0;
  const current = currentVisit(visits, chosenId);
  const alarm = alarms(visits)[0];
  return (
    <>
      {alarm && (
        <UrgentAlert
          key={`alarm ${alarm.visitId}`}
          visit={alarm}
          onAccept={() => {
            setChosenId(alarm.visitId);
            void tell({ kind: 'accept', visitId: alarm.visitId as never, routeVersion });
          }}
        />
      )}
      {current ? (
        <NowCard key={current.visitId} visit={current} routeVersion={routeVersion} tell={tell} />
      ) : (
        <EmptyState icon={Coffee} title={t('dayOver.title')} hint={t('dayOver.hint')} />
      )}
      <DayList
        title={t('today')}
        visits={visits}
        currentId={current?.visitId}
        onChoose={(visitId) => {
          setChosenId(visitId);
          document.getElementById('main')?.focus();
          window.scrollTo({ top: 0 });
        }}
        onCorrect={({ visitId }, told) => void tell({ ...told, visitId: visitId as never, routeVersion })}
      />
      {tomorrow && <DayList title={t('tomorrow')} visits={tomorrow.visits} />}
    </>
  );
}
