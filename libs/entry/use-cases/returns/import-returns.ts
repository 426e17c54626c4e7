import { Injectable } from '@nestjs/common';
import { Clock, type Fault, isRefusal, type Refusal, type Result, refuse, success } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { ReturnReportRow } from '../../domain/returns/return-report.js';
import { BatchRepository } from '../../persistence/batch.repository.js';
import { BatchReturnRepository } from '../../persistence/batch-return.repository.js';
import type { Acting } from '../acting.js';
import { RecordOutcomes } from '../batches/record-outcomes.js';
import { CheckReturns, type ReturnsInput } from './check-returns.js';

export interface ImportReturnsInput extends Acting, ReturnsInput {
  /** Numbers of the rows to record. */
  readonly chosen: readonly number[];
}

/** Records the chosen rows of an authority's table of answers: all of them or none. The same table again changes nothing. */
@Injectable()
export class ImportReturns {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly batches: BatchRepository,
    private readonly returns: BatchReturnRepository,
    private readonly checking: CheckReturns,
    private readonly outcomes: RecordOutcomes,
  ) {}

  /** Refuses `not-found`, `batch.returns-too-many`, `batch.returns-unusable` with a pointer for each row, and what recording refuses. */
  import(input: ImportReturnsInput): Promise<Result<{ recorded: number }>> {
    return this.database.transaction((tx) => this.write(tx, input));
  }

  private async write(tx: Transaction, { chosen, ...input }: ImportReturnsInput): Promise<Result<{ recorded: number }>> {
    const { organisationId, actorId, batchId, rows } = input;
    if (!(await this.batches.lock(tx, organisationId, batchId))) return refuse('not-found');
    const report = await this.checking.check(input);
    if (isRefusal(report)) return report;
    const found = new Map(report.value.rows.map((row) => [row.row, row]));
    const errors = [...new Set(chosen)].flatMap((number) => faultOf(number, found.get(number)));
    if (chosen.length === 0) errors.push({ pointer: '/chosen', detail: 'Choose at least one row.' });
    if (errors.length > 0) return refuse('batch.returns-unusable', { errors });
    const ready = [...new Set(chosen)].flatMap((number) => {
      const row = found.get(number);
      return row?.state === 'ready' && row.outcome ? [{ row: number, outcome: row.outcome }] : [];
    });
    if (ready.length > 0) {
      const recorded = await this.outcomes.record({ organisationId, actorId, batchId, outcomes: ready.map(({ outcome }) => outcome) });
      if (isRefusal(recorded)) return byRow(recorded, ready);
    }
    const digest = this.checking.digest(organisationId, rows);
    await this.returns.insert(tx, { organisationId, batchId, digest, rows: rows.length, recorded: ready.length, by: actorId, at: this.clock.now() });
    return success({ recorded: ready.length });
  }
}

function faultOf(number: number, row: ReturnReportRow | undefined): Fault[] {
  if (row?.state === 'ready' || row?.state === 'recorded') return [];
  return [{ pointer: `/rows/${number}`, detail: row ? (row.faults[0]?.detail ?? 'This row has no answer yet.') : 'There is no such row.' }];
}

/** Pointers of a refusal, from the outcomes to the rows that they stand in. */
function byRow(refusal: Refusal, ready: readonly { readonly row: number }[]): Refusal {
  const errors = refusal.errors?.map(({ pointer, detail }) => ({ pointer: pointer.replace(/^\/outcomes\/(\d+)/, (_, index: string) => `/rows/${ready[Number(index)]?.row ?? 0}`), detail }));
  return errors ? { ...refusal, errors } : refusal;
}
