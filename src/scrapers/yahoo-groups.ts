/** Yahoo! Groups: emptied from December 2019, closed on 15 December 2020. */
import { closedPlatform } from './_kit/closed.js';

export const scraper = closedPlatform(
  {
    id: 'yahoo-groups',
    title: 'Yahoo! Groups',
    hosts: [
      'groups.yahoo.com',
      ...['uk', 'fr', 'de', 'it', 'es', 'ca', 'au', 'br', 'in'].map((country) => `${country}.groups.yahoo.com`),
    ],
    closed: 2020,
    url: (handle) => `https://groups.yahoo.com/group/${handle}`,
  },
  (segments) => {
    const [first = '', second, third] = segments;
    const name = first === 'group' ? second : first === 'neo' && second === 'groups' ? third : undefined;
    return name && /^[\w-]{2,64}$/.test(name) ? name.toLowerCase() : undefined;
  },
);
