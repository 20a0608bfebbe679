/**
 * Pictures that platforms show where nobody chose one, by their address: a silhouette says nothing about its owner, and is no
 * picture of hers. They are kept together because pictures are embedded across platforms.
 */
const PLACEHOLDERS: readonly RegExp[] = [
  // X
  /\/default_profile(?:_images)?[_/]/,
  // Facebook, Instagram, Threads: silhouettes and what stands among the page's own parts
  /\/(?:84628273_176159830277856_|143086968_2856368904622192_|453178253_471506465671661_|44884218_345707102882519_)/,
  /\banonymousUser\b|\/\/static\.(?:xx|cdninstagram)\b[^?]*\/rsrc\.php\//,
  // LinkedIn: everything that comes from its own parts, silhouettes and the pattern of the default cover
  /\/\/static(?:-exp\d)?\.licdn\.com\/(?:aero-v1\/)?sc\//,
  // YouTube
  /\/\/(?:yt3\.\w+\.com)\/(?:a\/default-user|ytc\/default)|\/\/s\.ytimg\.com\/yts\/img\/no_(?:profile|channel)/,
  // TikTok
  /\/(?:musically-maliva-obj|tiktok-obj)\/1594805258216454/,
  // Pinterest
  /\/\/s\.pinimg\.com\/(?:images\/)?(?:user\/)?default_|\/images\/user\/default_\d+/,
  // Reddit: the coloured robots that everybody is given
  /\/\/(?:www\.)?redditstatic\.com\/(?:avatars\/|avatars\/defaults|.*default)|avatar_default_\d/,
  // Flickr, Mastodon, Tumblr, WordPress, Gravatar
  /\/images\/buddyicon\.(?:gif|png|jpe?g)/,
  /\/(?:avatars|headers)\/original\/missing\.png/,
  /\/images\/default_(?:avatar|header)\//,
  /s0\.wp\.com\/(?:i\/blank|_si\/)/,
  /gravatar\.com\/avatar\/[^?]*\?(?:.*&)?d=(?:mm|mp|mystery|blank)\b.*f=y/,
];

/** Whether an address is a platform's stand-in for a picture that nobody chose. */
export const isPlaceholder = (address: string | undefined): boolean =>
  address !== undefined && PLACEHOLDERS.some((stand) => stand.test(address));
