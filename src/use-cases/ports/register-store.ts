import type { Temporal } from 'temporal-polyfill';
import type { CommuneRow } from '@/domain/commands/commune-row';
import type { CustomerRow } from '@/domain/commands/customer-row';
import type { ServicePointRow } from '@/domain/commands/service-point-row';
import type { TechnicianRow } from '@/domain/commands/technician-row';
import type { CustomerId, ServicePointId, TechnicianId, WorkOrderId } from '@/domain/ids';
import type { AbsenceReason } from '@/domain/roster/absence';
import type { JobTypeCode } from '@/domain/work-order/job-type';

/** One kind of thing the register holds, known to other systems by a reference. */
export type Shelf<Entry> = {
  /** What is there under these references, in this territory. */
  readonly find: (references: readonly string[]) => Promise<ReadonlyMap<string, Entry>>;
  /** Adds entries, or writes them over what has their reference. */
  readonly save: (entries: readonly Entry[]) => Promise<void>;
};

export type CommuneEntry = { readonly id: string; readonly reference: string } & Omit<CommuneRow, 'insee'>;

export type ServicePointEntry = Omit<ServicePointRow, 'servicePointId'> & {
  readonly id: ServicePointId;
  readonly confidence: number;
  readonly placedByHand: boolean;
};

export type CustomerEntry = Omit<CustomerRow, 'customerId'> & { readonly id: CustomerId };

export type ContractEntry = {
  readonly id: string;
  /** The contract's number. */
  readonly reference: string;
  readonly customerId: CustomerId;
  readonly servicePointId: ServicePointId;
  readonly since: Temporal.PlainDate;
  readonly until: Temporal.PlainDate | null;
};

export type TechnicianEntry = Omit<TechnicianRow, 'technicianId'> & { readonly id: TechnicianId };

/** What is remembered of a job another system asked for. */
export type ImportedJob = {
  readonly servicePointId: ServicePointId;
  readonly jobType: JobTypeCode;
  readonly reportedAt: Temporal.Instant;
};

export type Absence = {
  readonly id: string;
  readonly technicianId: TechnicianId;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly reason: AbsenceReason;
};

export type OnCallDuty = Pick<Absence, 'technicianId' | 'startsAt' | 'endsAt'>;

/** What the territory is made of: places, people, who works when. */
export type RegisterStore = {
  /** Makes the territory of this store's actor. */
  readonly openTerritory: (name: string, prefix: string) => Promise<void>;
  /** Waits until no other transaction is changing this territory's register in bulk. */
  readonly lock: () => Promise<void>;
  readonly communes: Shelf<CommuneEntry>;
  readonly servicePoints: Shelf<ServicePointEntry>;
  readonly customers: Shelf<CustomerEntry>;
  readonly contracts: Shelf<ContractEntry>;
  readonly technicians: Shelf<TechnicianEntry>;
  /** Which of these communes or contract numbers belong to another territory. */
  readonly heldElsewhere: (kind: 'commune' | 'contract', references: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly importedJobs: (references: readonly string[]) => Promise<ReadonlyMap<string, ImportedJob>>;
  readonly nameImportedJob: (id: WorkOrderId, reference: string) => Promise<void>;
  /** Null when the territory has nobody by that id. */
  readonly technician: (id: TechnicianId) => Promise<TechnicianEntry | null>;
  readonly servicePoint: (id: ServicePointId) => Promise<ServicePointEntry | null>;
  readonly absence: (id: string) => Promise<Absence | null>;
  readonly addAbsence: (absence: Absence) => Promise<void>;
  readonly removeAbsence: (id: string) => Promise<void>;
  /** Every absence of these technicians, past ones too. */
  readonly absencesOf: (technicians: readonly TechnicianId[]) => Promise<Absence[]>;
  /** Adds a duty, or changes when the one that begins at that instant ends. */
  readonly putOnCall: (duty: OnCallDuty) => Promise<void>;
  readonly removeDuty: (duty: Pick<OnCallDuty, 'technicianId' | 'startsAt'>) => Promise<void>;
  /** Every duty of these technicians, past ones too, in order. */
  readonly dutiesOf: (technicians: readonly TechnicianId[]) => Promise<OnCallDuty[]>;
  /** One version up on every route of these technicians from a day on: what can be offered on them has changed. */
  readonly bumpRoutesFrom: (technicians: readonly TechnicianId[], day: Temporal.PlainDate) => Promise<void>;
};
