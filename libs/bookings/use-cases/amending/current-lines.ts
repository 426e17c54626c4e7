import { Injectable } from '@nestjs/common';
import { ReadTravellers } from '#travellers';
import type { ListLine } from '../../domain/lists/list-delta.js';
import { nameOnList } from '../../domain/lists/supplier-list.js';
import { guestsIn, roomKey } from '../../domain/rooming/rooming.js';
import { BibRepository } from '../../persistence/bib.repository.js';
import { RoomingRepository } from '../../persistence/rooming.repository.js';
import type { ListOwner } from '../../persistence/supplier-list.repository.js';

/** What a list would say if it were made now. */
@Injectable()
export class CurrentLines {
  constructor(
    private readonly rooming: RoomingRepository,
    private readonly bibs: BibRepository,
    private readonly travellers: ReadTravellers,
  ) {}

  /** In the order of rooms or numbers. Who has no bed or number is on none. */
  async of(owner: ListOwner): Promise<ListLine[]> {
    const places = owner.kind === 'rooming' ? await this.beds(owner) : await this.numbers(owner);
    const details = await this.travellers.byIds(owner.organisationId, places.map(({ travellerId }) => travellerId));
    return places.map(({ travellerId, place }) => {
      const known = details.get(travellerId);
      return { travellerId, place, name: known ? nameOnList(known) : null };
    });
  }

  private async beds({ organisationId, ownerId }: ListOwner) {
    const rooms = await this.rooming.rooms({ organisationId, departureId: ownerId });
    return rooms.flatMap((room) => guestsIn(room).map((travellerId) => ({ travellerId, place: roomKey(room) })));
  }

  private async numbers({ organisationId, ownerId }: ListOwner) {
    const worn = await this.bibs.worn({ organisationId, eventId: ownerId });
    return worn.map(({ travellerId, category, number }) => ({ travellerId, place: `${category} ${number}` }));
  }
}
