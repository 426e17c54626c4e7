import { Injectable } from '@nestjs/common';
import { type AuditActor, type AuditConcern, type AuditDeed, ListDeeds } from '#audit';
import { type Result, refuse, success } from '#kernel';
import { ReadDeparture } from '#packages';
import { factsOf, type LogFacts } from '../../domain/log/log-facts.js';
import { changesAlone, type LogKind, logKindOf, typesOf } from '../../domain/log/log-kinds.js';
import { type LogSubjects, LogSubjectRepository } from '../../persistence/log/log-subject.repository.js';

/** Something that happened: who, what, when, to which records. Names are looked up when it is read. */
export interface LogLine {
  readonly seq: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly kind: LogKind;
  readonly type: string;
  /** How many of this were set off at once; the ids are those of the newest. */
  readonly count: number;
  readonly actor: AuditActor;
  readonly bookingId: string | null;
  readonly travellerId: string | null;
  readonly applicationId: string | null;
  readonly batchId: string | null;
  readonly facts: LogFacts;
}

export interface LogPage {
  readonly items: readonly LogLine[];
  readonly nextCursor: string | null;
  /** Who is in the log, by whom it can be filtered; on the first page alone. */
  readonly actors: readonly AuditActor[];
}

export interface LogQuestion {
  readonly kind?: LogKind | undefined;
  readonly actorId?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Tells what happened on a departure or to a booking, from the audit, newest first. */
@Injectable()
export class ReadLog {
  constructor(
    private readonly departures: ReadDeparture,
    private readonly subjects: LogSubjectRepository,
    private readonly deeds: ListDeeds,
  ) {}

  /** Refuses `departure.unknown`. */
  async ofDeparture(organisationId: string, departureId: string, question: LogQuestion): Promise<Result<LogPage>> {
    const departure = await this.departures.forSale(organisationId, departureId);
    if (departure.refused) return departure;
    return success(await this.page(organisationId, await this.subjects.ofDeparture(organisationId, departureId), question));
  }

  /** Refuses `booking.unknown`. */
  async ofBooking(organisationId: string, bookingId: string, question: LogQuestion): Promise<Result<LogPage>> {
    const subjects = await this.subjects.ofBooking(organisationId, bookingId);
    return subjects ? success(await this.page(organisationId, subjects, question)) : refuse('booking.unknown');
  }

  private async page(organisationId: string, { departureId, ids, bookingOf }: LogSubjects, { kind, actorId, cursor, limit }: LogQuestion): Promise<LogPage> {
    const concern: AuditConcern = { ids, departureId, types: typesOf(kind), changesAlone, actorId };
    const { items, nextCursor } = await this.deeds.list(organisationId, concern, { cursor, limit });
    const actors = cursor === undefined ? await this.deeds.actors(organisationId, { ...concern, types: typesOf(undefined) }) : [];
    return { items: items.map((deed) => lineOf(deed, bookingOf)), nextCursor, actors };
  }
}

function lineOf({ seq, at, type, count, actor, subject }: AuditDeed, bookingOf: LogSubjects['bookingOf']): LogLine {
  const id = (name: string): string | null => (typeof subject[name] === 'string' ? subject[name] : null);
  const travellerId = id('travellerId');
  const bookingId = id('bookingId') ?? (travellerId && (bookingOf.get(travellerId) ?? null));
  return { seq, at, type, count, actor, kind: logKindOf(type), bookingId, travellerId, applicationId: id('applicationId'), batchId: id('batchId'), facts: factsOf(subject) };
}
