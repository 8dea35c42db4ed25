'use client';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from './button';

type DialogProps = {
  title: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  children: ReactNode;
  /** Buttons at the foot, the safe one first. */
  actions?: ReactNode;
  size?: 'small' | 'normal' | 'wide';
  /** `alertdialog` when something is about to be lost or sent. */
  role?: 'dialog' | 'alertdialog';
};

const WIDTHS = { small: 'max-w-md', normal: 'max-w-xl', wide: 'max-w-4xl' };

/** A question in front of the screen. Focus stays inside, Escape or a click beside it closes it, focus returns where it was. */
export function Dialog({
  title,
  isOpen,
  onOpenChange,
  children,
  actions,
  size = 'normal',
  role = 'dialog',
}: DialogProps) {
  const t = useTranslations('ui');
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={role === 'dialog'}
      className="fixed inset-0 z-40 flex items-start justify-center overflow-y-auto bg-[rgb(6_16_18/0.5)] p-3 transition-opacity duration-quick sm:pt-[10vh] data-entering:opacity-0 data-exiting:opacity-0"
    >
      <Modal data-modal-open className={`w-full rounded-lg bg-raised text-ink shadow-pop ${WIDTHS[size]}`}>
        <AriaDialog role={role} className="flex max-h-[85dvh] flex-col outline-none">
          <header className="flex items-center justify-between gap-3 border-b border-line py-2 pr-2 pl-4">
            <Heading slot="title" className="text-lg font-semibold">
              {title}
            </Heading>
            <Button kind="quiet" icon={X} aria-label={t('close')} onPress={() => onOpenChange(false)} />
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-4 py-3">{children}</div>
          {actions && (
            <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-4 py-3">{actions}</footer>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
