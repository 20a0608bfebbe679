import { z } from 'zod';

/** What a host said of an answer (RFC 9110, 8.8): sent back to it, it answers 304 while the answer is still the same. */
export const validatorsSchema = z.object({ etag: z.string().optional(), lastModified: z.string().optional() });
export type Validators = z.infer<typeof validatorsSchema>;
