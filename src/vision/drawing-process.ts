/**
 * Entry of the drawing process: what the program draws itself becomes a PNG here. In a process of its own, since every
 * process that opens foreign pictures has shut off the loading of drawings for good (decode.ts), this program too. It is
 * given nothing foreign, answers once and ends.
 */
import sharp from 'sharp';

process.once('message', async (svg: string) => {
  const png = await sharp(Buffer.from(svg)).png().toBuffer();
  process.send?.(new Uint8Array(png), () => process.exit(0));
});
process.once('disconnect', () => process.exit(1));
