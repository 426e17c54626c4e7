import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { ReadTravelDocuments, ReadTravellers } from '#travellers';
import type { ListLine } from '../../domain/packing/pack.js';
import type { PackLine } from '../../persistence/pack-line.repository.js';

type PrintedLine = PackLine & { readonly line: ListLine };

/** What a list says of each traveller: as the passport has it; of the rest only what was typed. */
@Injectable()
export class PrintedLines {
  constructor(
    private readonly documents: ReadTravelDocuments,
    private readonly travellers: ReadTravellers,
  ) {}

  /** In the order given. Refuses `batch.pack-incomplete` where one of them is erased. */
  async of(organisationId: string, applications: readonly { readonly id: string; readonly travellerId: string }[]): Promise<Result<PrintedLine[]>> {
    const ids = applications.map(({ travellerId }) => travellerId);
    const [documents, travellers] = [await this.documents.latest(organisationId, ids), await this.travellers.byIds(organisationId, ids)];
    const erased = applications.filter(({ travellerId }) => !travellers.get(travellerId)?.surname);
    if (erased.length > 0) {
      return refuse('batch.pack-incomplete', { errors: erased.map(({ id }) => ({ pointer: `/applications/${id}`, detail: 'This traveller was erased. Take them out of the batch.' })) });
    }
    return success(
      applications.map(({ id, travellerId }, index) => {
        const read = documents.get(travellerId)?.data;
        const typed = travellers.get(travellerId);
        const line: ListLine = {
          surname: read?.surname ?? typed?.surname ?? '',
          givenNames: read?.givenNames ?? typed?.givenNames ?? '',
          nationality: read?.nationality ?? typed?.nationality ?? '',
          birthDate: read?.birthDate ?? '',
          sex: read?.sex ?? '',
          documentNumber: read?.number ?? '',
          expiryDate: read?.expiryDate ?? '',
        };
        return { position: index + 1, applicationId: id, travellerId, line };
      }),
    );
  }
}
