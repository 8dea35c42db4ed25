const IMAGE_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;

export type ImageType = (typeof IMAGE_TYPES)[number];

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** What the first bytes say a file is, whatever its sender calls it; null when it is no picture we take. */
export function imageType(content: Uint8Array): ImageType | null {
  const begins = (bytes: readonly number[], at = 0) => bytes.every((byte, place) => content[at + place] === byte);
  if (begins([0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (begins(PNG)) return 'image/png';
  const isRiff = begins([0x52, 0x49, 0x46, 0x46]);
  return isRiff && begins([0x57, 0x45, 0x42, 0x50], 8) ? 'image/webp' : null;
}
