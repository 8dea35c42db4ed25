'use client';
import { UserCog } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DecisionForm } from '../decision-form';
import { useTRPC } from '../trpc';
import { showToast } from '../ui/toasts';
import { useCommand } from '../use-command';
import type { ListedAccount } from './listed-account';
import { type Held, RoleFields } from './role-fields';

/** Another role, from the person's next request on. */
export function RoleDialog({ account, onClose }: { account: ListedAccount; onClose: () => void }) {
  const t = useTranslations('accounts');
  const trpc = useTRPC();
  const { send, refused, isSending } = useCommand(trpc.accounts.setRole.mutationOptions());
  const { accountId, name, role, technician } = account;
  const [held, setHeld] = useState<Held>({ role, technicianId: technician?.technicianId ?? null });

  async function submit() {
    if (!(await send({ accountId, ...held }))) return;
    showToast({ title: t('setRole.done', { name }), tone: 'done' });
    onClose();
  }

  return (
    <DecisionForm
      title={t('setRole.title', { name })}
      lead={t('setRole.lead')}
      submit={t('setRole.submit')}
      icon={UserCog}
      refused={refused}
      isSending={isSending}
      onSubmit={submit}
      onClose={onClose}
    >
      <RoleFields held={held} onChange={setHeld} />
    </DecisionForm>
  );
}
