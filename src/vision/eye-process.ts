/**
 * Entry of the reading process: foreign bytes are decoded and read here, so that a decoder's crash or an endless loop
 * costs this process and never the program. Asked by `reader.ts` over the IPC channel; ends when the channel does.
 */
import { constants, setPriority } from 'node:os';
import { Trouble } from '../domain/trouble.js';
import { annotatePicture, cropPicture } from './crops.js';
import { explain } from './explain.js';
import { createEye, type Eye } from './eye.js';
import type { Answer, Question } from './eye-messages.js';

let eye: Eye | undefined;
try {
  // Reading may take every core that nobody else wants, and never one from the program that keeps time.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
} catch {
  // A system that does not let us be nice lets us read all the same.
}
const answer = (message: Answer): void => {
  process.send?.(message);
};

process.on('message', async (question: Question) => {
  if (question.ask === 'start') {
    eye = createEye(question.options);
    return;
  }
  const { id, bytes, name } = question;
  try {
    if (question.ask === 'screen') {
      const screen = await eye!.screen(bytes, name);
      return answer({ id, screen, megabytes: process.memoryUsage.rss() / 1e6 });
    }
    if (question.ask === 'look') {
      const { keys, mark } = question;
      const marks = await eye!.look(bytes, { name, keys, mark });
      return answer({ id, marks, megabytes: process.memoryUsage.rss() / 1e6 });
    }
    if (question.ask === 'strips') {
      const lines = await eye!.strips(question.strips, name, question.beside);
      return answer({ id, lines, megabytes: process.memoryUsage.rss() / 1e6 });
    }
    if (question.ask === 'explain') {
      const explained = await explain(eye!, bytes, { name, kind: question.kind, beside: question.beside });
      return answer({ id, explained, megabytes: process.memoryUsage.rss() / 1e6 });
    }
    if (question.ask === 'cut') {
      const { box, maxWidth, margin, format } = question.cut;
      const how = { maxWidth, name, ...(margin !== undefined && { margin }), ...(format && { format }) };
      const copy = box ? await cropPicture(bytes, box, how) : await annotatePicture(bytes, [], how);
      return answer({ id, copy, megabytes: process.memoryUsage.rss() / 1e6 });
    }
    const { kind, whole, beside } = question;
    const read = await eye!.read(bytes, { name, kind, whole, beside });
    answer({ id, ...read, megabytes: process.memoryUsage.rss() / 1e6 });
  } catch (error) {
    const { code, then, args } =
      error instanceof Trouble
        ? error
        : new Trouble('OCR_FAILED', 'skip', { file: name, detail: String((error as Error)?.message ?? error) });
    answer({ id, trouble: { code, then, args } });
  }
});
// Ctrl-C reaches the whole process group; the program itself decides when reading ends.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit(0));
