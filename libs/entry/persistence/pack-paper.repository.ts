import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform';
import type { FurtherPaper } from '../domain/packing/pack-plan.js';

interface Row extends FurtherPaper {
  readonly position: number;
}

/** Rows of `batch_pack_paper`: which further papers a pack holds, settled once when it is begun. */
@Injectable()
export class PackPaperRepository {
  constructor(private readonly database: Database) {}

  /**
   * Settles the papers, by position on the list, and the number of files that follows. False where that was done before, or where files of
   * the pack were made before further papers went into packs.
   */
  async settle(tx: Transaction, organisationId: string, packId: string, papers: readonly (readonly FurtherPaper[])[], files: number): Promise<boolean> {
    const first = await tx.execute(
      `update batch_pack set papers_at = now(), files = $3 where organisation_id = $1 and id = $2 and papers_at is null
       and not exists (select 1 from batch_pack_file where organisation_id = $1 and pack_id = $2)`,
      [organisationId, packId, files],
    );
    if (first !== 1) return false;
    const rows = papers.flatMap((ofOne, index) => ofOne.map((paper, at) => ({ ...paper, position: index + 1, number: at + 1 })));
    await tx.execute(
      `insert into batch_pack_paper (organisation_id, pack_id, position, number, paper_id, code, ending)
       select $1, $2, given.position, given.number, given.paper_id, given.code, given.ending
       from unnest($3::integer[], $4::integer[], $5::uuid[], $6::text[], $7::text[]) as given (position, number, paper_id, code, ending)`,
      [organisationId, packId, rows.map(({ position }) => position), rows.map(({ number }) => number), rows.map(({ id }) => id), rows.map(({ code }) => code), rows.map(({ ending }) => ending)],
    );
    return true;
  }

  /** Those of each of so many positions on the list. */
  async of(organisationId: string, packId: string, positions: number): Promise<FurtherPaper[][]> {
    const rows = await this.database.query<Row>(
      'select position, paper_id as id, code, ending from batch_pack_paper where organisation_id = $1 and pack_id = $2 order by position, number',
      [organisationId, packId],
    );
    const byPosition = Map.groupBy(rows, ({ position }) => position);
    return Array.from({ length: positions }, (_, index) => (byPosition.get(index + 1) ?? []).map(({ id, code, ending }) => ({ id, code, ending })));
  }
}
