import { bodyUpTo } from './body-up-to';

export type Counted =
  | { readonly ok: true; readonly request: Request }
  | { readonly ok: false; readonly response: Response };

/**
 * The same request with its body read, for a library that would read without end. Otherwise the answer to give: 413
 * when it is longer than `mostBytes`, 400 when it broke off.
 */
export async function countedRequest(request: Request, mostBytes: number): Promise<Counted> {
  if (!request.body) return { ok: true, request };
  try {
    const body = await bodyUpTo(request, mostBytes);
    if (!body) return refused(413, `No more than ${mostBytes} bytes are taken here.`);
    const { url, method, headers, signal } = request;
    return { ok: true, request: new Request(url, { method, headers, signal, body }) };
  } catch {
    return refused(400, 'The request broke off before its end.');
  }
}

function refused(status: number, sentence: string): Counted {
  const headers = { 'content-type': 'text/plain; charset=utf-8' };
  return { ok: false, response: new Response(sentence, { status, headers }) };
}
