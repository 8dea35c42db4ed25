'use client';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { v7 } from 'uuid';
import type { CommandId, CustomerId } from '@/domain/ids';
import { useTRPC } from '../trpc';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { TextField } from '../ui/text-field';
import { useRefusal } from '../use-refusal';
import type { PersonFound } from './person-search';

type EraseDialogProps = {
  person: PersonFound;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onErased: () => void;
};

/** Says what forgetting somebody takes away and what stays, and asks for the reason. */
export function EraseDialog({ person, isOpen, onOpenChange, onErased }: EraseDialogProps) {
  const t = useTranslations('privacy');
  const say = useRefusal();
  const trpc = useTRPC();
  const [reason, setReason] = useState('');
  const erasing = useMutation(trpc.privacy.erasePerson.mutationOptions());
  const refused = erasing.data && !erasing.data.ok ? say(erasing.data.refusal) : undefined;
  const erase = async () => {
    const customerId = person.customerId as CustomerId;
    const answer = await erasing.mutateAsync({ id: v7() as CommandId, customerId, reason }).catch(() => null);
    if (!answer?.ok) return;
    onOpenChange(false);
    onErased();
  };
  return (
    <Dialog
      title={t('eraseTitle', { name: person.name })}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      role="alertdialog"
      actions={
        <Button kind="danger" onPress={erase} isPending={erasing.isPending} isDisabled={reason.trim() === ''}>
          {t('eraseNow')}
        </Button>
      }
    >
      <p className="mb-4">{t('eraseDetail')}</p>
      <TextField
        label={t('reason')}
        value={reason}
        onChange={setReason}
        error={refused ?? (erasing.isError ? t('failed') : undefined)}
      />
    </Dialog>
  );
}
