'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../trpc';
import { Select } from '../ui/select';

type TechnicianFieldProps = { value: string | null; onChange: (technicianId: string) => void };

/** One of the technicians in service. */
export function TechnicianField({ value, onChange }: TechnicianFieldProps) {
  const t = useTranslations('roster');
  const trpc = useTRPC();
  const { data: crew = [] } = useQuery(trpc.roster.technicians.queryOptions());
  return (
    <Select
      label={t('technician')}
      placeholder={t('chooseTechnician')}
      isRequired
      options={crew
        .filter(({ active }) => active)
        .map(({ technicianId, name, reference }) => ({ id: technicianId, label: name, detail: reference }))}
      selectedKey={value}
      onSelectionChange={(key) => key !== null && onChange(String(key))}
    />
  );
}
