import { sql } from 'drizzle-orm';

/** Orders clocks by a column of states, the worst first: what one must know of a promise that has several. */
export const worst = (state: string) =>
  sql.raw(
    `array_position(array['broken', 'awaitingTablet', 'running', 'paused', 'exempted', 'cancelled', 'kept'], ${state})`,
  );
