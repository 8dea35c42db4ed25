import { expect, test } from 'vitest';
import { photoAnswer } from './photo-answer';

const page = (status: number) => new Response('<html>A proxy speaking</html>', { status });
const ours = (status: number, body: object) => Response.json(body, { status });

test.each([
  ['our own yes', ours(200, { ok: true }), 'taken'],
  ['the page of a proxy that says all is well', page(200), 'offline'],
  ['an expired session', new Response(null, { status: 401 }), 'signIn'],
  ['no answer within the time', null, 'offline'],
  ['the database away', page(500), 'offline'],
  ['a proxy without its server', page(502), 'offline'],
  ['too much at once', page(429), 'offline'],
  ['a picture our server refuses', ours(409, { refusal: { kind: 'photoDiffers' } }), { kind: 'photoDiffers' }],
  ['a picture a proxy finds too large', page(413), { kind: 'photoTooLarge' }],
  ['a picture somebody on the way will never let through', page(403), { kind: 'unreadablePhoto' }],
])('%s', async (_, answer, meaning) => {
  expect(await photoAnswer(answer)).toEqual(meaning);
});
