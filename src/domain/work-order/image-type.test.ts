import { expect, test } from 'vitest';
import { imageType } from './image-type';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test.each([
  ['image/jpeg', '\xff\xd8\xff\xe0..JFIF'],
  ['image/png', '\x89PNG\r\n\x1a\n'],
  ['image/webp', 'RIFF....WEBPVP8 '],
  [null, 'GIF89a'],
  [null, '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  [null, '<!doctype html>'],
  [null, 'RIFF....WAVEfmt '],
  [null, '\xff\xd8'],
  [null, ''],
])('%s is what the first bytes say', (type, content) => {
  expect(imageType(bytes(content))).toBe(type);
});
