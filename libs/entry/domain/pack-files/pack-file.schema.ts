import { z } from 'zod';
import { ruleLimits } from '../rules/vocabulary.js';
import { authoritySchema, ruleSchema } from './rule.schema.js';

/** What stands first in every file, so that programs know what they read. */
export const packFormat = 'waypass.rule-pack/1' as const;

const signatureSchema = z
  .strictObject({
    algorithm: z.literal('Ed25519'),
    keyId: z.string().regex(/^[0-9a-f]{64}$/).describe('SHA-256 of the public key (SubjectPublicKeyInfo, DER)'),
    publicKey: z.base64().max(200).describe('SubjectPublicKeyInfo, DER, base64'),
    value: z.base64().max(200).describe('Over the canonical JSON (RFC 8785) of the file without its signature'),
  })
  .meta({ id: 'PackSignature' });

/** A rule pack as one YAML or JSON file. */
export const packFileSchema = z
  .strictObject({
    format: z.literal(packFormat),
    code: z.string().regex(/^[a-z0-9][a-z0-9-]*$/).max(ruleLimits.id),
    title: z.string().min(1).max(ruleLimits.name),
    exportedOn: z.iso.date().exactOptional(),
    authorities: z.array(authoritySchema).max(ruleLimits.authoritiesInPack),
    rules: z.array(ruleSchema).max(ruleLimits.rulesInPack),
    signature: signatureSchema.exactOptional(),
  })
  .meta({ id: 'RulePackFile', title: 'Rule pack', description: 'Entry rules that are kept, signed and exchanged together.' });

export type PackFile = z.output<typeof packFileSchema>;

/** The JSON Schema (draft 2020-12) of the file, for editors and other programs. */
export const packFileJsonSchema = (): object => z.toJSONSchema(packFileSchema, { io: 'input' });
