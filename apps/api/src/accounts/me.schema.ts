import { z } from 'zod';

/** Who is signed in, and what they may do. */
export const meSchema = z
  .object({
    kind: z.enum(['user', 'api-key', 'traveller']),
    name: z.string(),
    email: z.string().optional(),
    role: z.enum(['administrator', 'operator', 'officer', 'agency']).optional(),
    agency: z.string().optional().describe('Whose staff it is, where that is an agency'),
    oneTimeCode: z.boolean().optional().describe('Whether one-time codes are on'),
    organisation: z.object({ id: z.uuid(), name: z.string(), currency: z.string().describe('What a new price list starts with') }),
    travellerId: z.uuid().optional(),
    permissions: z.array(z.string()),
  })
  .meta({ id: 'Me' });

export type Me = z.output<typeof meSchema>;
