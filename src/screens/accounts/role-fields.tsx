'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { ROLES, type Role } from '@/domain/roster/role';
import { useTRPC } from '../trpc';
import { Select } from '../ui/select';

export type Held = { readonly role: Role; readonly technicianId: string | null };

type RoleFieldsProps = { held: Held; onChange: (held: Held) => void };

/** The role, and for the role that drives which technician this person is. */
export function RoleFields({ held, onChange }: RoleFieldsProps) {
  const t = useTranslations('accounts');
  const roleOf = useTranslations('session.role');
  const trpc = useTRPC();
  const technicians = useQuery(trpc.roster.technicians.queryOptions());
  return (
    <>
      <Select
        label={t('role')}
        options={ROLES.map((id) => ({ id, label: roleOf(id), detail: t(`does.${id}`) }))}
        selectedKey={held.role}
        onSelectionChange={(key) => {
          const role = ROLES.find((one) => one === key);
          if (role) onChange({ role, technicianId: role === 'technician' ? held.technicianId : null });
        }}
      />
      {held.role === 'technician' && (
        <Select
          label={t('technician')}
          placeholder={t('chooseTechnician')}
          isRequired
          options={(technicians.data ?? []).map(({ technicianId, name, reference }) => ({
            id: technicianId,
            label: name,
            detail: reference,
          }))}
          selectedKey={held.technicianId}
          onSelectionChange={(key) => onChange({ ...held, technicianId: key === null ? null : String(key) })}
        />
      )}
    </>
  );
}
