import { z } from 'zod';
import { UnknownOutcome } from '@/use-cases/ports/sms-gateway';

/** Twilio did not do what was asked, and nothing went out. Its message is ours: Twilio's own repeat telephone numbers. */
export class TwilioTrouble extends Error {
  override readonly name = 'TwilioTrouble';
}

export type SendFailure =
  | { readonly kind: 'refused'; readonly providerCode: number }
  | { readonly kind: 'trouble'; readonly error: Error };

const HttpFailure = z.object({ status: z.number(), code: z.number().optional() });
const NetworkFailure = z.object({ code: z.string() });
const NOT_TAKEN = new Set([401, 403, 404, 405, 413, 429]);
const NO_CONNECTION = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/**
 * Twilio asks clients not to branch on its error codes, which it splits and renames (changelog, 10 July 2024).
 * The HTTP status decides instead: 400 in Twilio's own form means this text can never go, so the customer gets a letter;
 * a connection never made, a wrong key or a full queue took nothing; after anything else only a look can tell.
 */
export function sendFailure(error: unknown): SendFailure {
  if (error instanceof UnknownOutcome) return { kind: 'trouble', error };
  const http = HttpFailure.safeParse(error).data;
  if (http?.status === 400 && http.code !== undefined) return { kind: 'refused', providerCode: http.code };
  if (http && NOT_TAKEN.has(http.status)) return { kind: 'trouble', error: new TwilioTrouble(whatWentWrong(error)) };
  const network = NetworkFailure.safeParse(error).data;
  if (network && NO_CONNECTION.has(network.code))
    return { kind: 'trouble', error: new TwilioTrouble(whatWentWrong(error)) };
  return { kind: 'trouble', error: new UnknownOutcome(whatWentWrong(error)) };
}

/** For questions, which may be asked again at will. */
export function twilioTrouble(error: unknown): never {
  throw new TwilioTrouble(whatWentWrong(error));
}

/** Never the error itself: it holds the request, hence the number, the text and the key. */
function whatWentWrong(error: unknown): string {
  const http = HttpFailure.safeParse(error).data;
  if (http) return `Twilio answered HTTP ${http.status}${http.code ? `, code ${http.code}` : ''}`;
  const network = NetworkFailure.safeParse(error).data;
  return network ? `Twilio could not be reached or fell silent (${network.code})` : 'Twilio’s answer cannot be read';
}
