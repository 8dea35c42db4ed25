import type { Accounts } from './accounts';
import type { CharterQuestions } from './charter-questions';
import type { Clock } from './clock';
import type { Geocoder } from './geocoder';
import type { IdSource } from './id-source';
import type { IntakeQuestions } from './intake-questions';
import type { Log } from './log';
import type { PlanQuestions } from './plan-ground';
import type { PromiseQuestions } from './promise-questions';
import type { Timers } from './timers';
import type { Transact, TransactAlone } from './transact';
import type { TravelTimes } from './travel-times';

/** Everything a use case may ask of the world. Each takes by `Pick` the few it needs. */
export type Ports = {
  readonly clock: Clock;
  readonly newId: IdSource;
  readonly log: Log;
  readonly transact: Transact;
  readonly transactAlone: TransactAlone;
  readonly timers: Timers;
  readonly accounts: Accounts;
  readonly travel: TravelTimes;
  readonly geocoder: Geocoder;
  readonly intake: IntakeQuestions;
  readonly plan: PlanQuestions;
  readonly charter: CharterQuestions;
  readonly promises: PromiseQuestions;
};
