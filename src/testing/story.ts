import { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import type { Fact, FactKind } from '@/domain/fact/fact';
import type { AppointmentId, CustomerId, FactId, WorkOrderId } from '@/domain/ids';
import type { JobTypeCode } from '@/domain/work-order/job-type';

type Telling = { readonly recordedAt?: string; readonly payload?: object };

/** The facts of one work order told in a test, one line each: reported and qualified at once, then what happens. */
export function story(job: JobTypeCode, reportedAt: string) {
  const workOrderId = v7() as WorkOrderId;
  const customerId = v7() as CustomerId;
  const appointmentId = v7() as AppointmentId;
  const facts: Fact[] = [];
  let version = 0;

  const add = (kind: FactKind, when: string, { recordedAt = when, payload = {} }: Telling, corrects: FactId | null) => {
    const common = { id: v7() as FactId, workOrderId, author: 'test', source: 'desk', corrects };
    const times = { happenedAt: Temporal.Instant.from(when), recordedAt: Temporal.Instant.from(recordedAt) };
    facts.push({ ...common, ...times, kind, payload } as Fact);
  };

  const told = {
    customerId,
    all: (): readonly Fact[] => facts,
    on(kind: FactKind, when: string, telling: Telling = {}) {
      add(kind, when, telling, null);
      return told;
    },
    fix(when: string, window: { start: string; end: string }) {
      version += 1;
      return told.on('appointmentFixed', when, { payload: { appointmentId, version, ...window, confirmBy: 'sms' } });
    },
    correct(kind: FactKind, when: string) {
      const original = facts.findLast((fact) => fact.kind === kind);
      if (!original) throw new Error(`no ${kind} to correct`);
      add(kind, when, { payload: original.payload }, original.id);
      return told;
    },
  };
  told.on('requestReported', reportedAt, { payload: { customerId } });
  return told.on('requestQualified', reportedAt, { payload: { jobType: job, privateSide: false } });
}
