/** The pages of the web application: each part adds its own mount here. */
import type { Config } from '../config.js';
import type { Mount } from '../portal/app.js';
import { homeRoutes } from '../portal/home.js';
import type { Store } from '../store/index.js';

export interface PageParts {
  config: Config;
  store: Store;
  clock: () => Date;
}

/** Routes beside those for machines that watch. */
export function mountsOf({ config }: PageParts): Mount[] {
  const { organisation, infoUrl } = config;
  return [{ at: '/', app: homeRoutes({ organisation, infoUrl }) }];
}
