import { History } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Icon } from '../../ui/icon';
import { useWhen } from '../../use-when';
import type { SearchShown } from './search-shown';

/** What others did to the routes of a proposal before it could be accepted. */
export function MeanwhileNote({ meanwhile }: Pick<SearchShown, 'meanwhile'>) {
  const t = useTranslations('desk.plan.meanwhile');
  const fact = useTranslations('desk.fact');
  const when = useWhen();
  if (meanwhile.length === 0) return null;
  const said = (kind: string) => (fact.has(kind as 'visitPlanned') ? fact(kind as 'visitPlanned') : t('other'));
  return (
    <section aria-label={t('title')} className="rounded-md border border-line bg-paused-soft p-3">
      <h3 className="flex items-center gap-1.5 font-medium">
        <Icon of={History} />
        {t('title')}
      </h3>
      <ul className="mt-1 flex flex-col gap-1 text-sm">
        {meanwhile.map(({ kind, reference, technicianName, by, at }) => (
          <li key={`${at} ${kind} ${reference}`}>
            {[when(at), by, reference, said(kind), technicianName].filter(Boolean).join(' · ')}
          </li>
        ))}
      </ul>
    </section>
  );
}
