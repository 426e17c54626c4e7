import { Injectable } from '@nestjs/common';
import { addDays, type IsoDate } from '#kernel';
import { type DecisionKind, type FindingCode, findingsCatalogue, type Outcome, type ReaderReport, reportOnReader, type Severity } from '../domain/index.js';
import { DocumentReportRepository } from '../persistence/document-report.repository.js';

export interface ReportDocumentsInput {
  readonly organisationId: string;
  /** First and last day, in UTC. */
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** What became of the documents of a period. Counts alone: nothing in it tells of anybody. */
export interface DocumentReport {
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** By the last word on each check: an officer's, or that it lapsed. */
  readonly decisions: Readonly<Record<DecisionKind | 'lapsed', number>>;
  /** The most frequent first. */
  readonly findings: readonly { readonly code: FindingCode; readonly severity: Severity; readonly raised: number; readonly overruled: number }[];
  readonly reader: ReaderReport;
}

/** Reports on the checks of a period, and on where the reader and the judge were wrong. */
@Injectable()
export class ReportDocuments {
  constructor(private readonly counts: DocumentReportRepository) {}

  async report({ organisationId, from, to }: ReportDocumentsInput): Promise<DocumentReport> {
    const period = { organisationId, since: new Date(`${from}T00:00:00Z`), until: new Date(`${addDays(to, 1)}T00:00:00Z`) };
    const outcomes = await this.counts.outcomes(period);
    const decisions = await this.counts.decisions(period);
    const [raised, overruled] = [await this.counts.raised(period), await this.counts.overruled(period)];
    const codes = [...new Set([...raised.keys(), ...overruled.keys()])];
    const findings = codes.map((code) => ({ code, severity: findingsCatalogue[code].severity, raised: raised.get(code) ?? 0, overruled: overruled.get(code) ?? 0 }));
    return {
      outcomes: { accepted: outcomes.get('accepted') ?? 0, 'needs-review': outcomes.get('needs-review') ?? 0, rejected: outcomes.get('rejected') ?? 0 },
      decisions: { accepted: decisions.get('accepted') ?? 0, rejected: decisions.get('rejected') ?? 0, lapsed: decisions.get('lapsed') ?? 0 },
      findings: findings.sort((one, other) => other.raised - one.raised || one.code.localeCompare(other.code)),
      reader: reportOnReader(await this.counts.readings(period)),
    };
  }
}
