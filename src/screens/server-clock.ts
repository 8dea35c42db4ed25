/** Screens count by the server's clock: the offset is measured on each response, half the round trip taken off. */
let offsetMilliseconds = 0;

export function heardServerTime(header: string | null, sentAt: number, receivedAt: number): void {
  const serverTime = Number(header);
  if (header && Number.isFinite(serverTime)) offsetMilliseconds = serverTime - (sentAt + receivedAt) / 2;
}

/** Whole milliseconds since the epoch, as the server would say. */
export function serverNow(): number {
  return Math.round(Date.now() + offsetMilliseconds);
}
