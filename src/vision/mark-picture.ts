/** A picture that somebody uploads as a reference mark, drawn anew: small, upright, without anything that its file carried along. */
import sharp from 'sharp';
import { MAX_MEGAPIXELS, openPicture, sharpInput } from './decode.js';

/** Longer side: marks are compared at 64 pixels, so this keeps what a person looks at. */
const SIDE = 512;

/** @throws Trouble PICTURE_* */
export async function markPicture(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  await openPicture(bytes, name);
  const drawn = await sharp(bytes, sharpInput(MAX_MEGAPIXELS * 1e6))
    .timeout({ seconds: 20 })
    .autoOrient()
    .toColourspace('srgb')
    .resize(SIDE, SIDE, { fit: 'inside', withoutEnlargement: true })
    .png({ compressionLevel: 9 })
    .toBuffer();
  return new Uint8Array(drawn);
}
