import { Injectable } from '@nestjs/common';
import { type IsoDate, isIsoDate } from '#kernel';
import type { ApplicationSummary } from '../../domain/applications/application.js';
import type { ReviewStanding } from '../../domain/review/review-standing.js';
import { ApplicationQueueRepository, type QueueOrder, type QueuePlace } from '../../persistence/application-queue.repository.js';
import { ApplicationReader, type JudgedApplication } from '../../persistence/application-reader.js';
import type { QueueFilter } from '../../persistence/queue-conditions.js';
import { type QueueCounts, QueueCountsRepository } from '../../persistence/queue-counts.repository.js';
import { ReviewRepository } from '../../persistence/review.repository.js';

export interface ListApplicationsInput extends QueueFilter {
  readonly organisationId: string;
  /** What is due first when left out. */
  readonly order?: QueueOrder | undefined;
  /** `nextCursor` of the page before; one that is none begins at the beginning. */
  readonly cursor?: string | undefined;
  /** At most 100; 50 when left out. */
  readonly limit?: number | undefined;
}

export type QueuedApplication = ApplicationSummary & { readonly review: ReviewStanding };

export interface ApplicationPage {
  readonly items: readonly QueuedApplication[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

/** Who stands before and after an application in a queue; null at its ends. */
export interface QueueNeighbours {
  readonly previous: string | null;
  readonly next: string | null;
}

const usualLimit = 50;
const mostAtOnce = 100;

/** The officers' queue; and the applications of some travellers. */
@Injectable()
export class ListApplications {
  constructor(
    private readonly reader: ApplicationReader,
    private readonly queue: ApplicationQueueRepository,
    private readonly counts: QueueCountsRepository,
    private readonly reviews: ReviewRepository,
  ) {}

  async list({ organisationId, order = 'deadline', cursor, limit = usualLimit, ...filter }: ListApplicationsInput): Promise<ApplicationPage> {
    const size = Math.min(Math.max(limit, 1), mostAtOnce);
    const found = await this.queue.page(organisationId, { filter, order, after: placeIn(cursor), limit: size + 1 });
    const items = found.slice(0, size);
    const standings = await this.reviews.standings(organisationId, items.map(({ id }) => id));
    return {
      items: items.flatMap(({ deadline: _at, ...item }) => {
        const review = standings.get(item.id);
        return review ? [{ ...item, review }] : [];
      }),
      nextCursor: found.length > size ? cursorOf(items.at(-1)!) : null,
    };
  }

  /** How many there are under a filter, and under each further one. `soon` is the day before which something is due soon. */
  count(organisationId: string, filter: QueueFilter, actorId: string, soon: IsoDate): Promise<QueueCounts> {
    return this.counts.count(organisationId, filter, actorId, soon);
  }

  /** Null for an application that the organisation does not have. It need not be under the filter any more itself. */
  async neighbours({ organisationId, order = 'deadline', ...filter }: Omit<ListApplicationsInput, 'cursor' | 'limit'>, id: string): Promise<QueueNeighbours | null> {
    const place = await this.queue.placeOf(organisationId, id);
    if (!place) return null;
    const [next] = await this.queue.places(organisationId, { filter, order, after: place, limit: 1 });
    const [previous] = await this.queue.places(organisationId, { filter, order, before: place, limit: 1 });
    return { previous: previous ?? null, next: next ?? null };
  }

  /** Where the review of each stands; what the organisation does not have is not in the map. */
  standings(organisationId: string, ids: readonly string[]): Promise<Map<string, ReviewStanding>> {
    return this.reviews.standings(organisationId, ids);
  }

  /** Every application of these travellers with its verdict, oldest first. */
  ofTravellers(organisationId: string, travellerIds: readonly string[]): Promise<JudgedApplication[]> {
    return this.reader.ofTravellers(organisationId, travellerIds);
  }
}

const cursorOf = ({ deadline, id }: QueuePlace): string => `${deadline}_${id}`;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function placeIn(cursor: string | undefined): QueuePlace | undefined {
  const [deadline = '', id = ''] = cursor?.split('_') ?? [];
  return isIsoDate(deadline) && uuid.test(id) ? { deadline, id } : undefined;
}
