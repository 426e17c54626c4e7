import { z } from 'zod';
import type { Upload } from '#documents';

export const uploadSchema = z
  .object({
    id: z.uuid(),
    length: z.int().describe('Bytes of the whole file'),
    offset: z.int().describe('Bytes that have arrived'),
    expiresAt: z.iso.datetime(),
    checkId: z.uuid().nullable().describe('The check that the last bytes began'),
  })
  .meta({ id: 'Upload' });

export type UploadBody = z.output<typeof uploadSchema>;

export const uploadBody = ({ id, length, received, expiresAt, checkId }: Upload): UploadBody => ({
  id,
  length,
  offset: received,
  expiresAt: expiresAt.toISOString(),
  checkId,
});
