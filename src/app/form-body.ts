/**
 * The fields of a posted form, the first of each name; null when it is longer than `maxBytes` or no form at all. It is
 * read piece by piece, so that nobody can fill the memory by lying about the length.
 */
export async function formBody(request: Request, maxBytes: number): Promise<Record<string, string> | null> {
  if (!request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')) return null;
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return null;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > maxBytes) return null;
    chunks.push(chunk);
  }
  const fields = new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
  return Object.fromEntries([...fields].reverse());
}
