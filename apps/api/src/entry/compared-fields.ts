import { z } from 'zod';
import { compare, type DocumentCheck, type Finding, isoCodeOf, isZone, parseZone, type TypedAnswers } from '#documents';
import { passportFieldsOf } from '../documents/document-check.schema.js';

export const comparedFieldSchema = z
  .object({
    code: z.string(),
    read: z.string().nullable().describe('What the passport says; masked until it is revealed'),
    typed: z.string().nullable().describe('What the traveller typed; masked until it is revealed'),
    agrees: z.boolean().describe('False where the document check found a difference'),
  })
  .meta({ id: 'ComparedField' });

export type ComparedField = z.output<typeof comparedFieldSchema>;

const compared = ['surname', 'givenNames', 'nationality', 'birthDate', 'sex', 'documentNumber', 'expiryDate'] as const;
const nameFields: readonly string[] = ['surname', 'givenNames'];

/** The passport beside the answers, field by field, in clear. */
export function comparedFields(check: DocumentCheck | null, typed: TypedAnswers): ComparedField[] {
  const read = check && passportFieldsOf(check);
  const findings = check ? differencesOf(check, typed) : [];
  return compared.map((code) => {
    const value = read?.[code] ?? null;
    return {
      code,
      read: value !== null && code === 'nationality' ? isoCodeOf(value) : value,
      typed: typed[code] ?? null,
      agrees: !findings.some((finding) => isAbout(finding, code)),
    };
  });
}

/** What the check found; where an officer wrote the zone, the differences to that. */
function differencesOf({ decision, findings }: DocumentCheck, typed: TypedAnswers): readonly Finding[] {
  const zone = decision?.lines && parseZone(decision.lines);
  return zone && isZone(zone) ? compare(zone.fields, typed) : findings;
}

const isAbout = ({ field, severity }: Finding, code: string): boolean =>
  severity !== 'info' && (field === code || (field === 'name' && nameFields.includes(code)));

/** Only so much that two values can be told apart from none. */
export const masked = (fields: readonly ComparedField[]): ComparedField[] =>
  fields.map(({ code, read, typed, agrees }) => ({ code, read: read && '••••••', typed: typed && '••••••', agrees }));
