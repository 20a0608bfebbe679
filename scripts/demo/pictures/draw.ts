/** From a recipe to bytes. */
import sharp from 'sharp';
import { bannerSvg } from './banner.js';
import { portraitSvg } from './portrait.js';
import type { PictureRecipe } from './recipes.js';

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
  const portrait = recipe.kind === 'portrait';
  const svg = portrait ? portraitSvg(recipe) : bannerSvg(recipe);
  const drawn = sharp(Buffer.from(svg));
  const sized = options.width ? drawn.resize({ width: options.width }) : drawn;
  switch (options.format ?? 'jpeg') {
    case 'png':
      return sized.png().toBuffer();
    case 'webp':
      return sized.webp({ quality: 88 }).toBuffer();
    case 'jpeg':
      return sized.flatten({ background: '#ffffff' }).jpeg({ quality: 88 }).toBuffer();
  }
}
