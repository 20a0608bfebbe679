import { z } from 'zod';

/** The parts of a profile that a Leader may allow one by one, and the sights that each opens. */
export const CONSENT_PARTS = ['picture', 'banner', 'description', 'posts'] as const;
export type ConsentPart = (typeof CONSENT_PARTS)[number];
export const SIGHTS_OF_PART = {
  picture: ['avatar'],
  banner: ['banner'],
  description: ['displayName', 'bio', 'links'],
  posts: ['posts'],
} as const satisfies Record<ConsentPart, readonly string[]>;

/** How the profile is used, as its owner declares. */
export const USES = ['leader', 'personal', 'both'] as const;
export type Use = (typeof USES)[number];

/** What was signed: when, with which text, for which profile and parts. Consents end by themselves after 12 months. */
export const consentSchema = z.object({
  id: z.string(),
  profileId: z.string(),
  parts: z.array(z.enum(CONSENT_PARTS)).min(1),
  /** Version of the consent text that was shown. */
  textVersion: z.string(),
  /** SHA-256 of the text that was shown, hex. */
  textSha256: z.string(),
  /** The name that she typed when she signed. */
  signedBy: z.string().min(1),
  signedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  withdrawnAt: z.iso.datetime().nullable(),
});
export type Consent = z.infer<typeof consentSchema>;

/** Later than any pause that somebody means: until she ends it herself. */
export const UNTIL_FURTHER = '9999-12-31T00:00:00.000Z';
