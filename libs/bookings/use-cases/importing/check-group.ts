import { Injectable } from '@nestjs/common';
import { type Refusal, type Result, refuse, success } from '#kernel';
import { checkImport, type ImportChoices, type ImportReport } from '../../domain/import/check-import.js';
import { type ImportRow, mostImportRows } from '../../domain/import/import-table.js';
import { GatherImportContext } from './gather-import-context.js';

/** A group's table, and what was chosen about it. */
export interface GroupTable {
  readonly organisationId: string;
  readonly departureId: string;
  readonly rows: readonly ImportRow[];
  readonly choices: ImportChoices;
}

/** Null for a table that could be a group. Refuses with `import.too-many-rows`. */
export const refuseUnlessGroup = (rows: readonly unknown[]): Refusal | null =>
  rows.length <= mostImportRows
    ? null
    : refuse('import.too-many-rows', { detail: `A group’s table has at most ${mostImportRows} rows; this one has ${rows.length}. Split it.` });

/** Says what an import would do, and every defect in its way. Writes nothing. */
@Injectable()
export class CheckGroup {
  constructor(private readonly context: GatherImportContext) {}

  /** Refuses with `departure.unknown` or `import.too-many-rows`. */
  async check({ organisationId, departureId, rows, choices }: GroupTable): Promise<Result<ImportReport>> {
    const context = await this.context.of(organisationId, departureId);
    if (context.refused) return context;
    return refuseUnlessGroup(rows) ?? success(checkImport(rows, choices, context.value));
  }
}
