import type { CustomerId } from '@/domain/ids';

/** Everything kept about one customer, wherever it stands. */
export type PersonStore = {
  /** By kind of row, as stored; null when there is no such customer. */
  readonly everythingAbout: (id: CustomerId) => Promise<Readonly<Record<string, readonly unknown[]>> | null>;
  /**
   * Takes away what tells who it was, in every table: names, numbers, addresses of mail, texts. What happened stays,
   * about nobody. Gives how many rows were cleaned.
   */
  readonly forget: (id: CustomerId) => Promise<number>;
};
