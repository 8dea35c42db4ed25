import type { TwilioAnswer, TwilioBehaviour } from '@/testing/peers/twilio-behaviour';
import type { TwilioPeer } from '@/testing/peers/twilio-peer';

type Request = Parameters<TwilioBehaviour['answer']>[0];

/** Ways a provider fails while it is reachable; of the texts sent, every other one goes out without our learning it. */
const post =
  (silent: TwilioAnswer, taken: TwilioAnswer) =>
  ({ method, count }: Request): TwilioAnswer =>
    method === 'POST' && count % 2 === 0 ? taken : silent;

export type Phase = {
  readonly name: string;
  readonly minutes: number;
  readonly begin: (peer: TwilioPeer) => Promise<void> | void;
};

/** An hour that goes wrong in every way. The whole hour also falls silent, which takes ten real seconds a call. */
export function badHour(isWhole: boolean): readonly Phase[] {
  const fails = (answer: TwilioBehaviour['answer']) => (peer: TwilioPeer) =>
    peer.behave({ answer, callbacks: 'lost', listLagMs: 30_000 });
  return [
    { name: 'unreachable', minutes: 35, begin: (peer) => peer.goDown() },
    {
      name: 'garbage',
      minutes: 10,
      begin: async (peer) => {
        await peer.comeBack();
        fails(post('garbage', 'garbageAfterAccepting'))(peer);
      },
    },
    { name: 'errors', minutes: 5, begin: fails(post('unavailable', 'failsAfterAccepting')) },
    { name: 'cut', minutes: isWhole ? 3 : 5, begin: fails(post('cut', 'cutAfterAccepting')) },
    ...(isWhole ? [{ name: 'silent', minutes: 2, begin: fails(post('hang', 'hangAfterAccepting')) }] : []),
    {
      name: 'slow',
      minutes: 5,
      begin: (peer) => peer.behave({ answer: () => 'normal', callbacks: 'normal', delayMs: isWhole ? 1_000 : 30 }),
    },
  ];
}
