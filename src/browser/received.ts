/**
 * What the browser received during one visit: picture bytes, so that an avatar is not asked for twice, and every exchange
 * where the visit is recorded. Bounded, because pages are not.
 */
import type { BrowserContext, Request } from 'playwright';
import type { Capture } from '../domain/capture.js';
import type { Exchange } from './har.js';

export interface Received {
  picture(url: string): { contentType: string; body: Capture['body'] } | undefined;
  readonly exchanges: readonly Exchange[];
  /** False once the page had its share: the rest of its pictures need not be loaded. */
  wantsPictures(): boolean;
  /** Waits (at most `ms`) until bodies that were still on their way are here. */
  settled(ms: number): Promise<void>;
}

const MAX_PICTURES = 60;
/** A recording that would be larger is not worth having whole; what is beyond stays out. */
const MAX_RECORDED_BYTES = 200e6;

export function collectReceived(
  context: BrowserContext,
  options: { pictureBytes: number; record: boolean; clock: () => Date },
): Received {
  const pictures = new Map<string, { contentType: string; body: Capture['body'] }>();
  const exchanges: Exchange[] = [];
  const pending = new Set<Promise<void>>();
  let pictureBytes = 0;
  let recordedBytes = 0;

  async function take(request: Request, startedAt: string): Promise<void> {
    const isPicture = request.resourceType() === 'image';
    if (!isPicture && !options.record) return;
    const response = await request.response();
    if (!response) return;
    const status = response.status();
    const headers = response.headers();
    const redirects = status >= 300 && status < 400;
    // A body that is gone (evicted, or none at all) is an empty one, as it was for the page.
    const bytes = redirects ? Buffer.alloc(0) : await response.body().catch(() => Buffer.alloc(0));
    const body = new Uint8Array(bytes);
    if (isPicture && status === 200 && body.length > 0 && pictureBytes + body.length <= options.pictureBytes) {
      pictureBytes += body.length;
      pictures.set(keyOf(request.url()), { contentType: headers['content-type'] ?? '', body });
    }
    if (options.record && recordedBytes + body.length <= MAX_RECORDED_BYTES) {
      recordedBytes += body.length;
      const postData = request.postData() ?? undefined;
      exchanges.push({
        url: request.url(),
        method: request.method(),
        postData,
        status,
        headers,
        body,
        startedAt,
        by: 'browser',
      });
    }
  }

  context.on('requestfinished', (request) => {
    if (!/^https?:/.test(request.url())) return;
    const taking = take(request, options.clock().toISOString()).catch(() => {});
    pending.add(taking);
    void taking.finally(() => pending.delete(taking));
  });

  return {
    picture: (url) => pictures.get(keyOf(url)),
    exchanges,
    wantsPictures: () => pictures.size < MAX_PICTURES && pictureBytes < options.pictureBytes,
    async settled(ms) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, ms);
      });
      await Promise.race([Promise.allSettled([...pending]), late]);
      clearTimeout(timer);
    },
  };
}

const keyOf = (address: string) => address.replace(/#.*$/s, '');
