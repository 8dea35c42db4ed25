import { product } from '@/composition';
import { hearStatus } from '@/use-cases/messages/hear-status';
import { emptyTwiml, signedCall } from '../signed-call';

export const dynamic = 'force-dynamic';

/** Twilio reports what became of a text. */
export async function POST(request: Request): Promise<Response> {
  const { ports, smsDoor } = product();
  const call = await signedCall(request);
  if (!call) return new Response(null, { status: 413 });
  const news = smsDoor.status(call);
  if (news === 'forged') return new Response(null, { status: 403 });
  await ports.clock.sync();
  if (news) await hearStatus(ports, news);
  return emptyTwiml();
}
