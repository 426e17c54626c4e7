import { Injectable } from '@nestjs/common';
import { RevokeInvitation } from '#accounts';
import { type Result, refuse, success } from '#kernel';
import { Database, type Transaction } from '#platform';
import { EraseTraveller, ReadTravellers, RequestErasure } from '#travellers';
import { ReadErasure } from './read-erasure.js';

/** `erased`: it is done; `asked`: somebody has to end the trip first. */
export type AskedErasure = 'erased' | 'asked';

/** A traveller asks to be erased. */
@Injectable()
export class AskErasure {
  constructor(
    private readonly database: Database,
    private readonly outlook: ReadErasure,
    private readonly travellers: ReadTravellers,
    private readonly requests: RequestErasure,
    private readonly erasing: EraseTraveller,
    private readonly invitations: RevokeInvitation,
  ) {}

  /** `typed` is their surname. Refuses `not-found`, and `erasure.not-confirmed` where it is another. */
  async ask(organisationId: string, travellerId: string, typed: string): Promise<Result<AskedErasure>> {
    const surname = (await this.travellers.byIds(organisationId, [travellerId])).get(travellerId)?.surname;
    if (typeof surname !== 'string') return refuse('not-found');
    if (plain(typed) !== plain(surname)) {
      const detail = 'Type your family name as it is shown.';
      return refuse('erasure.not-confirmed', { detail, errors: [{ pointer: '/surname', detail }] });
    }
    return this.database.transaction(async (tx): Promise<Result<AskedErasure>> => {
      if ((await this.outlook.waits(organisationId, travellerId)).length > 0) {
        const asked = await this.requests.ask(organisationId, travellerId);
        return asked.refused ? asked : success('asked');
      }
      const erased = await this.erase(tx, organisationId, travellerId);
      return erased.refused ? erased : success('erased');
    });
  }

  /** Erases one who asked, once nothing is left to wait for. False where there still is, or they are erased. */
  async carryOut(organisationId: string, travellerId: string): Promise<boolean> {
    const done = await this.database.transaction(async (tx): Promise<Result<null>> => {
      if ((await this.outlook.waits(organisationId, travellerId)).length > 0) return refuse('not-found');
      return this.erase(tx, organisationId, travellerId);
    });
    return !done.refused;
  }

  /** The way in goes with the data, not when the worker comes to it. */
  private async erase(tx: Transaction, organisationId: string, travellerId: string): Promise<Result<null>> {
    await this.invitations.revoke(tx, { organisationId, travellerId });
    return this.erasing.erase(tx, organisationId, travellerId);
  }
}

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');
