'use client';
import { useTranslations } from 'next-intl';
import type { Role } from '@/domain/roster/role';
import { PageHeader } from '../ui/page-header';
import { Tabs } from '../ui/tabs';
import { CommitmentsCard } from './commitments-card';
import { Ledger } from './ledger';
import { OpenClocks } from './open-clocks';
import { SumsCard } from './sums-card';

/** The charter as it is being kept: by commitment, clock by clock, and in euros. */
export function PromisesScreen({ role }: { role: Role }) {
  const t = useTranslations('promises');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 xl:grid-cols-[minmax(22rem,25rem)_minmax(0,1fr)]">
        <div className="flex min-w-0 flex-col gap-4">
          <SumsCard />
          <CommitmentsCard />
        </div>
        <Tabs
          label={t('views')}
          items={[
            { id: 'open', label: t('open.title'), content: <OpenClocks role={role} /> },
            { id: 'ledger', label: t('ledger.title'), content: <Ledger role={role} /> },
          ]}
        />
      </div>
    </>
  );
}
