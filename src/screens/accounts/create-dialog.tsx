'use client';
import { UserPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { v7 } from 'uuid';
import { DecisionForm } from '../decision-form';
import { useTRPC } from '../trpc';
import { TextField } from '../ui/text-field';
import { useCommand } from '../use-command';
import type { Credentials } from './hand-over';
import { oneTimePassword } from './one-time-password';
import { type Held, RoleFields } from './role-fields';

type CreateDialogProps = { onClose: () => void; onHandOver: (credentials: Credentials) => void };

/** A new person; the password is made here and shown once, when the account exists. */
export function CreateDialog({ onClose, onHandOver }: CreateDialogProps) {
  const t = useTranslations('accounts');
  const trpc = useTRPC();
  const { send, refused, isSending } = useCommand(trpc.accounts.createAccount.mutationOptions());
  const [born] = useState(() => ({ accountId: v7(), password: oneTimePassword() }));
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [held, setHeld] = useState<Held>({ role: 'callTaker', technicianId: null });

  async function submit() {
    if (!(await send({ ...born, name, email, ...held }))) return;
    onClose();
    onHandOver({ name, email, password: born.password });
  }

  return (
    <DecisionForm
      title={t('create.title')}
      lead={t('create.lead')}
      submit={t('create.submit')}
      icon={UserPlus}
      refused={refused}
      isSending={isSending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField label={t('name')} value={name} onChange={setName} maxLength={120} isRequired autoFocus />
      <TextField label={t('email')} type="email" value={email} onChange={setEmail} maxLength={200} isRequired />
      <RoleFields held={held} onChange={setHeld} />
    </DecisionForm>
  );
}
