import type { SignedCall, SmsDoor } from '@/use-cases/ports/sms-door';
import { inboundSms, isSignedByTwilio, publicAddress, statusNews } from './webhooks';

type DoorSettings = { readonly publicUrl: string; readonly authToken: string; readonly callbackSecret: string };

/** The two webhooks. Without a provider (null) nobody can have signed anything. */
export function twilioDoor(settings: DoorSettings | null): SmsDoor {
  if (!settings) return { status: () => 'forged', inbound: () => 'forged' };
  const { publicUrl, authToken, callbackSecret } = settings;
  const address = ({ requestUrl }: SignedCall) => publicAddress(publicUrl, requestUrl);
  const isSigned = (call: SignedCall) => isSignedByTwilio(address(call), call.form, call.signature, authToken);
  return {
    status(call) {
      if (!isSigned(call)) return 'forged';
      return statusNews(new URL(address(call)).searchParams, call.form, callbackSecret);
    },
    inbound: (call) => (isSigned(call) ? inboundSms(call.form) : 'forged'),
  };
}
