import { Injectable } from '@nestjs/common';
import { ReadTravelDocuments, ReadTravellers } from '#travellers';
import type { ListedName } from '../../domain/batches/batch-order.js';

/** The names that lists are put in order by: as the passport says them, or as they were typed where none was read. */
@Injectable()
export class ListNames {
  constructor(
    private readonly documents: ReadTravelDocuments,
    private readonly travellers: ReadTravellers,
  ) {}

  /** In the order given. Who is erased has no name. */
  async of(organisationId: string, applications: readonly { readonly id: string; readonly travellerId: string }[]): Promise<ListedName[]> {
    const ids = applications.map(({ travellerId }) => travellerId);
    const [documents, travellers] = [await this.documents.latest(organisationId, ids), await this.travellers.byIds(organisationId, ids)];
    return applications.map(({ id, travellerId }) => {
      const { surname, givenNames, nationality } = documents.get(travellerId)?.data ?? travellers.get(travellerId) ?? {};
      return { applicationId: id, surname: surname ?? '', givenNames: givenNames ?? '', nationality: nationality ?? '' };
    });
  }
}
