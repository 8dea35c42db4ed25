'use client';
import { BadgeCheck, Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../trpc';
import { Button } from '../ui/button';
import { showToast } from '../ui/toasts';
import { useCommand } from '../use-command';
import type { LedgerLine } from './ledger-line';
import { isAwaited } from './ledger-standing';

/** The manager's two ways on: to be paid, or exempted after review. */
export function LedgerActions({ line, onExempt }: { line: LedgerLine; onExempt: (line: LedgerLine) => void }) {
  const t = useTranslations('promises');
  const trpc = useTRPC();
  const { send, isSending } = useCommand(trpc.charter.approveCompensation.mutationOptions(), { aloud: true });
  const { number, reference, beneficiary } = line;

  async function approve() {
    if (!isSending && (await send({ compensationId: line.compensationId })))
      showToast({ title: t('ledger.approved', { beneficiary, number }), tone: 'done' });
  }

  return (
    <div className="flex flex-wrap justify-end gap-1.5 py-1">
      {line.state === 'due' && !isAwaited(line) && (
        <Button size="small" icon={Check} onPress={approve} aria-label={t('ledger.approveOf', { number, reference })}>
          {t('ledger.approve')}
        </Button>
      )}
      <Button
        size="small"
        kind="quiet"
        icon={BadgeCheck}
        onPress={() => onExempt(line)}
        aria-label={t('exempt.actionOf', { number, reference })}
      >
        {t('exempt.action')}
      </Button>
    </div>
  );
}
