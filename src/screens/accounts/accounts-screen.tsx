'use client';
import { useQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { QueryPart } from '../query-part';
import { useTRPC } from '../trpc';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { PageHeader } from '../ui/page-header';
import { type AccountChange, AccountDialog } from './account-dialog';
import { AccountsTable } from './accounts-table';
import { type Credentials, HandOver } from './hand-over';

/** Who may sign in, as what; made, changed and shut out here. `self`: the administrator who looks. */
export function AccountsScreen({ self }: { self: string }) {
  const t = useTranslations('accounts');
  const trpc = useTRPC();
  const accounts = useQuery(trpc.accounts.list.queryOptions());
  const [change, setChange] = useState<AccountChange | null>(null);
  const [credentials, setCredentials] = useState<Credentials | null>(null);
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <Button kind="primary" icon={UserPlus} onPress={() => setChange({ kind: 'create' })}>
            {t('create.action')}
          </Button>
        }
      />
      <Card padded={false}>
        <QueryPart query={accounts} lines={10}>
          {(rows) => <AccountsTable accounts={rows} self={self} onChange={setChange} />}
        </QueryPart>
      </Card>
      {change && <AccountDialog change={change} onClose={() => setChange(null)} onHandOver={setCredentials} />}
      {credentials && <HandOver {...credentials} onClose={() => setCredentials(null)} />}
    </>
  );
}
