import { Injectable } from '@nestjs/common';
import { RevalidateTicket } from '#flights';
import { Clock, refuse, type Result, success } from '#kernel';
import { Database, publish } from '#platform';
import { type ArtefactFact, type ArtefactKind, issuedAs } from '../../domain/stale/artefact.js';
import { IssuedRepository } from '../../persistence/stale/issued.repository.js';
import { markKey, StaleArtefactRepository } from '../../persistence/stale/stale-artefact.repository.js';
import { asIssued, MarkStale } from './mark-stale.js';
import { ReadLiveArtefacts } from './read-live-artefacts.js';

export interface SettleStaleInput {
  readonly organisationId: string;
  readonly actorId: string;
  readonly markId: string;
  /** The version of the mark that was looked at. */
  readonly version: number;
  /** How it was put right. Sealed with the traveller's key. */
  readonly reason: string;
}

/** What becomes right by what somebody else does, and how to have it done. */
const byItself: Readonly<Partial<Record<ArtefactKind, string>>> = {
  application: 'Take it out of its batch: it is then drawn up anew.',
  batch: 'Make a new version of the batch.',
  manifest: 'Make a new manifest and send it.',
  'rooming-list': 'Make a new rooming list and send it.',
};

/** Notes that a carrier, an authority or an organiser has put an artefact right: from now on it says what is so at this moment. */
@Injectable()
export class SettleStale {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: ReadLiveArtefacts,
    private readonly issued: IssuedRepository,
    private readonly marks: StaleArtefactRepository,
    private readonly comparing: MarkStale,
    private readonly carried: RevalidateTicket,
  ) {}

  /** Refuses `not-found`, `stale.settled-already`, `stale.changed`, `stale.not-by-hand` or `stale.reason-required`. */
  settle({ organisationId, actorId, markId, version, reason }: SettleStaleInput): Promise<Result<null>> {
    return this.database.transaction(async (tx) => {
      const seen = await this.marks.byId(organisationId, markId);
      if (!seen) return refuse('not-found');
      const scope = { organisationId, departureId: seen.departureId, travellerIds: [seen.travellerId] };
      await this.comparing.bring(tx, scope);
      const mark = await this.marks.byId(organisationId, markId);
      if (!mark || mark.settledAt) return refuse('stale.settled-already');
      const instead = byItself[mark.kind];
      if (instead) return refuse('stale.not-by-hand', { detail: instead });
      if (mark.version !== version) return refuse('stale.changed', { detail: 'Something else has changed since. Look at it again.' });
      if (reason.trim() === '') return refuse('stale.reason-required', { errors: [{ pointer: '/reason', detail: 'Say how it was put right.' }] });
      const found = await this.reader.read(scope);
      const isEntered = mark.kind === 'ticket' && found?.ticketGrades.has(`${mark.sourceId} ${mark.travellerId}`);
      if (isEntered && !isByTimesAlone(mark)) return refuse('stale.not-by-hand', { detail: underTickets(mark) });
      const now = found?.live.find((line) => markKey(line) === markKey(mark));
      if (!found || !now?.facts) return refuse('stale.not-by-hand', { detail: goneBut(mark.kind) });
      if (isEntered) {
        const revalidated = await this.carried.revalidate({ organisationId, legId: mark.sourceId, travellerId: mark.travellerId });
        if (revalidated.refused) return revalidated;
      } else {
        await this.issued.put(tx, organisationId, [asIssued(now, found.ticketNames)], this.clock.now());
      }
      await this.marks.settle(tx, organisationId, mark, 'by-hand', this.clock.now(), { actorId, reason: reason.trim() });
      const { kind, travellerId, departureId } = mark;
      await publish(tx, { type: 'artefact.settled', organisationId, subject: { markId, kind, travellerId, departureId } });
      return success(null);
    });
  }
}

/** What a carrier puts right under the same ticket number. */
export const isByTimesAlone = ({ facts }: { readonly facts: readonly ArtefactFact[] }): boolean => facts.every((fact) => fact === 'schedule');

const underTickets = ({ facts }: { readonly facts: readonly ArtefactFact[] }): string =>
  facts.includes('presence') ? 'Make the ticket void under Tickets once the carrier has taken it back.' : 'Note the name that the carrier printed on the ticket under Tickets.';

const goneBut = (kind: ArtefactKind): string =>
  issuedAs[kind] === 'bib' ? 'This traveller runs no more, or without a number: send the organiser a new list.' : 'This traveller does not go on this journey any more: ask the authority to take it back.';
