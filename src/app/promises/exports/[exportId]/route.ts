import { pass } from '@/api/pass';
import { product } from '@/composition';
import { CommandId } from '@/domain/ids';
import { ledgerCsv } from '@/domain/messages/ledger-csv';

type Address = { readonly params: Promise<{ readonly exportId: string }> };

/** The file of one hand-over to billing, the same each time it is asked for. */
export async function GET(request: Request, { params }: Address): Promise<Response> {
  const { ports, sessions } = product();
  const passed = await pass(sessions, request, 'GET /promises/exports/[exportId]');
  if (!passed.ok) return passed.response;
  const exportId = CommandId.safeParse((await params).exportId);
  const lines = exportId.success ? await ports.charter.exported(passed.actor.territoryId, exportId.data) : [];
  if (!exportId.success || lines.length === 0) return new Response(null, { status: 404 });
  const name = `dedommagements-${exportId.data}.csv`;
  const headers = {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'private, no-store',
  };
  return new Response(ledgerCsv(lines), { headers });
}
