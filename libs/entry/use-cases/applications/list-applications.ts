import { Injectable } from '@nestjs/common';
import type { ApplicationSummary } from '../../domain/applications/application.js';
import type { ApplicationStatus } from '../../domain/applications/application-status.js';
import { ApplicationReader, type JudgedApplication } from '../../persistence/application-reader.js';

export interface ListApplicationsInput {
  readonly organisationId: string;
  /** Only these statuses; all when left out. */
  readonly statuses?: readonly ApplicationStatus[] | undefined;
  readonly departureId?: string | undefined;
  /** `nextCursor` of the page before. */
  readonly cursor?: string | undefined;
  /** At most 100; 50 when left out. */
  readonly limit?: number | undefined;
}

export interface ApplicationPage {
  readonly items: readonly ApplicationSummary[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

const usualLimit = 50;
const mostAtOnce = 100;

/** The officer's queue, oldest first; and the applications of some travellers. */
@Injectable()
export class ListApplications {
  constructor(private readonly reader: ApplicationReader) {}

  async list({ organisationId, statuses, departureId, cursor, limit = usualLimit }: ListApplicationsInput): Promise<ApplicationPage> {
    const size = Math.min(Math.max(limit, 1), mostAtOnce);
    const found = await this.reader.page(organisationId, { statuses, departureId, after: cursor, limit: size + 1 });
    const items = found.slice(0, size);
    return { items, nextCursor: found.length > size ? items.at(-1)!.id : null };
  }

  /** Every application of these travellers with its verdict, oldest first. */
  ofTravellers(organisationId: string, travellerIds: readonly string[]): Promise<JudgedApplication[]> {
    return this.reader.ofTravellers(organisationId, travellerIds);
  }
}
