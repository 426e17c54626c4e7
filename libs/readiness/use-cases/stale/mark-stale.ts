import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { Database, publish, type Transaction } from '#platform';
import { issuedAs, listKinds } from '../../domain/stale/artefact.js';
import { type LiveLine, marksOf, type WantedMark } from '../../domain/stale/marks-of.js';
import { isSmallCorrection, type PrintedName } from '../../domain/stale/reissue-cost.js';
import { IssuedRepository, type NewLine, type StoredLine } from '../../persistence/stale/issued.repository.js';
import { LiveArtefactRepository } from '../../persistence/stale/live-artefact.repository.js';
import { markKey, type SettledHow, StaleArtefactRepository, type StoredMark } from '../../persistence/stale/stale-artefact.repository.js';
import { type DepartureArtefacts, ReadLiveArtefacts, type Scope } from './read-live-artefacts.js';

/** Whom a change may concern: exactly one of a traveller, a booking, a batch, a departure or an event. */
export type Concerned =
  | { readonly travellerId: string }
  | { readonly bookingId: string }
  | { readonly batchId: string }
  | { readonly departureId: string }
  | { readonly eventId: string };

const sourceKey = ({ sourceId, travellerId }: { readonly sourceId: string; readonly travellerId: string }): string => `${sourceId} ${travellerId}`;

