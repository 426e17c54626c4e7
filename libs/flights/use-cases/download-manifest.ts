import { Injectable } from '@nestjs/common';
import { type Result, success } from '#kernel';
import { Database, publish } from '#platform';
import { ReadTravelDocuments, ReadTravellers } from '#travellers';
import { byName, type Manifest, manifestLine } from '../domain/manifests/manifest.js';
import { PassengerRepository } from '../persistence/passenger.repository.js';
import { ReadLegs } from './read-legs.js';

/** Entry approvals' numbers for a departure by traveller id; who has none is not in the map. Entry's door gives them. */
export type ApprovalNumbers = (travellerIds: readonly string[], departureId: string) => Promise<ReadonlyMap<string, string>>;

export interface ManifestRequest {
  readonly organisationId: string;
  readonly legId: string;
  readonly format: 'json' | 'csv';
  readonly approvalNumbers: ApprovalNumbers;
}

/** Makes the manifest of a leg. It opens passports' data, so that every download is recorded as a reveal. */
@Injectable()
export class DownloadManifest {
  constructor(
    private readonly database: Database,
    private readonly legs: ReadLegs,
    private readonly passengers: PassengerRepository,
    private readonly travellers: ReadTravellers,
    private readonly documents: ReadTravelDocuments,
  ) {}

  /** Refuses `leg.unknown`. A line that lacks something says so in `missing`; it is never left out. */
  download({ organisationId, legId, format, approvalNumbers }: ManifestRequest): Promise<Result<Manifest>> {
    return this.database.transaction(async (tx) => {
      const leg = await this.legs.byId(organisationId, legId);
      if (leg.refused) return leg;
      const passengers = await this.passengers.ofLeg(organisationId, legId);
      const ids = passengers.map(({ travellerId }) => travellerId);
      const registered = await this.travellers.byIds(organisationId, ids);
      const documents = await this.documents.latest(organisationId, ids);
      const approvals = await approvalNumbers(ids, leg.value.departureId);
      const travellers = passengers
        .map((passenger) => {
          const id = passenger.travellerId;
          return manifestLine(passenger, registered.get(id), documents.get(id), approvals.get(id));
        })
        .sort(byName);
      await publish(tx, { type: 'manifest.downloaded', organisationId, subject: { legId, format, travellers: travellers.length } });
      return success({ leg: leg.value, travellers });
    });
  }
}
