import type { inferRouterOutputs } from '@trpc/server';
import { CircleX, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Root } from '@/api/root';
import { serverNow } from '../server-clock';
import { Countdown } from '../ui/countdown';
import { Icon } from '../ui/icon';

type Promises = inferRouterOutputs<Root>['charter']['strip']['promises'];

const SHOWN = 6;

/** The promises that hurt most, one chip each; a click selects the job on the board. */
export function PromiseChips({ promises }: { promises: Promises }) {
  const t = useTranslations('strip');
  if (promises.length === 0) return null;
  return (
    <ol aria-label={t('worst')} className="flex min-w-0 flex-1 gap-1.5 overflow-x-auto max-md:hidden">
      {promises.slice(0, SHOWN).map((promise) => (
        <li key={`${promise.workOrderId} ${promise.code} ${promise.dueAt}`} className="shrink-0">
          <Link
            href={`/desk?workOrder=${promise.workOrderId}`}
            className="flex min-h-6 items-center gap-1 rounded-md border border-line px-1.5 hover:bg-hover"
          >
            <Icon
              of={promise.standing === 'late' ? CircleX : TriangleAlert}
              className={promise.standing === 'late' ? 'text-broken' : 'text-risk'}
            />
            <span className="font-medium">{promise.reference}</span>
            <span className="text-ink-soft">{promise.commune}</span>
            <Countdown dueAtEpochMs={Date.parse(promise.dueAt)} serverNow={serverNow} />
          </Link>
        </li>
      ))}
    </ol>
  );
}
