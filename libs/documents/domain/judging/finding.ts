import { type FindingCode, findingsCatalogue, type Severity } from './findings-catalogue.js';

/** An upright stretch of the kept picture, in its pixels. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One reason of a document check. `expected` and `found` may hold personal data: never into a log, a job or an event. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** One sentence that tells the traveller what to do. */
  readonly message: string;
  /** The field that it is about, by its name in the zone or in the answers. */
  readonly field?: string;
  readonly expected?: string;
  readonly found?: string;
  /** Where in the kept picture it shows. */
  readonly region?: Region;
}

/** Makes a finding from the catalogue; `detail` says where, and both values. */
export const finding = (code: FindingCode, detail: Pick<Finding, 'field' | 'expected' | 'found' | 'region'> = {}): Finding => ({
  code,
  ...findingsCatalogue[code],
  ...detail,
});
