import type { TerritoryId } from '@/domain/ids';

/** Somebody who may be calling, with what tells them apart. */
export type CallerFound = {
  readonly customerId: string;
  readonly name: string;
  readonly reference: string;
  readonly mobile: string | null;
  readonly landline: string | null;
  readonly contactPreference: 'sms' | 'write';
  readonly braille: boolean;
  /** Points this customer subscribes to today. */
  readonly servicePoints: readonly AddressFound[];
};

export type AddressFound = {
  readonly servicePointId: string;
  readonly reference: string;
  readonly address: string;
  readonly confidence: number;
  /** Who subscribes there today, null when nobody does. */
  readonly subscriber: { readonly customerId: string; readonly name: string } | null;
};

export type IntakeQuestions = {
  /** By phone (any spelling), name, contract number or address; accents and typos forgiven; best first, ten at most. */
  readonly findCaller: (territory: TerritoryId, words: string) => Promise<CallerFound[]>;
  /** Service points by number, street and commune; accents and typos forgiven; best first, ten at most. */
  readonly findAddress: (territory: TerritoryId, words: string) => Promise<AddressFound[]>;
};
