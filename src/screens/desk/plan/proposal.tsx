'use client';
import { BellRing, Check, CircleCheck, MapPinOff, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PROPOSAL_MINUTES } from '@/domain/plan-search/plan-search-state';
import { useTRPC } from '../../trpc';
import { Button } from '../../ui/button';
import { showToast } from '../../ui/toasts';
import { useCommand } from '../../use-command';
import { Fact } from '../candidates/fact';
import { Disclosure } from '../disclosure';
import { PanelFoot } from '../panel-foot';
import { useThisSecond } from '../use-server-time';
import { DifferenceLists } from './difference-lists';
import { BillTable, FiguresTable } from './figures-table';
import { MeanwhileNote } from './meanwhile-note';
import type { Difference, SearchShown } from './search-shown';

type ProposalProps = {
  search: SearchShown;
  difference: Difference;
  canChange: boolean;
  onOpen: (workOrderId: string) => void;
  /** It is decided: the board shows the rest. */
  onDecided: () => void;
  /** After the difference: what the plan says nothing of. */
  children?: ReactNode;
};

/** What a plan would change, in few words with the lists behind them, and the two answers to it. */
export function Proposal({ search, difference, canChange, onOpen, onDecided, children }: ProposalProps) {
  const t = useTranslations('desk.plan');
  const { before, after, toldAgain, unplaced } = difference;
  return (
    <>
      <div className="flex flex-col gap-3 p-4">
        <MeanwhileNote meanwhile={search.meanwhile} />
        {search.isRepair && <p className="text-sm text-ink-soft">{t('repair.rule')}</p>}
        <FiguresTable before={before} after={after} />
        <Disclosure title={t('figures.bill')}>
          <BillTable before={before} after={after} />
        </Disclosure>
        {toldAgain.length > 0 ? (
          <Fact icon={BellRing} tone="text-risk">
            {t('toldAgain', { names: toldAgain.join(', ') })}
          </Fact>
        ) : (
          <Fact icon={CircleCheck} tone="text-kept">
            {t('nobodyToTell')}
          </Fact>
        )}
        {unplaced > 0 && <Fact icon={MapPinOff}>{t('unplaced', { count: unplaced })}</Fact>}
      </div>
      <DifferenceLists difference={difference} saysDay={search.from !== search.to} onOpen={onOpen} />
      {children}
      {canChange && <Decision search={search} onDecided={onDecided} />}
    </>
  );
}

function Decision({ search: { searchId, endedAt }, onDecided }: Pick<ProposalProps, 'search' | 'onDecided'>) {
  const t = useTranslations('desk.plan');
  const trpc = useTRPC();
  const now = useThisSecond();
  const accept = useCommand(trpc.dispatch.acceptPlan.mutationOptions(), { aloud: true });
  const leave = useCommand(trpc.dispatch.leavePlan.mutationOptions(), { aloud: true });
  const isOutdated = endedAt !== null && now > Date.parse(endedAt) + PROPOSAL_MINUTES * 60_000;
  const onAccept = async () => {
    const answer = await accept.send({ searchId });
    if (!answer) return;
    if (answer.value.kind === 'searchedAgain') return showToast({ tone: 'warning', title: t('searchedAgain') });
    const { planned, moved, shifted, leftOut } = answer.value;
    showToast({ tone: 'done', title: t('accepted', { planned, moved, shifted, leftOut }) });
    onDecided();
  };
  const onLeave = async () => {
    if (await leave.send({ searchId })) onDecided();
  };
  return (
    <PanelFoot className="gap-2">
      {isOutdated && <p className="text-sm text-risk">{t('outdated', { minutes: PROPOSAL_MINUTES })}</p>}
      <div className="flex flex-wrap gap-2">
        <Button
          kind="primary"
          icon={Check}
          isDisabled={isOutdated}
          isPending={accept.isSending}
          onPress={() => void onAccept()}
        >
          {t('accept')}
        </Button>
        <Button icon={X} isPending={leave.isSending} onPress={() => void onLeave()}>
          {t('leave')}
        </Button>
      </div>
    </PanelFoot>
  );
}
