'use client';
import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';

type DrawerProps = { label: string; isOpen: boolean; onOpenChange: (isOpen: boolean) => void; children: ReactNode };

/** A column that has no room of its own, brought in from the left over the rest. */
export function Drawer({ label, isOpen, onOpenChange, children }: DrawerProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable
      className="fixed inset-0 z-40 bg-[rgb(6_16_18/0.5)] transition-opacity duration-quick data-entering:opacity-0 data-exiting:opacity-0"
    >
      <Modal className="h-full w-[min(22rem,92vw)] bg-surface shadow-pop">
        <Dialog aria-label={label} className="flex h-full flex-col pt-2 outline-none">
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
