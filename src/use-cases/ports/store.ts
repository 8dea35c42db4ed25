import type { AccountStore } from './account-store';
import type { Actor } from './actor';
import type { AppointmentStore } from './appointment-store';
import type { ClockStore } from './clock-store';
import type { CustomerStore } from './customer-store';
import type { FactStore } from './fact-store';
import type { FeedStore } from './feed-store';
import type { LedgerStore } from './ledger-store';
import type { MessageStore } from './message-store';
import type { PersonStore } from './person-store';
import type { PlanStore } from './plan-ground';
import type { PlanSearchStore } from './plan-searches';
import type { RegisterStore } from './register-store';
import type { RouteStore } from './route-store';
import type { TaskStore } from './task-store';
import type { WorkOrderStore } from './work-order-store';

/** What a use case may read and write inside its transaction, all of one territory. */
export type Store = {
  readonly actor: Actor;
  readonly facts: FactStore;
  readonly workOrders: WorkOrderStore;
  readonly clocks: ClockStore;
  readonly ledger: LedgerStore;
  readonly customers: CustomerStore;
  readonly register: RegisterStore;
  readonly accounts: AccountStore;
  readonly persons: PersonStore;
  readonly appointments: AppointmentStore;
  readonly routes: RouteStore;
  /** The live plan as it stands inside this transaction. */
  readonly plan: PlanStore;
  readonly planSearches: PlanSearchStore;
  readonly messages: MessageStore;
  readonly tasks: TaskStore;
  readonly feeds: FeedStore;
};
