import { sql } from 'drizzle-orm';
import { product } from '@/composition';

/** Ready: the database answers too. */
export async function GET(): Promise<Response> {
  try {
    await product().database.execute(sql`select 1`);
    return Response.json({ ok: true });
  } catch {
    return Response.json({ ok: false }, { status: 503 });
  }
}
