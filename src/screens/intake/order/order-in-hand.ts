import type { JobTypeCode } from '@/domain/work-order/job-type';

export type OrderInHand = {
  readonly workOrderId: string;
  readonly reference: string;
  readonly jobType: JobTypeCode;
  /** A window is promised: whoever has it is told when it goes. */
  readonly window: { readonly start: string; readonly end: string } | null;
};
