import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { Vault } from '#platform';
import { findColumns } from '../../domain/returns/find-columns.js';
import { judgeRows } from '../../domain/returns/judge-rows.js';
import { type AnswerChoices, readAnswer } from '../../domain/returns/read-answer.js';
import type { ReturnReport } from '../../domain/returns/return-report.js';
import { mostReturnRows, type ReturnMapping, type ReturnRow, textOf } from '../../domain/returns/return-table.js';
import { BatchRepository } from '../../persistence/batch.repository.js';
import { BatchReturnRepository } from '../../persistence/batch-return.repository.js';
import { ReadAwaited } from './read-awaited.js';

export interface ReturnChoices extends AnswerChoices {
  /** Which column tells what; found by the headings where it is left out. */
  readonly mapping?: ReturnMapping | undefined;
  /** Null where there is none; found where it is left out. */
  readonly headingRow?: number | null | undefined;
}

export interface ReturnsInput {
  readonly organisationId: string;
  readonly batchId: string;
  readonly rows: readonly ReturnRow[];
  readonly choices: ReturnChoices;
}

const samples = 3;

/** Says what an import of an authority's answers would record, and what stands in its way. Writes nothing. */
@Injectable()
export class CheckReturns {
  constructor(
    private readonly vault: Vault,
    private readonly batches: BatchRepository,
    private readonly returns: BatchReturnRepository,
    private readonly awaited: ReadAwaited,
  ) {}

  /** Refuses `not-found` or `batch.returns-too-many`. */
  async check({ organisationId, batchId, rows, choices }: ReturnsInput): Promise<Result<ReturnReport>> {
    if (rows.length > mostReturnRows) return refuse('batch.returns-too-many', { detail: `It has ${rows.length} rows; a list of answers has at most ${mostReturnRows}.` });
    if (!(await this.batches.byId(organisationId, batchId))) return refuse('not-found');
    const found = findColumns(rows);
    const headingRow = choices.headingRow === undefined ? found.row : choices.headingRow;
    const mapping = choices.mapping ?? found.mapping;
    const body = rows.filter(({ number }) => headingRow === null || number > headingRow);
    const answers = body.map((row) => readAnswer(row, mapping, choices)).filter((answer) => answer.position !== null || answer.documentNumber || answer.name || answer.answer);
    return success({
      headingRow,
      mapping,
      columns: columnsOf(rows, headingRow),
      rows: judgeRows(answers, await this.awaited.of(organisationId, batchId)),
      importedBefore: await this.returns.lastOf(organisationId, batchId, this.digest(organisationId, rows)),
    });
  }

  /** Names a table without keeping anything of it. */
  digest(organisationId: string, rows: readonly ReturnRow[]): Buffer {
    return this.vault.blindIndex(organisationId, JSON.stringify(rows.map(({ number, cells }) => [number, cells])));
  }
}

function columnsOf(rows: readonly ReturnRow[], headingRow: number | null): ReturnReport['columns'] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const headings = rows.find(({ number }) => number === headingRow)?.cells ?? [];
  const below = rows.filter(({ number }) => headingRow === null || number > headingRow);
  return Array.from({ length: width }, (_, column) => ({
    column,
    heading: textOf(headings[column]).slice(0, 60),
    samples: below.map(({ cells }) => textOf(cells[column]).slice(0, 40)).filter(Boolean).slice(0, samples),
  }));
}
