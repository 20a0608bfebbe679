import { z } from 'zod';
import { validatorsSchema } from './validators.js';

/** How the bytes came to us. */
export const VIAS = ['api', 'browser', 'saved', 'screenshot', 'download', 'by-hand', 'recorded'] as const;
export type Via = (typeof VIAS)[number];

/** Bytes received at one address, before anybody understood them. `url` is the final address, after redirects. */
export const captureSchema = z.object({
  url: z.url(),
  /** The address that was asked for, when redirects led elsewhere. */
  askedUrl: z.url().optional(),
  via: z.enum(VIAS),
  contentType: z.string(),
  body: z.instanceof(Uint8Array),
  status: z.number().int(),
  /** ISO 8601, UTC. */
  takenAt: z.iso.datetime(),
  /** What its host gave to ask it again whether this changed; asked so, an answer of 304 has no body. */
  validators: validatorsSchema.optional(),
});
export type Capture = z.infer<typeof captureSchema>;
