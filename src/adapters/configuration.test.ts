import { describe, expect, test } from 'vitest';
import { configurationFrom } from './configuration';

const NEEDED = {
  DATABASE_URL: 'postgres://127.0.0.1/fontainier',
  AUTH_SECRET: 'a'.repeat(32),
  LINK_SECRET: 'b'.repeat(32),
};
const TWILIO = {
  PUBLIC_URL: 'https://rdv.example',
  TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
  TWILIO_AUTH_TOKEN: 'a token',
  TWILIO_FROM: '+33700000001',
};

type Variables = Readonly<Record<string, string>>;

function sentences(variables: Variables): readonly string[] {
  try {
    configurationFrom({ ...NEEDED, ...variables });
  } catch (error) {
    return (error as Error).message.split('\n');
  }
  return [];
}

describe('a wrong variable is refused by one sentence that names it and never tells its value', () => {
  test.each<[name: string, value: string, beside?: Variables]>([
    ['DATABASE_URL', 'mysql://user:hunter2@db/fontainier'],
    ['PUBLIC_URL', 'ftp://rdv.example'],
    ['PUBLIC_URL', 'https://rdv.example/fontainier'],
    ['PUBLIC_URL', 'https://rdv.example/?office=salon'],
    ['PUBLIC_URL', 'https://somebody:hunter2@rdv.example'],
    ['PORT', 'eighty'],
    ['TRUSTED_PROXIES', 'all'],
    ['AUTH_SECRET', 'hunter2'],
    ['LINK_SECRET', 'hunter2'],
    ['TEST_CLOCK', 'yes'],
    ['TEST_CLOCK', '1', { DATABASE_URL: 'postgres://127.0.0.1/production' }],
    ['LOG_LEVEL', 'loud'],
    ['TWILIO_ACCOUNT_SID', 'hunter2', TWILIO],
    ['TWILIO_FROM', 'a name far too long', TWILIO],
    ['TWILIO_MESSAGING_SERVICE_SID', 'hunter2', TWILIO],
    ['TWILIO_BASE_URL', 'not an address', TWILIO],
    ['TWILIO_BASE_URL', 'http://127.0.0.1:9/2010-04-01', TWILIO],
    ['TWILIO_BASE_URL', 'http://127.0.0.1:9'],
    ['GOOGLE_MAPS_BASE_URL', 'not an address', { GOOGLE_MAPS_API_KEY: 'a key' }],
    ['GOOGLE_MAPS_BASE_URL', 'http://127.0.0.1:9'],
  ])('%s=%s', (name, value, beside) => {
    const said = sentences({ ...beside, [name]: value });
    expect(said).toEqual([expect.stringMatching(`^${name}: \\w`)]);
    if (value !== '1') expect(said[0]).not.toContain(value);
    expect(said[0]).not.toContain('hunter2');
  });

  test.each([
    ['DATABASE_URL', {}],
    ['AUTH_SECRET', {}],
    ['LINK_SECRET', {}],
    ['PUBLIC_URL', TWILIO],
    ['TWILIO_ACCOUNT_SID', TWILIO],
    ['TWILIO_AUTH_TOKEN', TWILIO],
    ['TWILIO_FROM', TWILIO],
  ] satisfies [string, Variables][])('without %s, empty being the same as missing', (name, beside) => {
    expect(sentences({ ...beside, [name]: '' })).toEqual([expect.stringMatching(`^${name}: .*(missing|needed)`)]);
  });

  test('all of them are told at once', () => {
    const said = sentences({ PORT: 'eighty', LOG_LEVEL: 'loud', LINK_SECRET: '' });
    expect(said.map((sentence) => sentence.split(':')[0])).toEqual(['PORT', 'LINK_SECRET', 'LOG_LEVEL']);
  });
});

test('the little that is needed makes a product on this machine, without providers', () => {
  expect(configurationFrom(NEEDED)).toMatchObject({
    publicUrl: 'http://localhost:3000',
    hasTestClock: false,
    twilio: null,
    googleMaps: null,
  });
});

test('an origin may be written with a slash at its end', () => {
  expect(configurationFrom({ ...NEEDED, PUBLIC_URL: 'https://Rdv.example/' }).publicUrl).toBe('https://rdv.example');
});

test('providers may be given another address beside their keys', () => {
  const baseUrl = 'http://127.0.0.1:9';
  const google = { GOOGLE_MAPS_API_KEY: 'a key', GOOGLE_MAPS_BASE_URL: baseUrl };
  const configuration = configurationFrom({ ...NEEDED, ...TWILIO, ...google, TWILIO_BASE_URL: baseUrl });
  expect(configuration).toMatchObject({ twilio: { baseUrl }, googleMaps: { apiKey: 'a key', baseUrl } });
});

test.each([
  ['nothing is said: the address is this machine’s own, nobody stands before us', {}, 0],
  ['https: somebody before us speaks TLS', { PUBLIC_URL: 'https://rdv.example' }, 1],
  ['http: nobody does', { PUBLIC_URL: 'http://rdv.example' }, 0],
  ['what is said counts', { PUBLIC_URL: 'https://rdv.example', TRUSTED_PROXIES: '2' }, 2],
  ['none is a number too', { PUBLIC_URL: 'https://rdv.example', TRUSTED_PROXIES: '0' }, 0],
] satisfies [string, Variables, number][])('proxies of our own, where %s', (_, variables, count) => {
  expect(configurationFrom({ ...NEEDED, ...variables }).trustedProxies).toBe(count);
});
