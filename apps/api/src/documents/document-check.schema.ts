import { z } from 'zod';
import { birthDateOf, type DocumentCheck, expiryDateOf, isZone, parseZone } from '#documents';
import { dayOf } from '#kernel';

export const findingSchema = z
  .object({
    code: z.string(),
    severity: z.enum(['error', 'warning', 'info']),
    message: z.string().describe('What the traveller should do, in one sentence'),
    field: z.string().optional(),
    expected: z.string().optional(),
    found: z.string().optional(),
    region: z
      .object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
      .optional()
      .describe('Where it shows, in pixels of the picture that was kept'),
  })
  .meta({ id: 'Finding' });

export const passportFieldsSchema = z
  .object({
    documentCode: z.string(),
    issuingState: z.string(),
    documentNumber: z.string(),
    surname: z.string(),
    givenNames: z.string(),
    nationality: z.string(),
    birthDate: z.string().nullable(),
    sex: z.enum(['F', 'M', 'X']),
    expiryDate: z.string().nullable(),
  })
  .meta({ id: 'PassportFields' });

const pointSchema = z.object({ x: z.number(), y: z.number() });

export const readZoneSchema = z
  .object({
    lines: z.array(
      z.object({
        text: z.string(),
        corners: z.array(pointSchema).describe('Top left, top right, bottom right and bottom left as the text runs, in pixels of the kept picture; none where that is not known'),
      }),
    ),
    corrections: z
      .array(z.object({ line: z.int(), column: z.int(), from: z.string(), to: z.string() }))
      .describe('Characters that were changed to make the lines right; lines and columns count from 1'),
    confirmedAt: z.iso.datetime().nullable().describe('When the traveller confirmed them'),
  })
  .meta({ id: 'ReadZone' });

export const documentCheckSchema = z
  .object({
    id: z.uuid(),
    state: z.enum(['queued', 'running', 'finished', 'superseded']).describe('`superseded`: a newer picture took its place before it was finished'),
    step: z.enum(['intake', 'read', 'judge']).nullable(),
    outcome: z.enum(['accepted', 'needs-review', 'rejected']).nullable(),
    findings: z.array(findingSchema),
    fields: passportFieldsSchema.nullable().describe('What was read; null before that, or where there was nothing to read'),
    decision: z
      .object({ decision: z.enum(['accepted', 'rejected']), reason: z.string().nullable().describe('Why it was rejected'), at: z.iso.datetime() })
      .nullable()
      .describe('An officer’s word, while it stands; it goes before the findings'),
    picture: z.object({ width: z.int(), height: z.int() }).nullable().describe('Pixels of the picture that was kept; null before that'),
    zone: readZoneSchema.nullable().describe('The lines as they were read'),
    createdAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'DocumentCheck' });

export type DocumentCheckBody = z.output<typeof documentCheckSchema>;
export type PassportFieldsBody = z.output<typeof passportFieldsSchema>;

type ReadZoneBody = z.output<typeof readZoneSchema>;

/** A check as its own traveller sees it, or an officer who gave a reason. */
export const documentCheckBody = (check: DocumentCheck): DocumentCheckBody => ({
  id: check.id,
  state: check.state,
  step: check.step,
  outcome: check.outcome,
  findings: check.findings.map((finding) => ({ ...finding })),
  fields: passportFieldsOf(check),
  decision: check.decision && {
    decision: check.decision.decision,
    reason: check.decision.decision === 'rejected' ? check.decision.reason : null,
    at: check.decision.at.toISOString(),
  },
  picture: check.keptFile && check.reading ? { ...check.reading.kept } : null,
  zone: readZoneOf(check),
  createdAt: check.createdAt.toISOString(),
  finishedAt: check.finishedAt?.toISOString() ?? null,
});

function readZoneOf({ reading, confirmedAt }: DocumentCheck): ReadZoneBody | null {
  if (!reading?.lines) return null;
  return {
    lines: reading.lines.map((text, at) => ({ text, corners: (reading.outlines[at] ?? []).map(([x, y]) => ({ x, y })) })),
    corrections: reading.corrections.map((correction) => ({ ...correction })),
    confirmedAt: confirmedAt?.toISOString() ?? null,
  };
}

/** What the zone says, parsed anew from the lines that an officer wrote, or else those that were read. */
export function passportFieldsOf(check: DocumentCheck): PassportFieldsBody | null {
  const lines = check.decision?.lines ?? check.reading?.lines;
  const zone = lines && parseZone(lines);
  if (!zone || !isZone(zone)) return null;
  const { documentCode, issuingState, documentNumber, surname, givenNames, nationality, sex } = zone.fields;
  const today = dayOf(check.createdAt);
  return {
    documentCode,
    issuingState,
    documentNumber,
    surname,
    givenNames,
    nationality,
    sex,
    birthDate: birthDateOf(zone.fields.birthDate, today),
    expiryDate: expiryDateOf(zone.fields.expiryDate, today),
  };
}
