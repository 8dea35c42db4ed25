'use client';
import { LoaderCircle, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useId } from 'react';
import { Button } from './ui/button';
import { Dialog } from './ui/dialog';

type DecisionFormProps = {
  title: string;
  lead: ReactNode;
  submit: string;
  icon: LucideIcon;
  /** Why the last attempt was refused. */
  refused: string | undefined;
  isSending: boolean;
  onSubmit: () => void;
  onClose: () => void;
  children?: ReactNode;
};

/**
 * A decision with its reasons, in a dialog: what it does, the fields, the refusal read aloud, one way on and one back.
 * Its button is never `isPending`: React Aria would then announce by its id a button that is gone with the dialog.
 */
export function DecisionForm(props: DecisionFormProps) {
  const { title, lead, submit, icon, refused, isSending, onSubmit, onClose, children } = props;
  const t = useTranslations('ui');
  const formId = useId();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!isSending) onSubmit();
  };
  return (
    <Dialog
      title={title}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button kind="primary" type="submit" form={formId} icon={isSending ? LoaderCircle : icon}>
            {submit}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={send} className="flex flex-col gap-3">
        <div className="text-ink-soft">{lead}</div>
        {children}
        <p role="alert" className="text-broken empty:hidden">
          {refused}
        </p>
      </form>
    </Dialog>
  );
}
