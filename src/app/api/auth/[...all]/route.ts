import { countedRequest } from '@/api/counted-request';
import { product } from '@/composition';

const MOST_BYTES = 10_000;

/** Sign-in, sign-out, session: better-auth's own paths. Anybody may knock, so nobody may send more than a sign-in takes. */
async function handle(request: Request): Promise<Response> {
  const counted = await countedRequest(request, MOST_BYTES);
  return counted.ok ? product().auth.handler(counted.request) : counted.response;
}

export { handle as GET, handle as POST };
