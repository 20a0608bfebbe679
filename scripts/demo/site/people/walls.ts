/** People whose page cannot be seen, or not wholly, each for another reason. None of them may ever be called clear. */
import type { Wall } from '../../../../src/domain/snapshot.js';
import type { TroubleCode } from '../../../../src/domain/trouble.js';
import type { Portrait } from '../../pictures/recipes.js';
import { type DemoPerson, person, post } from '../person.js';

const unseen = (walls: Wall[], troubles: TroubleCode[] = []) => ({ verdict: 'unseen' as const, walls, troubles });

const face = (more: Partial<Portrait>): Portrait => ({
  kind: 'portrait',
  backdrop: 'plain',
  colours: ['#e0e4ea', '#a0a8b4'],
  skin: '#efc4a4',
  hair: { style: 'bob', colour: '#4a3426' },
  clothes: '#506070',
  ...more,
});

export const walls: DemoPerson[] = [
  person({
    id: 'beatrix',
    platform: 'instagram',
    handle: 'beatrix.millrace',
    name: 'Beatrix Millrace',
    bio: 'La Leche League Leader. Views my own.',
    posts: [post('10-10', 'Mill race in flood.')],
    avatar: face({ hair: { style: 'bun', colour: '#6b3f24' } }),
    behaviour: 'login-wall',
    expected: unseen(['login']),
    story: 'Instagram sends the visitor to its login page. Hidden from us is not the same as clean.',
  }),
  person({
    id: 'agatha',
    platform: 'instagram',
    handle: 'agatha.thistledown',
    name: 'Agatha Thistledown',
    bio: 'LLL Leader in Perth. Thistles, mostly.',
    posts: [],
    avatar: face({ hair: { style: 'curls', colour: '#3a2a20' }, colours: ['#f0e4d4', '#b8a084'] }),
    behaviour: 'private',
    expected: {
      verdict: 'review',
      outcomes: {
        'political-picture': { kind: 'pass' },
        disclaimer: { kind: 'needs-review', codes: ['disclaimer-maybe-missing', 'posts-not-seen'] },
      },
    },
    story:
      'A private account: her description is open, her posts are not. Whether she needs a disclaimer cannot be told, so a person is asked.',
  }),
  person({
    id: 'clementine',
    platform: 'x',
    handle: 'clem_overstreet',
    name: 'Clementine Overstreet',
    bio: 'La Leche League Leader.',
    posts: [],
    avatar: null,
    behaviour: 'missing',
    expected: unseen(['gone']),
    story: 'The account is gone: mistyped, renamed or deleted.',
  }),
  person({
    id: 'leocadia',
    platform: 'x',
    handle: 'leo_cadwell_',
    name: 'Leocadia Cadwell',
    bio: 'La Leche League Leader. Views my own.',
    posts: [post('10-10', 'New teapot.')],
    avatar: face({ hair: { style: 'short', colour: '#8a6a4a' } }),
    banner: { kind: 'banner', scene: 'hills', colours: ['#e4e8ec', '#8a98a4'] },
    behaviour: 'redesigned',
    expected: unseen(['layout']),
    story:
      'The page came, but nothing on it is where we know it to be: we say so instead of calling the profile empty.',
  }),
  person({
    id: 'hyacinth',
    platform: 'website',
    handle: 'slow-milk.example',
    name: 'Hyacinth Brook',
    engine: 'static',
    blog: { title: 'Slow Milk' },
    bio: 'La Leche League Leader.',
    posts: [],
    avatar: null,
    behaviour: 'never-ends',
    expected: unseen(['unreachable', 'unreadable', 'layout'], ['PAGE_TOO_LONG', 'HOST_UNREACHABLE']),
    story: 'A page that drips for ever. The visit gives up in time.',
  }),
  person({
    id: 'rowena',
    platform: 'website',
    handle: 'kitchen-table-lll.example',
    name: 'Rowena Tarnbeck',
    engine: 'press',
    blog: { title: 'Kitchen Table' },
    bio: 'La Leche League Leader.',
    posts: [],
    avatar: null,
    behaviour: 'broken',
    expected: unseen(['unreachable', 'busy', 'unreadable'], ['HOST_UNREACHABLE']),
    story: 'The server answers with an error of its own.',
  }),
  person({
    id: 'emmeline',
    platform: 'bluesky',
    handle: 'emmeline-foss.bsky.social',
    name: 'Emmeline Fossgate',
    bio: 'La Leche League Leader. Views my own.',
    posts: [post('10-12', 'Kettle on.')],
    avatar: face({ hair: { style: 'waves', colour: '#7a2f1f' } }),
    behaviour: 'signed-in-only',
    expected: unseen(['login', 'declined', 'private']),
    story:
      'She asked Bluesky to show her profile to signed-in people only. The open interface would tell; we do not look.',
  }),
  person({
    id: 'theodora',
    platform: 'bluesky',
    handle: 'theodora-gone.bsky.social',
    name: 'Theodora Hazelmere',
    bio: 'La Leche League Leader.',
    posts: [],
    avatar: null,
    behaviour: 'missing',
    expected: unseen(['gone']),
    story: 'Bluesky’s open interface says that there is no such profile.',
  }),
];
