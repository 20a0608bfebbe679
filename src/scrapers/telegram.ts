/**
 * Telegram: the public page of a person, bot, group or channel, and the preview of a channel's messages. The page of a name
 * that nobody has looks the same but for the title. There is no banner.
 */
import type { Capture } from '../domain/capture.js';
import type { ProfileRef } from '../domain/profile.js';
import type { Scraper, ScraperReading } from '../domain/scraper.js';
import { absent, hidden, type PictureLink, type Post, type Sighting, seen, type Wall } from '../domain/snapshot.js';
import { claimBy, notAProfile } from './_kit/claims.js';
import { webLinks } from './_kit/links.js';
import { metaOf } from './_kit/meta.js';
import { openPage, type Page } from './_kit/page.js';
import { pictureLink } from './_kit/pictures.js';
import { readingBy } from './_kit/reading.js';
import { anyOrAbsent, anyOrHidden, postOf, sketchOf } from './_kit/sketch.js';
import { genericWall } from './_kit/walls.js';
import { each, oneLine, wordsOf } from './_kit/words.js';

const HOSTS = ['t.me', 'telegram.me', 'telegram.dog'];
const NAME = /^[a-z][a-z0-9_]{3,31}$/;

export const scraper: Scraper = {
  id: 'telegram',
  title: 'Telegram',
  hosts: HOSTS,
  proof: 'recorded',
  bioLimit: 255,
  claim: claimBy({
    platform: 'telegram',
    hosts: HOSTS,
    first: {
      chat: 'joinchat c proxy socks',
      reserved:
        'addstickers addemoji addtheme addlist setlanguage bg share login confirmphone invoice boost giftcode contact iv m a k z stickers web',
    },
    handle: NAME,
    url: (handle) => `https://t.me/${handle}`,
    special(url, [first = '', second, third], sub) {
      // A name may stand before the host: maren.t.me.
      if (sub && sub !== 'www') return NAME.test(sub) ? new URL(`https://t.me/${sub}${url.pathname}`) : null;
      if (first.startsWith('+') || first.startsWith('$')) return notAProfile('chat');
      if (first.toLowerCase() === 's' && second) return third ? notAProfile('post') : new URL(`https://t.me/${second}`);
      return /^\d+$/.test(second ?? '') && NAME.test(first.toLowerCase()) ? notAProfile('post') : null;
    },
  }),
  plan: ({ url }) => [{ id: 'page', requests: [{ url, via: 'browser' }] }],
  read: readingBy({ page: readPage, wall: wallOf }),
};

const STOCK = /^(?:You can (?:contact|view and join|launch)|If you have Telegram, you can) /;

/** The page or the preview; undefined without proof that it is this name's. */
function readPage(
  page: Page,
  capture: Capture,
  ref: ProfileRef,
  others: readonly Capture[],
): ScraperReading | undefined {
  const { $ } = page;
  const meta = metaOf(page);
  const leads = new URLSearchParams((meta('al:ios:url') ?? '').split('?')[1] ?? '');
  const title = oneLine(wordsOf($('.tgme_page_title, .tgme_channel_info_header_title').first()));
  if (leads.get('domain')?.toLowerCase() !== ref.handle || leads.has('post') || title === '') return undefined;
  const preview = $('.tgme_channel_info').length > 0;
  const channel = $(`a.tgme_page_context_link[href^="/s/"]`).length > 0;
  const url = `https://t.me/s/${ref.handle}`;
  if (channel && others.length === 0 && capture.via !== 'saved')
    return { wants: [{ url, via: 'browser', optional: true }] };
  const messages = preview ? page : others[0] && openPage(others[0]);
  const about = $('.tgme_page_description, .tgme_channel_info_description').first();
  const said = wordsOf(about);
  const none = STOCK.test(meta('og:description') ?? '');
  const bio = said === '' || STOCK.test(said) ? '' : said;
  const links = webLinks(
    page.url,
    each(page, 'a[href^="http"]', about).map((anchor) => anchor.attr('href')),
  );
  return sketchOf(ref, capture, {
    handle: leads.get('domain') ?? ref.handle,
    displayName: seen(title),
    bio: bio ? seen(bio) : none && page.whole ? absent() : hidden('layout'),
    links: links.length > 0 ? seen(links) : page.whole && (bio || none) ? absent() : hidden('layout'),
    avatar: avatarOf(page),
    banner: absent(),
    posts: postsOf(messages, ref, wordsOf($('.tgme_page_extra').first())),
  });
}

/** Without a picture the page shows letters, or the platform's own mark to previews. */
function avatarOf(page: Page): Sighting<PictureLink> {
  const { $ } = page;
  const shown = $('img.tgme_page_photo_image, .tgme_page_photo_image img').first();
  const link = pictureLink(page, [shown.attr('src')]);
  if (link) return seen(link);
  const lettered = $('i.tgme_page_photo_image[data-content]').length > 0;
  const preview = metaOf(page)('og:image') ?? '';
  return lettered || /\/\/telegram\.org\/img\/t_logo/.test(preview) ? absent() : hidden('layout');
}

/** What a channel wrote itself; forwarded messages are others'. People and bots have no posts. */
function postsOf(page: Page | undefined, ref: ProfileRef, extra: string): Sighting<Post[]> {
  if (!page || page.$('.tgme_channel_info').length === 0)
    return extra.startsWith('@') || extra === 'bot'
      ? absent()
      : hidden(/online|members/.test(extra) ? 'login' : 'layout');
  const messages = each(page, '.tgme_widget_message[data-post]');
  if (messages.length === 0) return hidden('layout');
  const own = messages.filter(
    (message) =>
      message.attr('data-post')?.toLowerCase().startsWith(`${ref.handle}/`) &&
      message.find('.tgme_widget_message_forwarded_from, .tgme_widget_message_forwarded_from_name').length === 0,
  );
  return (page.whole ? anyOrAbsent<Post> : anyOrHidden<Post>)(
    own.flatMap((message): Post[] => {
      const text = wordsOf(message.find('.js-message_text').last());
      const date = message.find('.tgme_widget_message_date');
      return text ? [postOf(text, date.attr('href'), date.find('time').attr('datetime'))] : [];
    }),
  );
}

function wallOf(page: Page, { status }: Capture): Wall {
  const meta = metaOf(page);
  const unknown = /noindex/.test(meta('robots') ?? '') && page.$('.tgme_page_title').length === 0;
  if (/can.t be displayed|was used to spread|violat/i.test(page.$('.tgme_page_description').text())) return 'suspended';
  if (unknown && page.$('.tgme_page, .tgme_page_wrap').length > 0) return 'gone';
  return genericWall(page, status) ?? 'layout';
}
