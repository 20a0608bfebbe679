/** Google+: closed for people on 2 April 2019. */
import { closedPlatform } from './_kit/closed.js';

export const scraper = closedPlatform(
  {
    id: 'googleplus',
    title: 'Google+',
    hosts: ['plus.google.com'],
    closed: 2019,
    url: (handle) => `https://plus.google.com/${encodeURI(handle)}`,
  },
  (segments) => {
    const [first = '', second] = segments.filter(
      (each, i) => !(each === 'u' || (segments[i - 1] === 'u' && /^\d$/.test(each))),
    );
    if (/^(?:communities|collection)$/.test(first)) return second && `${first}/${second}`;
    return /^(?:\d{21}|\+[^/]{1,60})$/.test(first) ? first : undefined;
  },
);
