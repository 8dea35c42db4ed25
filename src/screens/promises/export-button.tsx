'use client';
import { Send } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useTRPC } from '../trpc';
import { Button } from '../ui/button';
import { showToast } from '../ui/toasts';
import { useCommand } from '../use-command';

/** Hands every approved line to billing and downloads their file; the file can be had again from the list of exports. */
export function ExportButton({ count }: { count: number }) {
  const t = useTranslations('promises.ledger');
  const format = useFormatter();
  const trpc = useTRPC();
  const { send, isSending } = useCommand(trpc.charter.exportCompensations.mutationOptions(), { aloud: true });

  async function hand() {
    const answer = await send({});
    if (!answer) return;
    const { exportId, count: lines, totalCents } = answer.value;
    const total = format.number(totalCents / 100, 'euros');
    showToast({ title: t('handed', { count: lines, total }), tone: 'done' });
    if (lines > 0) window.location.assign(`/promises/exports/${exportId}`);
  }

  return (
    <Button kind="primary" icon={Send} isPending={isSending} isDisabled={count === 0} onPress={hand}>
      {t('export', { count })}
    </Button>
  );
}
