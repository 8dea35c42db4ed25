import { product } from '@/composition';
import { SetUp } from '@/domain/commands/set-up';
import { setUp } from '@/use-cases/accounts/set-up';
import { formBody } from '../../../form-body';

type Address = { readonly params: Promise<{ readonly token: string }> };

/** Takes the form of an empty installation, then on to the sign-in; anything wrong, back to the form. */
export async function POST(request: Request, { params }: Address): Promise<Response> {
  const { ports } = product();
  await ports.clock.sync();
  const { token } = await params;
  const form = SetUp.safeParse({ ...(await formBody(request, 10_000)), token });
  const isDone = form.success && (await setUp(ports, form.data)).ok;
  const location = isDone ? '/login' : `/setup/${encodeURIComponent(token)}?refused`;
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}
