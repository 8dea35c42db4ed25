import type { JobRow } from '@/domain/commands/job-row';
import type { WorkOrderId } from '@/domain/ids';
import { openInside } from '../intake/open-work-order';
import type { ImportedJob, RegisterStore } from '../ports/register-store';
import type { Store } from '../ports/store';
import type { Keeper, KeeperPorts, Rejected } from './keeper';
import { type Fault, sift } from './sift';

/** Why a job was not opened, and the field that is to blame. */
const FAULTS = {
  reportedInTheFuture: { column: 'reportedAt', reason: 'in the future' },
  reportedTooLongAgo: { column: 'reportedAt', reason: 'more than 60 days ago' },
  wrongPhone: { column: 'callerPhone', reason: 'not a telephone number' },
  alreadyOpened: { column: 'reference', reason: 'already opened under another reference' },
  unknownServicePoint: { column: 'servicePoint', reason: 'no service point has that reference' },
  unknownCustomer: { column: 'customer', reason: 'no customer has that reference' },
} as const satisfies Record<string, Fault>;

type Ground = {
  readonly points: Awaited<ReturnType<RegisterStore['servicePoints']['find']>>;
  readonly customers: Awaited<ReturnType<RegisterStore['customers']['find']>>;
  readonly jobs: ReadonlyMap<string, ImportedJob>;
};

/**
 * Opens a work order for every job not yet known by its reference, as the call-taker would: its clocks run from when it
 * was reported. A known job is left as it is here; one the other system has changed since is named, for a person.
 */
export const keepJobs: Keeper<JobRow> = async (ports, store, rows) => {
  const ground: Ground = {
    points: await store.register.servicePoints.find(rows.map(({ servicePoint }) => servicePoint)),
    customers: await store.register.customers.find(rows.flatMap(({ customer }) => customer ?? [])),
    jobs: await store.register.importedJobs(rows.map(({ reference }) => reference)),
  };
  const { good, rejected } = sift(rows, (row) => faultOf(row, ground));
  const late: Rejected[] = [];
  let added = 0;
  for (const row of good) {
    if (ground.jobs.has(row.reference)) continue;
    const fault = await open(ports, store, row, ground);
    if (fault) late.push({ row: rows.indexOf(row), ...fault });
    else added += 1;
  }
  const unchanged = good.length - added - late.length;
  return { added, updated: 0, unchanged, rejected: [...rejected, ...late].sort((a, b) => a.row - b.row) };
};

function faultOf(row: JobRow, { points, customers, jobs }: Ground): Fault | null {
  const point = points.get(row.servicePoint);
  if (!point) return FAULTS.unknownServicePoint;
  if (row.customer && !customers.has(row.customer)) return FAULTS.unknownCustomer;
  const known = jobs.get(row.reference);
  if (!known) return null;
  const isSame =
    known.jobType === row.jobType && known.servicePointId === point.id && known.reportedAt.equals(row.reportedAt);
  return isSame ? null : { column: 'reference', reason: 'already opened, and changed since: change it on the desk' };
}

async function open(ports: KeeperPorts, store: Store, row: JobRow, ground: Ground): Promise<Fault | null> {
  const { reference, servicePoint, customer, durationMinutes, workOrderId: wished, ...asked } = row;
  const servicePointId = ground.points.get(servicePoint)?.id;
  if (!servicePointId) throw new Error(`${servicePoint} was there a moment ago`);
  const workOrderId = wished ?? ports.newId<WorkOrderId>();
  const customerId = (customer && ground.customers.get(customer)?.id) || null;
  const opened = await openInside(ports, store, { workOrderId, servicePointId, customerId, ...asked });
  if (!opened.ok) return FAULTS[opened.refusal.kind];
  await store.register.nameImportedJob(workOrderId, reference);
  if (durationMinutes) await store.workOrders.change(workOrderId, { durationMinutes });
  return null;
}
