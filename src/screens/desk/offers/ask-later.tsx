'use client';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { useTRPC } from '../../trpc';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';
import { showToast } from '../../ui/toasts';
import { useRefusal } from '../../use-refusal';

type AskLaterProps = {
  workOrderId: string;
  earliest: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onDone: () => void;
};

/** The customer wants a later date: from when, and their words, which are the proof that the promise waits for them. */
export function AskLater({ workOrderId, earliest, isOpen, onOpenChange, onDone }: AskLaterProps) {
  const t = useTranslations('desk.later');
  const say = useRefusal();
  const trpc = useTRPC();
  const [notBefore, setNotBefore] = useState('');
  const [proof, setProof] = useState('');
  const [error, setError] = useState<string>();
  const later = useMutation(trpc.appointments.askLater.mutationOptions());
  const save = async () => {
    const answer = await later.mutateAsync({ id: newId(), workOrderId, notBefore, proof }).catch(() => null);
    if (!answer) return setError(t('failed'));
    if (!answer.ok) return setError(say(answer.refusal));
    showToast({ tone: 'done', title: t('done') });
    onOpenChange(false);
    onDone();
  };
  return (
    <Dialog
      title={t('title')}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      size="small"
      actions={
        <>
          <Button onPress={() => onOpenChange(false)}>{t('back')}</Button>
          <Button
            kind="primary"
            isPending={later.isPending}
            isDisabled={notBefore < earliest || proof.trim() === ''}
            onPress={() => void save()}
          >
            {t('save')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <p className="text-ink-soft">{t('lead')}</p>
        <TextField label={t('notBefore')} type="date" value={notBefore} onChange={setNotBefore} autoFocus />
        <TextField label={t('proof')} value={proof} onChange={setProof} maxLength={500} error={error} />
      </div>
    </Dialog>
  );
}
