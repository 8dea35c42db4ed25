'use client';
import { BlockDialog } from './block-dialog';
import { CreateDialog } from './create-dialog';
import type { Credentials } from './hand-over';
import type { ListedAccount } from './listed-account';
import { PasswordDialog } from './password-dialog';
import { RoleDialog } from './role-dialog';

/** What the administrator is about to do, and to whom. */
export type AccountChange =
  | { readonly kind: 'create' }
  | { readonly kind: 'role' | 'block' | 'password'; readonly account: ListedAccount };

type AccountDialogProps = {
  change: AccountChange;
  onClose: () => void;
  /** A password was made: it is shown once. */
  onHandOver: (credentials: Credentials) => void;
};

export function AccountDialog({ change, onClose, onHandOver }: AccountDialogProps) {
  switch (change.kind) {
    case 'create':
      return <CreateDialog onClose={onClose} onHandOver={onHandOver} />;
    case 'role':
      return <RoleDialog account={change.account} onClose={onClose} />;
    case 'block':
      return <BlockDialog account={change.account} onClose={onClose} />;
    case 'password':
      return <PasswordDialog account={change.account} onClose={onClose} onHandOver={onHandOver} />;
  }
}
