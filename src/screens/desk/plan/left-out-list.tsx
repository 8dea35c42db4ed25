import { type Messages, useTranslations } from 'next-intl';
import { useReasonWords } from '../use-reason-words';
import { JobLink } from './job-link';
import type { Difference } from './search-shown';

type Own = keyof Messages['desk']['plan']['why'];
type LeftOutListProps = {
  jobs: Difference['leftOut'];
  /** How many of all left out are proved to fit nowhere. */
  proof: Difference['leftOutProof'];
  onOpen: (workOrderId: string) => void;
};

/** What nobody goes to, and the first thing in the way of whoever comes nearest. */
export function LeftOutList({ jobs, proof, onOpen }: LeftOutListProps) {
  const t = useTranslations('desk.plan.why');
  const reasonWords = useReasonWords();
  const why = ({ reason, missingSkills, technicianName }: Difference['leftOut'][number]) => {
    if (reason === null) return t('unexplained');
    if (t.has(reason as Own)) return t(reason as Own);
    return `${technicianName} ${reasonWords({ reason, missingSkills })}`;
  };
  return (
    <>
      {proof && proof.unproved > 0 && <p className="pb-1 text-sm text-ink-soft">{t('proof', proof)}</p>}
      <ul className="flex flex-col divide-y divide-line">
        {jobs.map((job) => (
          <li key={job.workOrderId} className="py-1.5">
            <JobLink job={job} onOpen={onOpen} />
            <p className="text-sm text-ink-soft">{why(job)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
