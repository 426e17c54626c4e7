import { Injectable } from '@nestjs/common';
import { type ListKind, ReadLists } from '#bookings';
import { ReadLegs, ReadManifests } from '#flights';
import { Clock } from '#kernel';
import { Database, type Transaction } from '#platform';
import { ReadTravelDocuments } from '#travellers';
import type { IssuedKind } from '../../domain/stale/artefact.js';
import { IssuedRepository, type NewLine } from '../../persistence/stale/issued.repository.js';
import { LiveArtefactRepository } from '../../persistence/stale/live-artefact.repository.js';
import type { TravellerCase } from '../read-traveller-case.js';
import { applicationFacts, manifestFacts, scheduleFact } from './facts-of.js';
import { MarkStale } from './mark-stale.js';
import { PrintFacts } from './print-facts.js';

/** Records what an artefact says of its travellers at the moment at which it is issued, as keyed fingerprints. */
@Injectable()
export class NoteIssued {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly documents: ReadTravelDocuments,
    private readonly supplierLists: ReadLists,
    private readonly legs: ReadLegs,
    private readonly sentManifests: ReadManifests,
    private readonly places: LiveArtefactRepository,
    private readonly issued: IssuedRepository,
    private readonly marks: MarkStale,
    private readonly prints: PrintFacts,
  ) {}

  /** What an application was drawn up from. In the transaction that draws it up: later changes are changes. */
  async application(tx: Transaction, organisationId: string, applicationId: string, one: TravellerCase): Promise<void> {
    const { travellerId, booking } = one;
    await this.issued.lock(tx, organisationId, booking.departureId);
    const document = (await this.documents.latest(organisationId, [travellerId])).get(travellerId)?.data;
    const facts = this.prints.of(organisationId, travellerId, applicationFacts(one, document));
    const line: NewLine = { kind: 'application', sourceId: applicationId, travellerId, departureId: booking.departureId, facts };
    await this.issued.put(tx, organisationId, [line], this.clock.now());
  }

  /**
   * A leg's manifests, once everybody who was ever sent one holds the same: until then what was recorded stays. In the transaction that notes
   * that one of them was sent.
   */
  async manifests(tx: Transaction, organisationId: string, legId: string): Promise<void> {
    const [flown] = await this.legs.byIds(organisationId, [legId]);
    if (!flown) return;
    // Of two that are sent at once, the second waits here, and then sees what the first has noted.
    await this.issued.lock(tx, organisationId, flown.departureId);
    const held = await this.sentManifests.heldByAll(organisationId, legId);
    if (!held) return;
    const { leg, people, tellsHours } = held;
    const lines = people
      .filter(({ surname }) => surname !== null)
      .map((person): NewLine => ({
        kind: 'manifest', sourceId: leg.id, travellerId: person.id, departureId: leg.departureId,
        facts: this.prints.of(organisationId, person.id, { ...manifestFacts(person), ...(tellsHours ? scheduleFact(leg) : {}) }),
      }));
    await this.issued.replaceList(tx, organisationId, 'manifest', leg.id, lines, this.clock.now());
    await this.marks.bring(tx, { organisationId, departureId: leg.departureId, travellerIds: null });
  }

  /** A list that was sent, as it stood when it was made: the newest that was sent counts. Passed over when it was not sent. */
  async list(organisationId: string, kind: ListKind, listId: string): Promise<void> {
    const found = await this.supplierLists.one(organisationId, kind, listId);
    if (found.refused || !found.value.sentAt) return;
    const { ownerId, lines, sentAt } = found.value;
    const departures = kind === 'rooming' ? [ownerId] : await this.places.departuresOfEvent(organisationId, ownerId);
    const [first] = departures;
    if (first === undefined) return;
    const as: IssuedKind = kind === 'rooming' ? 'rooming-list' : 'bib';
    await this.database.transaction(async (tx) => {
      for (const departureId of departures) await this.issued.lock(tx, organisationId, departureId);
      const where = kind === 'rooming' ? new Map<string, string>() : await this.places.departureOfEach(organisationId, ownerId, lines.map(({ travellerId }) => travellerId));
      const recorded = lines
        .filter(({ name }) => name !== null)
        .map(({ travellerId, name, place }): NewLine => ({
          kind: as, sourceId: ownerId, travellerId, departureId: where.get(travellerId) ?? first,
          facts: this.prints.of(organisationId, travellerId, { name, place }),
        }));
      if (!(await this.issued.replaceList(tx, organisationId, as, ownerId, recorded, sentAt))) return;
      for (const departureId of departures) await this.marks.bring(tx, { organisationId, departureId, travellerIds: null });
    });
  }
}
