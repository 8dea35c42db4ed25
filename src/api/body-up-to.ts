/**
 * The whole body, or null as soon as it proves longer than `mostBytes`. It is read piece by piece, so that nobody can
 * fill the memory by lying about the length, or by saying nothing of it.
 */
export async function bodyUpTo(request: Request, mostBytes: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return null;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > mostBytes) return null;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
