'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Ban } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '../../trpc';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';
import { showToast } from '../../ui/toasts';
import { useRefusal } from '../../use-refusal';
import { FieldProblem } from '../call/field-problem';
import { useCommandId } from '../call/use-command-id';
import type { OrderInHand } from './order-in-hand';

type CancelDialogProps = { order: OrderInHand; onClose: () => void; onDone: (() => void) | undefined };

/** The work is not to be done, and why. What goes with it is said before: the visit, the window promised. */
export function CancelDialog({ order, onClose, onDone }: CancelDialogProps) {
  const t = useTranslations('intake.cancel');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const say = useRefusal();
  const [id, renewId] = useCommandId();
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const cancel = useMutation(
    trpc.intake.cancelWorkOrder.mutationOptions({
      networkMode: 'always',
      onSuccess: (result) => {
        if (!result.ok) return renewId();
        void queries.invalidateQueries();
        showToast({ title: t('done', { reference: order.reference }), tone: 'done' });
        onDone?.();
        onClose();
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setAsked(true);
    if (reason.trim() && !cancel.isPending) cancel.mutate({ id, workOrderId: order.workOrderId, reason });
  };
  const refused = cancel.data && !cancel.data.ok ? say(cancel.data.refusal) : cancel.isError ? t('failed') : undefined;
  return (
    <Dialog
      title={t('title', { reference: order.reference })}
      role="alertdialog"
      size="small"
      isOpen
      onOpenChange={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('back')}</Button>
          <Button kind="danger" type="submit" form="cancel-order" icon={Ban}>
            {t('submit')}
          </Button>
        </>
      }
    >
      <form id="cancel-order" onSubmit={submit} className="flex flex-col gap-3">
        <p>{order.window ? t('withWindow') : t('plain')}</p>
        <TextField
          label={t('reason')}
          value={reason}
          maxLength={200}
          autoFocus
          onChange={setReason}
          error={isAsked && !reason.trim() ? t('reasonMissing') : undefined}
        />
        <FieldProblem>{refused}</FieldProblem>
      </form>
    </Dialog>
  );
}
