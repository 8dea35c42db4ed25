import { PhoneField } from '@/domain/commands/contact-fields';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';

/** The number a caller left, in E.164; null when they left none. However the screen wrote it, it is stored one way. */
export function callerPhone(typed: string): Result<string | null, RefusalOf<'wrongPhone'>> {
  if (typed.trim() === '') return ok(null);
  const read = PhoneField.safeParse(typed);
  return read.success ? ok(read.data) : refuse({ kind: 'wrongPhone' });
}
