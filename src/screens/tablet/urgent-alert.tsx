'use client';
import { Siren, ThumbsUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import type { TourVisit } from './tour';
import { VisitFacts } from './visit-facts';

const BUZZ_MS = [600, 200, 600, 200, 600];
const BUZZ_EVERY_MS = 5_000;

/** An urgent visit has been sent: it fills the screen until the technician accepts it. There is no other way out. */
export function UrgentAlert({ visit, onAccept }: { visit: TourVisit; onAccept: () => void }) {
  const t = useTranslations('tablet');
  const job = useTranslations('jobType');
  useEffect(() => {
    const buzz = () => navigator.vibrate?.(BUZZ_MS);
    buzz();
    const timer = setInterval(buzz, BUZZ_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <ModalOverlay isOpen isKeyboardDismissDisabled className="fixed inset-0 z-50 bg-surface">
      <Modal data-modal-open className="h-dvh w-full overflow-y-auto border-t-12 border-broken bg-surface">
        <Dialog role="alertdialog" className="mx-auto flex min-h-full max-w-3xl flex-col gap-5 p-5 outline-none">
          <p className="flex items-center gap-3 rounded-md bg-broken-soft px-4 py-3 text-2xl font-semibold text-broken">
            <Icon of={Siren} />
            {t('alert')}
          </p>
          <Heading slot="title" className="text-3xl font-semibold">
            {job(visit.jobType)}
          </Heading>
          <VisitFacts visit={visit} />
          <Button
            autoFocus
            kind="primary"
            size="big"
            icon={ThumbsUp}
            className="mt-auto min-h-28! text-3xl!"
            onPress={onAccept}
          >
            {t('step.accept')}
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
