import { z } from 'zod';
import type { Portrait } from '#documents';

const photoFindingSchema = z
  .object({
    code: z.string(),
    severity: z.enum(['error', 'warning', 'info']),
    message: z.string().describe('What the traveller should do, in one sentence'),
  })
  .meta({ id: 'PhotoFinding' });

export const portraitSchema = z
  .object({
    id: z.uuid(),
    state: z.enum(['queued', 'running', 'finished']),
    outcome: z.enum(['accepted', 'needs-review', 'rejected']).nullable(),
    findings: z.array(photoFindingSchema),
    photo: z
      .object({
        width: z.number().int(),
        height: z.number().int(),
        bytes: z.number().int(),
        guides: z
          .object({ crown: z.number(), chin: z.number(), eyes: z.number(), middle: z.number() })
          .describe('Where the head stands: three heights and the middle, in pixels of the photo'),
      })
      .nullable()
      .describe('The photo that was made for the authority; null where none could be made'),
    usable: z.boolean().describe('Whether the traveller may choose it'),
    usedAt: z.iso.datetime().nullable().describe('When the traveller chose it'),
    createdAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Portrait' });

/** The newest portrait of a traveller, or none yet. */
export const myPhotoSchema = z
  .object({ portrait: portraitSchema.nullable(), chosenId: z.uuid().nullable().describe('The portrait whose photo is in use: this one or an earlier one') })
  .meta({ id: 'MyPhoto' });

/** The portrait whose photo the traveller chose, or none yet. */
export const chosenPortraitSchema = z.object({ portrait: portraitSchema.nullable() }).meta({ id: 'ChosenPortrait' });

export type PortraitBody = z.output<typeof portraitSchema>;

/** A portrait as its own traveller sees it, or an officer. */
export const portraitBody = (portrait: Portrait): PortraitBody => ({
  id: portrait.id,
  state: portrait.state,
  outcome: portrait.outcome,
  findings: portrait.findings.map((finding) => ({ ...finding })),
  photo: portrait.photo && { ...portrait.photo, guides: { ...portrait.photo.guides } },
  usable: portrait.photo !== null && portrait.outcome !== 'rejected',
  usedAt: portrait.usedAt?.toISOString() ?? null,
  createdAt: portrait.createdAt.toISOString(),
  finishedAt: portrait.finishedAt?.toISOString() ?? null,
});
