import { z } from 'zod';
import { countsSchema, signatureSchema } from './rule-draft.schema.js';

export const packTypes = { yaml: 'application/yaml', json: 'application/json' } as const;

export const exportQuery = z.object({
  format: z.enum(['yaml', 'json']).default('yaml'),
  country: z.string().length(3).optional(),
  authority: z.string().min(1).max(80).optional(),
});

export const importedPackSchema = z
  .object({ draftId: z.uuid().nullable().describe('Null where the file says nothing that is not known here'), title: z.string(), signature: signatureSchema, counts: countsSchema })
  .meta({ id: 'ImportedPack' });

export const importedIndexSchema = z.object({ draftId: z.uuid().nullable(), lines: z.int(), rules: z.int() }).meta({ id: 'ImportedIndex' });
export const indexQuery = z.object({ knownFrom: z.iso.date().optional().describe('Since when the list is known; today unless told') });

const keyName = z.string().trim().min(1, 'say whose key it is').max(120);
export const newKeySchema = z.object({ name: keyName, publicKey: z.string().trim().min(1).max(2000).describe('PEM, or base64 of its DER') }).meta({ id: 'NewTrustedKey' });
export const trustedKeySchema = z
  .object({ id: z.uuid(), keyId: z.string(), name: z.string(), addedBy: z.string().nullable(), createdAt: z.string() })
  .meta({ id: 'TrustedKey' });
export const keysSchema = z
  .object({ own: z.object({ keyId: z.string(), publicKey: z.string().describe('PEM') }), items: z.array(trustedKeySchema) })
  .meta({ id: 'RuleKeys' });
