import { PUBLIC_URL, type TextingTown } from '../texting-town';
import { malformedBodies, malformedTexts } from './body';
import { answered, type Door, nth } from './door';

const BODIES = malformedBodies(3_000);
const TEXTS = malformedTexts(3_000);
const TYPES = ['application/json', 'application/json', 'text/plain', 'application/x-www-form-urlencoded', 'image/png'];
const PATHS = [
  'sign-in/email',
  'sign-in/email',
  'sign-up/email',
  'change-password',
  'admin/set-role',
  'reset-password',
];

/** Hashing a password takes a while, so only one in so many comes as far as that. */
const WITH_AN_ADDRESS = 60;

/** The sign-in, and the paths beside it, with bodies nobody fills in. */
export function signInDoor({ town }: TextingTown): Door {
  return {
    name: 'sign-in',
    share: 3_000,
    send(n) {
      const isGuess = n % WITH_AN_ADDRESS === 0;
      const type = isGuess ? 'application/json' : nth(TYPES, Math.floor(n / PATHS.length));
      const headers = { 'content-type': type, origin: PUBLIC_URL };
      const path = isGuess ? 'sign-in/email' : nth(PATHS, n);
      const body = isGuess ? JSON.stringify(guess(n)) : bodyOf(n);
      const init = { method: 'POST', headers, body: body as BodyInit };
      return answered(`${path} ${type} ${String(body).slice(0, 300)}`, () =>
        town.auth.handler(new Request(`${PUBLIC_URL}/api/auth/${path}`, init)),
      );
    },
  };
}

function guess(n: number) {
  return {
    email: `nobody-${n}@exemple.test`,
    password: nth(TEXTS, n).slice(0, 500),
    rememberMe: n % 7 > 0 || nth(TEXTS, n),
  };
}

/** No address that could be somebody's. */
function bodyOf(n: number): string | Uint8Array {
  if (n % 2) return nth(BODIES, n);
  return JSON.stringify({ email: nth(TEXTS, n), password: n % 4 ? nth(TEXTS, n + 1) : { $ne: null }, role: 'admin' });
}
