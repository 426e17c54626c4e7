import type { Type } from '@nestjs/common';
import { newId } from '#kernel';
import { Database } from '#platform';
import { RecordTravelDocument, type TravelDocumentData } from '#travellers';
import { valueOf } from './results.js';

let numbers = 925_665_000;

/** A passport that a person vouched for, with a number of its own; the newest of a traveller counts. */
export async function givePassport(get: <T>(type: Type<T>) => T, organisationId: string, travellerId: string, different: Partial<TravelDocumentData> = {}): Promise<TravelDocumentData> {
  numbers += 1;
  const data: TravelDocumentData = {
    type: 'P', issuingState: 'GBR', number: String(numbers), surname: 'WANDERER', givenNames: 'ANN', nationality: 'GBR', birthDate: '1988-03-04', sex: 'F', expiryDate: '2031-05-06', ...different,
  };
  valueOf(await get(Database).transaction((tx) => get(RecordTravelDocument).record(tx, { organisationId, travellerId, documentCheckId: newId(), state: 'confirmed', data })));
  return data;
}
