import { bodyUpTo } from '@/api/body-up-to';

/** The fields of a posted form, the first of each name; null when it is longer than `maxBytes` or no form at all. */
export async function formBody(request: Request, maxBytes: number): Promise<Record<string, string> | null> {
  if (!request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')) return null;
  const body = await bodyUpTo(request, maxBytes);
  if (!body) return null;
  const fields = new URLSearchParams(new TextDecoder().decode(body));
  return Object.fromEntries([...fields].reverse());
}
