import type { INestApplicationContext } from '@nestjs/common';
import { AssignBibs, AssignRooms, MakeList, MarkListSent, SetBibRanges } from '#bookings';
import type { Result } from '#kernel';

const ranges = [
  { category: '42', from: 1, to: 999 },
  { category: '21', from: 2001, to: 2999 },
  { category: '10', from: 5001, to: 5999 },
  { category: '5', from: 7001, to: 7999 },
];

const must = <T>(result: Result<T>): T => {
  if (result.refused) throw new Error(`the demo rooms were refused: ${result.code}`);
  return result.value;
};

/** Gives those who are booked a bed and a start number, and sends the hotel its first list. */
export async function giveRooms(app: INestApplicationContext, organisationId: string, { departureId, eventId }: { readonly departureId: string; readonly eventId: string }): Promise<void> {
  must(await app.get(SetBibRanges).set({ organisationId, eventId }, 0, ranges));
  must(await app.get(AssignBibs).assign({ organisationId, eventId }));
  must(await app.get(AssignRooms).assign({ organisationId, departureId, mode: 'keep', version: 0 }));
  const { id } = must(await app.get(MakeList).make({ organisationId, kind: 'rooming', ownerId: departureId }, null));
  must(await app.get(MarkListSent).mark({ organisationId, kind: 'rooming', listId: id, userId: null, to: 'reservations@hotel.example' }));
}
