import { Injectable } from '@nestjs/common';
import { Database, Vault } from '#platform';
import type { DecisionKind, Finding, FindingCode, Outcome, ReadAndTrue } from '../domain/index.js';
import type { StoredReading } from './document-check.js';

/** From the first instant, up to and without the last. */
export interface Period {
  readonly organisationId: string;
  readonly since: Date;
  readonly until: Date;
}

interface SealedRow {
  readonly id: string;
  readonly traveller_id: string;
}

/** Rows that are opened at a time: a report's memory does not grow with its period. */
const chunk = 500;

/** Counts over checks and decisions. Of what is sealed, only counts leave. */
@Injectable()
export class DocumentReportRepository {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  async outcomes({ organisationId, since, until }: Period): Promise<Map<Outcome, number>> {
    const rows = await this.database.query<{ outcome: Outcome; count: number }>(
      `select outcome, count(*)::int as count from document_check
       where organisation_id = $1 and state = 'finished' and finished_at >= $2 and finished_at < $3 group by outcome`,
      [organisationId, since, until],
    );
    return new Map(rows.map(({ outcome, count }) => [outcome, count]));
  }

  /** How every decision of the period ended: the last step of each check. */
  async decisions({ organisationId, since, until }: Period): Promise<Map<DecisionKind | 'lapsed', number>> {
    const rows = await this.database.query<{ decision: DecisionKind | 'lapsed'; count: number }>(
      `select decision, count(*)::int as count from (${lastSteps}) d group by decision`,
      [organisationId, since, until],
    );
    return new Map(rows.map(({ decision, count }) => [decision, count]));
  }

  /** How often officers accepted a document although this was found. */
  async overruled({ organisationId, since, until }: Period): Promise<Map<FindingCode, number>> {
    const rows = await this.database.query<{ code: FindingCode; count: number }>(
      `select code, count(*)::int as count from (${lastSteps}) d, unnest(d.finding_codes) as code where decision = 'accepted' group by code`,
      [organisationId, since, until],
    );
    return new Map(rows.map(({ code, count }) => [code, count]));
  }

  /** In how many checks of the period each finding was raised. */
  async raised({ organisationId, since, until }: Period): Promise<Map<FindingCode, number>> {
    const counts = new Map<FindingCode, number>();
    const rows = this.inChunks<SealedRow & { findings: Buffer }>(
      `select id, traveller_id, findings from document_check
       where organisation_id = $1 and state = 'finished' and finished_at >= $2 and finished_at < $3 and findings is not null and id > $4
       order by id limit ${chunk}`,
      [organisationId, since, until],
    );
    for await (const some of rows) {
      const opened = await this.open<Finding[]>(some.map(({ traveller_id: travellerId, findings: sealed }) => ({ travellerId, context: 'document.findings', sealed })));
      for (const findings of opened) {
        for (const code of new Set(findings?.map((finding) => finding.code))) counts.set(code, (counts.get(code) ?? 0) + 1);
      }
    }
    return counts;
  }

  /** Each reading of the period that an officer accepted or wrote right, beside what is true. */
  async readings({ organisationId, since, until }: Period): Promise<ReadAndTrue[]> {
    const readings: ReadAndTrue[] = [];
    const rows = this.inChunks<SealedRow & { reading: Buffer; true_lines: Buffer | null }>(
      `select c.id, c.traveller_id, c.reading, d.true_lines from (${lastSteps}) d
       join document_check c on c.organisation_id = d.organisation_id and c.id = d.document_check_id
       where (d.decision = 'accepted' or d.true_lines is not null) and c.reading is not null and c.id > $4
       order by c.id limit ${chunk}`,
      [organisationId, since, until],
    );
    for await (const some of rows) {
      const read = await this.open<StoredReading>(some.map(({ traveller_id: travellerId, reading: sealed }) => ({ travellerId, context: 'document.reading', sealed })));
      const corrected = some.flatMap(({ id, traveller_id: travellerId, true_lines: sealed }) => (sealed ? [{ id, travellerId, context: 'document.decision-lines', sealed }] : []));
      const opened = await this.open<string[]>(corrected);
      const truths = new Map(corrected.map(({ id }, at) => [id, opened[at]]));
      for (const [at, reading] of read.entries()) {
        const { id, true_lines: sealed } = some[at]!;
        const truth = sealed ? truths.get(id) : reading?.lines;
        if (reading && truth) readings.push({ read: reading.lines, corrections: reading.corrections, confidence: reading.confidence, truth });
      }
    }
    return readings;
  }

  private async *inChunks<Row extends { readonly id: string }>(sql: string, params: readonly unknown[]): AsyncGenerator<Row[]> {
    for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
      const rows = await this.database.query<Row>(sql, [...params, after]);
      if (rows.length > 0) yield rows;
      const last = rows.at(-1);
      if (!last || rows.length < chunk) return;
      after = last.id;
    }
  }

  /** Null for what belonged to somebody who was erased. */
  private async open<T>(rows: Parameters<Vault['openMany']>[0]): Promise<(T | null)[]> {
    return (await this.vault.openMany(rows)).map((plain) => plain && (JSON.parse(plain.toString()) as T));
  }
}

/** Of each check on which something was decided in the period, what was decided last in it. */
const lastSteps = `select distinct on (document_check_id) * from document_decision
  where organisation_id = $1 and created_at >= $2 and created_at < $3 order by document_check_id, created_at desc, id desc`;
