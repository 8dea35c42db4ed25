import { pass } from '@/api/pass';
import { product } from '@/composition';
import { MessageId } from '@/domain/ids';
import { printLetter } from '@/use-cases/messages/print-letter';

export const dynamic = 'force-dynamic';

type Address = { readonly params: Promise<{ readonly id: string }> };

/** A letter as the PDF to print. */
export async function GET(request: Request, { params }: Address): Promise<Response> {
  const { ports, sessions } = product();
  await ports.clock.sync();
  const passed = await pass(sessions, request, 'GET /letters/[id]');
  if (!passed.ok) return passed.response;
  const id = MessageId.safeParse((await params).id);
  const letter = id.success ? await printLetter(ports, passed.actor, id.data) : null;
  if (!letter) return new Response(null, { status: 404 });
  const headers = { 'content-type': 'application/pdf', 'cache-control': 'private, no-store' };
  return new Response(Buffer.from(letter.pdf), { headers });
}
