import { useTranslations } from 'next-intl';
import type { JobTypeCode } from '@/domain/work-order/job-type';

type JobLinkProps = {
  job: { readonly workOrderId: string; readonly reference: string; readonly jobType: JobTypeCode };
  onOpen: (workOrderId: string) => void;
};

/** A job by its reference, which opens it. */
export function JobLink({ job, onOpen }: JobLinkProps) {
  const sayJob = useTranslations('jobType');
  return (
    <button
      type="button"
      onClick={() => onOpen(job.workOrderId)}
      className="min-h-6 text-left font-medium underline decoration-line-strong underline-offset-2 hover:decoration-current"
    >
      {job.reference} · {sayJob(job.jobType)}
    </button>
  );
}
