'use client';
import { useTranslations } from 'next-intl';
import type { CallPart } from '../call/call-to-take';
import type { Missing } from '../call/draft';
import { ComplaintQuestion } from './complaint-question';
import { JobQuestion } from './job-question';
import { SideQuestion } from './side-question';

/** From what the caller says to a kind of job, one question after the other. `missing`: what was asked for and not given. */
export function Triage({ missing, ...part }: CallPart & { missing: Missing | null }) {
  const t = useTranslations('intake.missing');
  const problem = (of: Missing) => (missing === of ? t(of) : undefined);
  const { complaint } = part.draft.triage;
  return (
    <div className="flex flex-col gap-3">
      <ComplaintQuestion {...part} problem={problem('complaint')} />
      {complaint === 'leak' && <SideQuestion {...part} problem={problem('side')} />}
      {complaint === 'other' && <JobQuestion {...part} problem={problem('job')} />}
    </div>
  );
}
