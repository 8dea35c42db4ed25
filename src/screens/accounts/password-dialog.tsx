'use client';
import { KeyRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DecisionForm } from '../decision-form';
import { useTRPC } from '../trpc';
import { useCommand } from '../use-command';
import type { Credentials } from './hand-over';
import type { ListedAccount } from './listed-account';
import { oneTimePassword } from './one-time-password';

type PasswordDialogProps = {
  account: ListedAccount;
  onClose: () => void;
  onHandOver: (credentials: Credentials) => void;
};

/** Another password, which ends that person's sessions. */
export function PasswordDialog({ account, onClose, onHandOver }: PasswordDialogProps) {
  const t = useTranslations('accounts.password');
  const trpc = useTRPC();
  const { send, refused, isSending } = useCommand(trpc.accounts.resetPassword.mutationOptions());
  const [password] = useState(oneTimePassword);
  const { accountId, name, email } = account;

  async function submit() {
    if (!(await send({ accountId, password }))) return;
    onClose();
    onHandOver({ name, email, password });
  }

  return (
    <DecisionForm
      title={t('title', { name })}
      lead={t('lead')}
      submit={t('submit')}
      icon={KeyRound}
      refused={refused}
      isSending={isSending}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}
