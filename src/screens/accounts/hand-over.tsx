'use client';
import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../ui/button';
import { DefinitionList } from '../ui/definition-list';
import { Dialog } from '../ui/dialog';
import { LiveRegion } from '../ui/live-region';

export type Credentials = { readonly name: string; readonly email: string; readonly password: string };

/** The password, shown this once, to be handed over in person. Escape does not lose it: it is closed on purpose. */
export function HandOver({ name, email, password, onClose }: Credentials & { onClose: () => void }) {
  const t = useTranslations('accounts');
  const [isCopied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(password).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <Dialog
      title={t('handOver.title', { name })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      role="alertdialog"
      size="small"
      actions={
        <>
          <Button icon={isCopied ? Check : Copy} onPress={copy}>
            {t('handOver.copy')}
          </Button>
          <Button kind="primary" onPress={onClose}>
            {t('handOver.done')}
          </Button>
        </>
      }
    >
      <p className="mb-3">{t('handOver.lead')}</p>
      <DefinitionList
        items={[
          { term: t('email'), value: email },
          {
            term: t('handOver.password'),
            value: <code className="font-mono text-xl font-semibold whitespace-nowrap">{password}</code>,
          },
        ]}
      />
      <LiveRegion className="mt-2 min-h-5 text-sm text-kept">{isCopied ? t('handOver.copied') : ''}</LiveRegion>
    </Dialog>
  );
}
