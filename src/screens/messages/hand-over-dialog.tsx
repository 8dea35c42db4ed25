'use client';
import { MailCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { MessageId } from '@/domain/ids';
import { useTRPC } from '../trpc';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { TextField } from '../ui/text-field';
import { showToast } from '../ui/toasts';
import { useCommand } from '../use-command';
import type { Letter } from './lines';

/** The letter is printed and handed over: how anybody can check it is what keeps commitment 29. */
export function HandOverDialog({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  const t = useTranslations('letters');
  const ui = useTranslations('ui');
  const trpc = useTRPC();
  const [proof, setProof] = useState('');
  const { send, refused, isSending } = useCommand(trpc.messages.handOverLetter.mutationOptions());
  const save = async () => {
    if (!(await send({ messageId: letter.messageId as MessageId, proof: proof.trim() }))) return;
    showToast({ tone: 'done', title: t('done') });
    onClose();
  };
  return (
    <Dialog
      title={t('handOverTitle')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{ui('cancel')}</Button>
          <Button
            kind="primary"
            icon={MailCheck}
            isPending={isSending}
            isDisabled={proof.trim() === ''}
            onPress={() => void save()}
          >
            {t('handOver')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <p className="text-ink-soft">{t('handOverLead', { customer: letter.customer ?? t('occupant') })}</p>
        <TextField
          label={t('proof')}
          description={t('proofHint')}
          value={proof}
          onChange={setProof}
          maxLength={120}
          error={refused}
          autoFocus
        />
      </div>
    </Dialog>
  );
}
