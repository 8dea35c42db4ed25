'use client';
import { useQuery } from '@tanstack/react-query';
import { Users } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { QueryPart } from '../query-part';
import { useTRPC } from '../trpc';
import { Card } from '../ui/card';
import { EmptyState } from '../ui/empty-state';
import { CrewItem } from './crew-item';
import type { RosterChange } from './roster-dialog';

type CrewProps = { today: string; onChange: (change: RosterChange) => void };

/** The technicians of the territory, those in service first. */
export function Crew({ today, onChange }: CrewProps) {
  const t = useTranslations('roster.crew');
  const trpc = useTRPC();
  const crew = useQuery(trpc.roster.technicians.queryOptions());
  return (
    <Card padded={false}>
      <QueryPart query={crew} lines={12}>
        {(members) =>
          members.length === 0 ? (
            <EmptyState icon={Users} title={t('none')} hint={t('noneHint')} />
          ) : (
            <ul aria-label={t('title')} className="divide-y divide-line">
              {[...members]
                .sort((a, b) => Number(b.active) - Number(a.active))
                .map((member) => (
                  <CrewItem key={member.technicianId} member={member} today={today} onChange={onChange} />
                ))}
            </ul>
          )
        }
      </QueryPart>
    </Card>
  );
}
