'use client';
import { Ban, LockOpen } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { DecisionForm } from '../decision-form';
import { useTRPC } from '../trpc';
import { showToast } from '../ui/toasts';
import { useCommand } from '../use-command';
import type { ListedAccount } from './listed-account';

/** Shut out at once, on every device, or let in again. */
export function BlockDialog({ account, onClose }: { account: ListedAccount; onClose: () => void }) {
  const { accountId, name, isBlocked } = account;
  const t = useTranslations(isBlocked ? 'accounts.unblock' : 'accounts.block');
  const trpc = useTRPC();
  const { send, refused, isSending } = useCommand(trpc.accounts.blockAccount.mutationOptions());

  async function submit() {
    if (!(await send({ accountId, isBlocked: !isBlocked }))) return;
    showToast({ title: t('done', { name }), tone: 'done' });
    onClose();
  }

  return (
    <DecisionForm
      title={t('title', { name })}
      lead={t('lead')}
      submit={t('action')}
      icon={isBlocked ? LockOpen : Ban}
      refused={refused}
      isSending={isSending}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}
