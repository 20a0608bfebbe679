const KINDS: readonly { type: string; starts: readonly number[] }[] = [
  { type: 'image/jpeg', starts: [0xff, 0xd8, 0xff] },
  { type: 'image/png', starts: [0x89, 0x50, 0x4e, 0x47] },
  { type: 'image/webp', starts: [0x52, 0x49, 0x46, 0x46] },
];

/** A JPEG, PNG or WebP as a data: address; undefined for anything else, so that no SVG ever stands in a report. */
export function dataAddress(bytes: Uint8Array): string | undefined {
  const kind = KINDS.find(({ starts }) => starts.every((byte, i) => bytes[i] === byte));
  return kind && `data:${kind.type};base64,${Buffer.from(bytes).toString('base64')}`;
}
