import { product } from '@/composition';
import { hearAnswer } from '@/use-cases/messages/hear-answer';
import { emptyTwiml, signedCall } from '../signed-call';

export const dynamic = 'force-dynamic';

/** A customer writes back. */
export async function POST(request: Request): Promise<Response> {
  const { ports, smsDoor } = product();
  const call = await signedCall(request);
  if (!call) return new Response(null, { status: 413 });
  const answer = smsDoor.inbound(call);
  if (answer === 'forged') return new Response(null, { status: 403 });
  await ports.clock.sync();
  if (answer) await hearAnswer(ports, answer);
  return emptyTwiml();
}
