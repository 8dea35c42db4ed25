import { z } from 'zod';
import { BlockAccount, CreateAccount, ResetPassword, SetRole } from '@/domain/commands/account-changes';
import { blockAccount } from '@/use-cases/accounts/block-account';
import { createAccount } from '@/use-cases/accounts/create-account';
import { resetPassword } from '@/use-cases/accounts/reset-password';
import { setRole } from '@/use-cases/accounts/set-role';
import { command, question, router } from './trpc';

export const accounts = router({
  list: question(z.void(), (ports, actor) => ports.accounts.list(actor.territoryId)),
  createAccount: command(CreateAccount, createAccount),
  setRole: command(SetRole, setRole),
  blockAccount: command(BlockAccount, blockAccount),
  resetPassword: command(ResetPassword, resetPassword),
});
