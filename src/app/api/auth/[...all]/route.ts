import { product } from '@/composition';

/** Sign-in, sign-out, session: better-auth's own paths. */
function handle(request: Request): Promise<Response> {
  return product().auth.handler(request);
}

export { handle as GET, handle as POST };
