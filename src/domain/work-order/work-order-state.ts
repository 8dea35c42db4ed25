/** Where a work order stands, for lists and filters; what happened is in its facts. */
export const WORK_ORDER_STATES = ['toPlan', 'planned', 'dispatched', 'underWay', 'done', 'cancelled'] as const;

export type WorkOrderState = (typeof WORK_ORDER_STATES)[number];

export const CHANNELS = ['phone', 'counter', 'email', 'web', 'field'] as const;

/** How the request reached us. */
export type Channel = (typeof CHANNELS)[number];
