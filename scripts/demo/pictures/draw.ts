/** From a recipe to bytes. */
import sharp from 'sharp';
import { bannerSvg, signSvg } from './banner.js';
import { portraitSvg } from './portrait.js';
import type { PictureRecipe, Sign } from './recipes.js';

export interface DrawOptions {
  /** Width in pixels; the height follows. An avatar is 400, a banner as wide as its recipe says. */
  width?: number;
  format?: 'jpeg' | 'png' | 'webp';
}

/**
 * Draws the picture: the same recipe gives the same bytes on the same version of sharp. A JPEG is as platforms make it
 * (quality 88, colours halved), so that what is read has been through what real pictures go through.
 */
export async function drawPicture(recipe: PictureRecipe, options: DrawOptions = {}): Promise<Buffer> {
  const svg = recipe.kind === 'portrait' ? portraitSvg(recipe) : bannerSvg(recipe);
  const own = recipe.kind === 'portrait' ? 400 : (recipe.width ?? 1500);
  const width = options.width ?? own;
  // Enlarged from the outlines, not from pixels: a platform that keeps large pictures was given a large one.
  const density = width > own ? 72 * (width / own) : 72;
  const sized = sharp(Buffer.from(svg), { density }).resize({ width });
  switch (options.format ?? 'jpeg') {
    case 'png':
      return sized.png().toBuffer();
    case 'webp':
      return sized.webp({ quality: 88 }).toBuffer();
    case 'jpeg':
      return sized.flatten({ background: '#ffffff' }).jpeg({ quality: 88 }).toBuffer();
  }
}

/** An invented sign alone, PNG on white: a reference mark for the demo. */
export const drawSign = (shape: Sign['shape'], colour: string, pixels = 256): Promise<Buffer> =>
  sharp(Buffer.from(signSvg(shape, colour, pixels)))
    .flatten({ background: '#ffffff' })
    .png()
    .toBuffer();
