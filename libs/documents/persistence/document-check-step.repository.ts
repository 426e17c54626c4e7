import { Injectable } from '@nestjs/common';
import { Database, type Transaction, Vault } from '#platform';
import { type CheckStep, type DocumentCheck, dueStep, type Lane, type StoredIntake, type StoredReading } from './document-check.js';

/** An unfinished check, as whoever looks for lost ones sees it. */
export interface UnfinishedCheck {
  readonly id: string;
  readonly organisationId: string;
  readonly travellerId: string;
  readonly step: CheckStep;
  readonly lane: Lane;
  readonly orders: number;
}

/** A check in its step, waiting for its first attempt; `look_after` is when it would be strange to find it there still. */
const entered = `attempts = 0, orders = 0, lane = 'quick', look_after = now() + interval '2 minutes'`;

/** The way of a row of `document_check` from step to step. Each move is made by one statement, and by one worker alone. */
@Injectable()
export class DocumentCheckStepRepository {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /** Counts an attempt at the step that is due. Null when another step is, or none: then there is nothing to do. */
  async begin({ id }: DocumentCheck, step: CheckStep, lane: Lane): Promise<number | null> {
    const [row] = await this.database.query<{ attempts: number }>(
      `update document_check set state = 'running', step = $2, attempts = attempts + 1, started_at = coalesce(started_at, now())
       where id = $1 and coalesce(step, 'intake') = $2 and lane = $3 and state in ('queued', 'running') returning attempts`,
      [id, step, lane],
    );
    return row?.attempts ?? null;
  }

  /** Takes back an attempt that failed for no fault of the picture. */
  async takeBack({ id }: DocumentCheck, step: CheckStep): Promise<void> {
    await this.database.query(`update document_check set attempts = attempts - 1 where id = $1 and step = $2 and attempts > 0`, [id, step]);
  }

  /** Moves a check from its intake to its reading. False when it was moved, ended or replaced meanwhile. */
  async keepTakenIn(tx: Transaction, { id }: DocumentCheck, takenIn: StoredIntake, keptFile: string): Promise<boolean> {
    const changed = await tx.execute(
      `update document_check set taken_in = $2, kept_file = $3, step = 'read', ${entered} where id = $1 and state = 'running' and step = 'intake'`,
      [id, takenIn, keptFile],
    );
    return changed === 1;
  }

  /** Moves a check from its reading to its judgement. False when it was moved, ended or replaced meanwhile. */
  async keepReading(tx: Transaction, { id, travellerId }: DocumentCheck, reading: StoredReading): Promise<boolean> {
    const sealed = await this.vault.seal(travellerId, 'document.reading', JSON.stringify(reading));
    const changed = await tx.execute(
      `update document_check set reading = $2, step = 'judge', ${entered} where id = $1 and state = 'running' and step = 'read'`,
      [id, sealed],
    );
    return changed === 1;
  }

  /** Moves a step to the slow lane. False when it is there already, or the step is another one. */
  async slowDown(tx: Transaction, { id }: DocumentCheck, step: CheckStep): Promise<boolean> {
    const changed = await tx.execute(
      `update document_check set lane = 'slow', look_after = now() + interval '2 minutes'
       where id = $1 and state = 'running' and step = $2 and lane = 'quick'`,
      [id, step],
    );
    return changed === 1;
  }

  /** Checks that have not moved for so long that somebody should look, those that waited longest first. */
  async toLookAt(): Promise<UnfinishedCheck[]> {
    const rows = await this.database.query<UnfinishedCheck & Pick<DocumentCheck, 'state'>>(
      `select id, organisation_id as "organisationId", traveller_id as "travellerId", state, step, lane, orders from document_check
       where state in ('queued', 'running') and look_after < now() order by look_after limit 200`,
    );
    return rows.flatMap((row) => {
      const step = dueStep(row);
      return step ? [{ ...row, step }] : [];
    });
  }

  /** Looks at a check again in a while: its job is where it should be. */
  async lookLater(id: string): Promise<void> {
    await this.database.query(`update document_check set look_after = now() + interval '2 minutes' where id = $1`, [id]);
  }

  /** Counts one more order of the step that is due, and looks again later each time. False when it has moved meanwhile. */
  async orderAnew(tx: Transaction, { id, orders, step }: UnfinishedCheck): Promise<boolean> {
    const changed = await tx.execute(
      `update document_check set orders = orders + 1, look_after = now() + interval '2 minutes' * power(2, orders)
       where id = $1 and orders = $2 and coalesce(step, 'intake') = $3 and state in ('queued', 'running')`,
      [id, orders, step],
    );
    return changed === 1;
  }

  /** Seconds that the longest-waiting check of each step has been unfinished since its upload. */
  async oldest(): Promise<{ step: CheckStep; seconds: number }[]> {
    return this.database.query(
      `select coalesce(step, 'intake') as step, extract(epoch from now() - min(created_at))::float8 as seconds
       from document_check where state in ('queued', 'running') group by 1`,
    );
  }
}
