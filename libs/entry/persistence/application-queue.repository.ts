import { Injectable } from '@nestjs/common';
import { Clock, type IsoDate } from '#kernel';
import { Database } from '#platform';
import type { ApplicationSummary } from '../domain/applications/application.js';
import { type ApplicationRow, columns, source, toSummary } from './application-row.js';
import { conditionsOf, type QueueFilter, Values } from './queue-conditions.js';

/** `deadline`: what is due first comes first; `oldest`: what was drafted first. */
export const queueOrders = ['deadline', 'oldest'] as const;
export type QueueOrder = (typeof queueOrders)[number];

/** A place in the queue. The deadline goes with the id, so that a page goes on where the last ended though that item has moved. */
export interface QueuePlace {
  readonly deadline: IsoDate;
  readonly id: string;
}

export interface QueuePage {
  readonly filter: QueueFilter;
  readonly order: QueueOrder;
  /** Only what comes after this place; or before it, the nearest first. */
  readonly after?: QueuePlace | undefined;
  readonly before?: QueuePlace | undefined;
  readonly limit: number;
}

const key: Readonly<Record<QueueOrder, { readonly columns: string; readonly cast: readonly string[]; readonly of: (place: QueuePlace) => readonly string[] }>> = {
  deadline: { columns: 'a.deadline, a.id', cast: ['date', 'uuid'], of: ({ deadline, id }) => [deadline, id] },
  oldest: { columns: 'a.id', cast: ['uuid'], of: ({ id }) => [id] },
};

/** Pages through `visa_application` along an index of the order asked for. */
@Injectable()
export class ApplicationQueueRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async page(organisationId: string, asked: QueuePage): Promise<(ApplicationSummary & QueuePlace)[]> {
    const { text, values } = this.statement(organisationId, asked, `${columns}, a.deadline::text`);
    const rows = await this.database.query<ApplicationRow & { deadline: IsoDate }>(text, values);
    return rows.map((row) => ({ ...toSummary(row), deadline: row.deadline }));
  }

  /** Ids alone, in the same order. */
  async places(organisationId: string, asked: QueuePage): Promise<string[]> {
    const { text, values } = this.statement(organisationId, asked, 'a.id');
    return (await this.database.query<{ id: string }>(text, values)).map(({ id }) => id);
  }

  /** Undefined for an application that the organisation does not have. */
  async placeOf(organisationId: string, id: string): Promise<QueuePlace | undefined> {
    const [place] = await this.database.query<QueuePlace>(
      'select id, deadline::text from visa_application where organisation_id = $1 and id = $2',
      [organisationId, id],
    );
    return place;
  }

  /** Exported to the specs, which look at how it is planned. */
  statement(organisationId: string, { filter, order, after, before, limit }: QueuePage, selected: string): { text: string; values: unknown[] } {
    const values = new Values();
    const conditions = [`a.organisation_id = ${values.put(organisationId)}`, ...conditionsOf(filter, this.clock.now(), values)];
    const { columns: by, cast, of } = key[order];
    const beyond = (place: QueuePlace, sign: '>' | '<'): string => `(${by}) ${sign} (${of(place).map((value, at) => `${values.put(value)}::${cast[at]}`).join(', ')})`;
    if (after) conditions.push(beyond(after, '>'));
    if (before) conditions.push(beyond(before, '<'));
    const ordered = before ? by.split(', ').map((column) => `${column} desc`).join(', ') : by;
    return { text: `select ${selected} from ${source} where ${conditions.join(' and ')} order by ${ordered} limit ${values.put(limit)}`, values: values.all };
  }
}
