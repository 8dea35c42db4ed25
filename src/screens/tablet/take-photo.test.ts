import { expect, test } from 'vitest';
import { takePhoto } from './take-photo';

const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46, 0, 1]);
const file = (content: BlobPart, name = 'door.jpg') => new File([content], name, { type: 'image/jpeg' });

test('a file that is no picture is refused when it is chosen, whatever it calls itself', async () => {
  expect(await takePhoto(file('not a picture'))).toEqual({ ok: false, refusal: { kind: 'unreadablePhoto' } });
});

test('a picture larger than can be sent is refused when it is chosen', async () => {
  const large = new Uint8Array(8 * 1024 * 1024 + 1);
  large.set(JPEG);
  expect(await takePhoto(file(large))).toEqual({ ok: false, refusal: { kind: 'photoTooLarge' } });
});

test('a picture that cannot be drawn smaller is taken as it is', async () => {
  const taken = await takePhoto(file(JPEG));
  expect(taken.ok && new Uint8Array(await taken.value.content.arrayBuffer())).toEqual(JPEG);
});
