import { Temporal } from 'temporal-polyfill';
import type { WorkOrderId } from '@/domain/ids';
import type { Channel } from '@/domain/work-order/work-order-state';
import { registerJobs } from '@/use-cases/register/register-rows';
import type { DemoJob } from '../blueprint/jobs';
import { accepted, commandId, type Loading } from './loading';

const CHANNEL: Readonly<Record<DemoJob['channel'], Channel>> = {
  phone: 'phone',
  website: 'web',
  counter: 'counter',
  internal: 'field',
};

const AT_ONCE = 50;

/** Everything asked for in the last weeks and not done yet, as another system would hand it over. */
export async function openJobs({ ports, actor, company }: Loading): Promise<string> {
  const pointOf = new Map(company.servicePoints.map(({ id, reference }) => [id, reference]));
  const customerOf = new Map(company.customers.map(({ id, reference }) => [id, reference]));
  const now = ports.clock.now();
  const rows = company.jobs.map((job, index) => ({
    workOrderId: job.id as WorkOrderId,
    reference: `D-${String(index + 1).padStart(4, '0')}`,
    servicePoint: pointOf.get(job.servicePointId) ?? '',
    customer: customerOf.get(job.customerId ?? '') ?? null,
    callerName: '',
    callerPhone: '',
    channel: CHANNEL[job.channel],
    jobType: job.type,
    reportedAt: earlier(job.reportedAt, now.subtract({ minutes: 10 + (index % 60) })),
    privateSide: job.type === 'privateLeak',
    description: job.note,
    durationMinutes: job.durationMinutes,
  }));
  for (let at = 0; at < rows.length; at += AT_ONCE)
    accepted(await registerJobs(ports, actor, { id: commandId(`jobs ${at}`), rows: rows.slice(at, at + AT_ONCE) }));
  return `${rows.length} open jobs`;
}

/** Loaded in the afternoon, the demo begins tomorrow: what is reported by then is being reported now. */
function earlier(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) < 0 ? a : b;
}
