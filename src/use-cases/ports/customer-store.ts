import type { CustomerId, ServicePointId } from '@/domain/ids';

export type Customer = {
  readonly id: CustomerId;
  readonly name: string;
  readonly mobile: string | null;
  readonly landline: string | null;
  readonly email: string | null;
  readonly contactPreference: 'sms' | 'write';
  readonly braille: boolean;
  readonly smsStopped: boolean;
  readonly locale: 'fr' | 'en';
};

export type ServicePoint = {
  readonly id: ServicePointId;
  readonly reference: string;
  /** `12 rue des Frères Kennedy, 13300 Salon-de-Provence`. */
  readonly address: string;
  readonly place: { readonly lon: number; readonly lat: number } | null;
  readonly confidence: number;
};

export type CustomerStore = {
  readonly find: (id: CustomerId) => Promise<Customer | null>;
  readonly servicePoint: (id: ServicePointId) => Promise<ServicePoint | null>;
  /** Who subscribes at each of these points today, the beneficiary of an anonymous call; points without anybody are left out. */
  readonly subscribersOf: (ids: readonly ServicePointId[]) => Promise<ReadonlyMap<ServicePointId, CustomerId>>;
  /** Somebody of this name who has this number, in E.164. */
  readonly named: (name: string, phone: string) => Promise<CustomerId | null>;
  /** Somebody we did not know. */
  readonly add: (
    caller: Pick<Customer, 'id' | 'name' | 'mobile' | 'landline'> & { readonly reference: string },
  ) => Promise<void>;
  /** Ends every text of this territory to a number, or lets them in again; gives the customers whose mobile it is. */
  readonly stopSms: (number: string, stopped: boolean) => Promise<CustomerId[]>;
  readonly isStopped: (number: string) => Promise<boolean>;
};
