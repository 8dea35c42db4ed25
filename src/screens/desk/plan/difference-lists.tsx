import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Disclosure } from '../disclosure';
import { ChangeList } from './change-list';
import { FearList } from './fear-list';
import { LeftOutList } from './left-out-list';
import type { Difference } from './search-shown';

const KINDS = ['planned', 'otherTechnician', 'otherDay', 'shifted', 'leftOut'] as const;

type DifferenceListsProps = { difference: Difference; saysDay: boolean; onOpen: (workOrderId: string) => void };

/** Every change behind its count: what there is none of is not there. */
export function DifferenceLists({ difference, saysDay, onOpen }: DifferenceListsProps) {
  const t = useTranslations('desk.plan');
  const { changes, counts, safer, riskier, leftOut, leftOutCount, leftOutProof } = difference;
  return (
    <div className="flex flex-col divide-y divide-line border-y border-line">
      {KINDS.map((kind) => {
        const some = changes.filter((change) => change.kind === kind);
        return (
          <List key={kind} title={t(`kind.${kind}`, { count: counts[kind] })} count={counts[kind]} shown={some.length}>
            <ChangeList changes={some} saysDay={saysDay} onOpen={onOpen} />
          </List>
        );
      })}
      <List title={t('riskier', { count: riskier.length })} count={riskier.length}>
        <FearList fears={riskier} onOpen={onOpen} />
      </List>
      <List title={t('safer', { count: safer.length })} count={safer.length}>
        <FearList fears={safer} onOpen={onOpen} />
      </List>
      <List title={t('stillLeft', { count: leftOutCount })} count={leftOutCount} shown={leftOut.length}>
        <LeftOutList jobs={leftOut} proof={leftOutProof} onOpen={onOpen} />
      </List>
    </div>
  );
}

type ListProps = { title: string; count: number; shown?: number; children: ReactNode };

function List({ title, count, shown = count, children }: ListProps) {
  const t = useTranslations('desk.plan');
  if (count === 0) return null;
  return (
    <Disclosure title={title} className="py-1 [&>summary]:px-4">
      <div className="px-4 pb-2">
        {children}
        {shown < count && <p className="text-sm text-ink-soft">{t('andMore', { count: count - shown })}</p>}
      </div>
    </Disclosure>
  );
}
