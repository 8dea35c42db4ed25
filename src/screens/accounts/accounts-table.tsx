'use client';
import { Ban, CircleCheck, Ellipsis, KeyRound, LockOpen, UserCog } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { Badge } from '../ui/badge';
import { Icon } from '../ui/icon';
import { MenuButton } from '../ui/menu-button';
import { type Column, Table } from '../ui/table';
import type { AccountChange } from './account-dialog';
import type { ListedAccount } from './listed-account';

type AccountsTableProps = {
  accounts: readonly ListedAccount[];
  self: string;
  onChange: (change: AccountChange) => void;
};

export function AccountsTable({ accounts, self, onChange }: AccountsTableProps) {
  const t = useTranslations('accounts');
  const roleOf = useTranslations('session.role');
  const format = useFormatter();
  const columns: Column<ListedAccount>[] = [
    {
      id: 'who',
      header: t('who'),
      cell: ({ accountId, name, email, role }) => (
        <div className="py-1">
          {name} {accountId === self && <span className="font-normal text-ink-soft">({t('self')})</span>}
          <span className="block text-sm font-normal text-ink-soft md:hidden">{roleOf(role)}</span>
          <span className="block text-sm font-normal break-all text-ink-soft">{email}</span>
        </div>
      ),
    },
    {
      id: 'role',
      header: t('role'),
      className: 'max-md:hidden',
      cell: ({ role, technician, name }) => (
        <>
          {roleOf(role)}
          {technician && technician.name !== name && (
            <span className="block text-sm text-ink-soft">{technician.name}</span>
          )}
        </>
      ),
    },
    {
      id: 'state',
      header: t('state'),
      cell: ({ isBlocked }) =>
        isBlocked ? (
          <Badge tone="broken" icon={Ban}>
            {t('blocked')}
          </Badge>
        ) : (
          <Badge tone="kept" icon={CircleCheck}>
            {t('open')}
          </Badge>
        ),
    },
    {
      id: 'seen',
      header: t('lastSeen'),
      className: 'max-md:hidden',
      cell: ({ lastSeenAt }) => (
        <span className="text-ink-soft">
          {lastSeenAt ? format.dateTime(new Date(lastSeenAt), 'moment') : t('notSignedIn')}
        </span>
      ),
    },
    {
      id: 'actions',
      header: t('actions'),
      align: 'end',
      cell: (account) => <Actions account={account} isSelf={account.accountId === self} onChange={onChange} />,
    },
  ];
  return <Table caption={t('title')} columns={columns} rows={accounts} rowKey={({ accountId }) => accountId} />;
}

type ActionsProps = { account: ListedAccount; isSelf: boolean; onChange: (change: AccountChange) => void };

/** Nobody shuts themselves out or lowers their own role here: another administrator does. */
function Actions({ account, isSelf, onChange }: ActionsProps) {
  const t = useTranslations('accounts');
  const ask = (kind: Exclude<AccountChange['kind'], 'create'>) => () => onChange({ kind, account });
  const others = [
    { id: 'role', label: t('setRole.action'), icon: <Icon of={UserCog} />, onAction: ask('role') },
    account.isBlocked
      ? { id: 'unblock', label: t('unblock.action'), icon: <Icon of={LockOpen} />, onAction: ask('block') }
      : { id: 'block', label: t('block.action'), icon: <Icon of={Ban} />, onAction: ask('block') },
  ];
  const password = {
    id: 'password',
    label: t('password.action'),
    icon: <Icon of={KeyRound} />,
    onAction: ask('password'),
  };
  return (
    <MenuButton
      kind="quiet"
      icon={Ellipsis}
      aria-label={t('actionsOf', { name: account.name })}
      entries={isSelf ? [password] : [...others, password]}
    />
  );
}
