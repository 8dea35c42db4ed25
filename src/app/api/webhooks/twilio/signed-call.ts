import type { SignedCall } from '@/use-cases/ports/sms-door';
import { formBody } from '../../../form-body';

const MAX_BYTES = 16_000;

/** What Twilio posted, still to be believed; null when it is too long. What is no form has no fields, so no signature fits it. */
export async function signedCall(request: Request): Promise<SignedCall | null> {
  const isForm = request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded');
  const form = isForm ? await formBody(request, MAX_BYTES) : {};
  return form && { requestUrl: request.url, form, signature: request.headers.get('x-twilio-signature') };
}

/** Nothing to answer by text. */
export function emptyTwiml(): Response {
  const text = '<?xml version="1.0" encoding="UTF-8"?><Response></Response>';
  return new Response(text, { headers: { 'content-type': 'text/xml; charset=utf-8' } });
}