/** Marks exactly the artefacts that are wrong now, and settles the marks of those that are not any more. */
@Injectable()
export class MarkStale {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: ReadLiveArtefacts,
    private readonly places: LiveArtefactRepository,
    private readonly issued: IssuedRepository,
    private readonly marks: StaleArtefactRepository,
  ) {}

  /** Idempotent, in any order: what is marked depends on how things are, never on what changed. */
  async compare(organisationId: string, concerned: Concerned): Promise<void> {
    for (const scope of await this.scopes(organisationId, concerned)) await this.database.transaction((tx) => this.bring(tx, scope));
  }

  /** Within a transaction that has the turn of the departure already, or takes it now. */
  async bring(tx: Transaction, scope: Scope): Promise<void> {
    await this.issued.lock(tx, scope.organisationId, scope.departureId);
    const found = await this.reader.read(scope);
    if (!found) return;
    const artefacts = await this.adopt(tx, scope, found);
    const wanted = new Map(marksOf(artefacts.issued, artefacts.live, artefacts.lists).map((mark) => [markKey(mark), mark]));
    const standing = await this.marks.open(scope.organisationId, scope.departureId, scope.travellerIds);
    for (const mark of standing) {
      const still = wanted.get(markKey(mark));
      if (still) await this.keep(tx, scope, mark, still, artefacts);
      else await this.settle(tx, scope, mark, endedBy(mark, artefacts));
      wanted.delete(markKey(mark));
    }
    for (const mark of wanted.values()) await this.mark(tx, scope, mark, artefacts);
  }

  /** Papers that nobody recorded yet were issued from what is so at this moment; tickets of seats that were given back are nobody's. */
  private async adopt(tx: Transaction, { organisationId }: Scope, artefacts: DepartureArtefacts): Promise<DepartureArtefacts> {
    const known = new Set(artefacts.issued.map((line) => `${line.kind} ${sourceKey(line)}`));
    const seated = new Set(artefacts.live.filter(({ kind }) => kind === 'ticket').map(sourceKey));
    const unseated = artefacts.issued.filter((line) => line.kind === 'ticket' && !seated.has(sourceKey(line)));
    if (unseated.length > 0) await this.issued.dropTickets(tx, organisationId, unseated);
    const unknown = artefacts.live.filter((line) => !listKinds.has(line.kind) && line.facts !== null && !known.has(`${issuedAs[line.kind]} ${sourceKey(line)}`));
    const lines = new Map(unknown.map((line) => [`${issuedAs[line.kind]} ${sourceKey(line)}`, asIssued(line, artefacts.ticketNames)]));
    const recorded = lines.size > 0 ? await this.issued.put(tx, organisationId, [...lines.values()], this.clock.now()) : [];
    const gone = new Set(unseated);
    return { ...artefacts, issued: [...artefacts.issued.filter((line) => !gone.has(line)), ...recorded] };
  }

  private async keep(tx: Transaction, { organisationId }: Scope, mark: StoredMark, { facts, ...rest }: WantedMark, artefacts: DepartureArtefacts): Promise<void> {
    const smallCorrection = await this.isSmall({ facts, ...rest }, artefacts);
    const issueId = lineOf(rest, artefacts)?.issueId ?? null;
    if (smallCorrection === mark.smallCorrection && issueId === mark.issueId && facts.join(' ') === mark.facts.join(' ')) return;
    await this.marks.change(tx, organisationId, mark.id, facts, { smallCorrection, issueId });
    await this.tell(tx, organisationId, 'artefact.stale', mark);
  }

  private async mark(tx: Transaction, { organisationId }: Scope, wanted: WantedMark, artefacts: DepartureArtefacts): Promise<void> {
    const more = { smallCorrection: await this.isSmall(wanted, artefacts), issueId: lineOf(wanted, artefacts)?.issueId ?? null };
    const id = await this.marks.insert(tx, organisationId, wanted, more, this.clock.now());
    await this.tell(tx, organisationId, 'artefact.stale', { ...wanted, id });
  }

  private async settle(tx: Transaction, { organisationId }: Scope, mark: StoredMark, how: SettledHow): Promise<void> {
    await this.marks.settle(tx, organisationId, mark, how, this.clock.now());
    await this.tell(tx, organisationId, 'artefact.settled', mark);
  }

  private tell(tx: Transaction, organisationId: string, type: 'artefact.stale' | 'artefact.settled', { id, kind, travellerId, departureId }: Pick<StoredMark, 'id' | 'kind' | 'travellerId' | 'departureId'>) {
    return publish(tx, { type, organisationId, subject: { markId: id, kind, travellerId, departureId } });
  }

  private async isSmall(wanted: WantedMark, { issued, ticketNames, ticketGrades }: DepartureArtefacts): Promise<boolean> {
    if (wanted.kind !== 'ticket') return false;
    const grade = ticketGrades.get(sourceKey(wanted));
    if (grade) return grade === 'small';
    const [was] = await this.issued.printedNames(issued.filter((line) => line.kind === 'ticket' && sourceKey(line) === sourceKey(wanted)));
    const now = ticketNames.get(sourceKey(wanted));
    return Boolean(was && now && isSmallCorrection(was, now));
  }

  private async scopes(organisationId: string, concerned: Concerned): Promise<Scope[]> {
    if ('departureId' in concerned) return [{ organisationId, departureId: concerned.departureId, travellerIds: null }];
    if ('eventId' in concerned) {
      const departures = await this.places.departuresOfEvent(organisationId, concerned.eventId);
      return departures.map((departureId) => ({ organisationId, departureId, travellerIds: null }));
    }
    const travellerIds = await this.travellersOf(organisationId, concerned);
    const departures = await this.places.departuresOf(organisationId, travellerIds);
    return departures.map((departureId) => ({ organisationId, departureId, travellerIds }));
  }

  private travellersOf(organisationId: string, concerned: Exclude<Concerned, { departureId: string } | { eventId: string }>): Promise<string[]> | string[] {
    if ('travellerId' in concerned) return [concerned.travellerId];
    if ('bookingId' in concerned) return this.places.travellersOfBooking(organisationId, concerned.bookingId);
    return this.places.travellersOfBatch(organisationId, concerned.batchId);
  }
}

/** A paper as it would be recorded if it were issued now. */
export const asIssued = ({ kind, sourceId, travellerId, departureId, facts }: LiveLine, names: ReadonlyMap<string, PrintedName>): NewLine => ({
  kind: issuedAs[kind],
  sourceId,
  travellerId,
  departureId,
  facts: facts ?? {},
  printed: kind === 'ticket' ? names.get(`${sourceId} ${travellerId}`) : undefined,
});

/** Issued anew, or gone; or else the facts are as they were. */
function endedBy(mark: StoredMark, artefacts: DepartureArtefacts): SettledHow {
  const stands = listKinds.has(mark.kind) || artefacts.live.some((one) => markKey(one) === markKey(mark));
  return stands && (lineOf(mark, artefacts)?.issueId ?? null) === mark.issueId ? 'taken-back' : 'reissued';
}

const lineOf = (of: Pick<WantedMark, 'kind' | 'sourceId' | 'travellerId'>, { issued }: DepartureArtefacts): StoredLine | undefined =>
  issued.find((one) => one.kind === issuedAs[of.kind] && sourceKey(one) === sourceKey(of));
