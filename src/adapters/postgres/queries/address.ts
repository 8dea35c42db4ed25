import { sql } from 'drizzle-orm';

/** `12 rue des Frères Kennedy, 13300 Salon-de-Provence`, of the point `p` in the commune `c`. */
export const addressOf = sql`trim(p.house_number || ' ' || p.street) || ', ' || p.postcode || ' ' || c.name`;
