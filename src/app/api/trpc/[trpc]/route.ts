import { handleProcedure } from '@/api/http';
import { product } from '@/composition';

/** Every procedure comes through here; `api/access.ts` decides. */
function handle(request: Request): Promise<Response> {
  return handleProcedure(product(), request);
}

export { handle as GET, handle as POST };
