import { z } from 'zod';
import type { Pack } from '#entry';

const path = z.string().describe('In the archive. It names a position on the list, never a person');

export const newPackSchema = z.object({ letter: z.string().min(1).max(5_000).describe('As it shall go out, everything filled in') }).meta({ id: 'NewPack' });

export const packSchema = z
  .object({
    id: z.uuid(),
    batchId: z.uuid(),
    listVersion: z.int().describe('Of the list that it is for'),
    state: z.enum(['waiting', 'building', 'ready', 'failed']),
    planned: z.int().describe('How many files it is to have'),
    done: z.int().describe('How many are made, or known to be missing'),
    files: z.array(z.object({ path, position: z.int().nullable(), bytes: z.int().nullable(), sha256: z.string().nullable().describe('Null where the paper was not there') }).meta({ id: 'PackFile' })),
    askedBy: z.string(),
    askedAt: z.string(),
    readyAt: z.string().nullable(),
    bytes: z.int().nullable(),
    sha256: z.string().nullable().describe('Of the archive'),
    check: z
      .object({
        state: z.enum(['waiting', 'equal', 'different']),
        at: z.string().nullable(),
        files: z.array(z.object({ path, finding: z.enum(['damaged', 'lost', 'erased', 'written-differently', 'changed-since']) }).meta({ id: 'PackFinding' })),
      })
      .nullable()
      .describe('What came out when it was last made again and compared'),
  })
  .meta({ id: 'BatchPack' });

export const packListSchema = z.object({ items: z.array(packSchema) });

export type PackBody = z.output<typeof packSchema>;

/** A pack as the API shows it; `askedBy` is a name. */
export const packBody = ({ version, files, digest, check, ...pack }: Pack, askedBy: string): PackBody => ({
  id: pack.id,
  batchId: pack.batchId,
  listVersion: version,
  state: pack.state,
  planned: pack.planned,
  done: files.length,
  files: files.map((file) => ({ path: file.path, position: file.position, bytes: file.content?.bytes ?? null, sha256: file.content?.digest.toString('hex') ?? null })),
  askedBy,
  askedAt: pack.askedAt,
  readyAt: pack.readyAt,
  bytes: pack.bytes,
  sha256: digest,
  check: check && { state: check.state, at: check.at, files: (check.report?.files ?? []).map((file) => ({ ...file })) },
});
