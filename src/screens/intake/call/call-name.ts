import type { Draft } from './draft';
import { looksLikePhone, spokenPhone } from './phone';

/** What tells a call put aside from another: who called, from what number, or about where; null when nothing of it was said yet. */
export function callName({
  caller,
  callerName,
  callerPhone,
  callerWords,
  address,
  addressWords,
}: Draft): string | null {
  const said = [caller?.name, callerName, callerPhone, callerWords, address?.address, addressWords];
  const first = said.map((words) => words?.trim()).find(Boolean);
  if (!first) return null;
  return looksLikePhone(first) ? spokenPhone(first) : first;
}
