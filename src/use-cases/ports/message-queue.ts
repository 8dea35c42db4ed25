import type { MessageId } from '@/domain/ids';

/** Hands messages out to whichever worker is free. It carries ids only and may forget: the outbox is the truth. */
export type MessageQueue = {
  /** A message that is already waiting or being worked on is not queued twice. */
  readonly push: (ids: readonly MessageId[]) => Promise<void>;
  readonly work: (deliver: (id: MessageId) => Promise<void>) => Promise<void>;
  /** Lets what is under way end; call it before the database is closed. */
  readonly stop: () => Promise<void>;
};
