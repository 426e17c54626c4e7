import { Injectable } from '@nestjs/common';
import { type Fault, type Refusal, type Result, refuse, success } from '#kernel';
import type { Transaction } from '#platform';
import { type Identity, RegisterTraveller } from '#travellers';

/** A member of a party as told by whoever books. */
export type PartyMember = Identity;

/** A member of a party who is a traveller now. */
export type RegisteredMember = PartyMember & { readonly id: string };

/** Makes the travellers of a party. */
@Injectable()
export class RegisterParty {
  constructor(private readonly travellers: RegisterTraveller) {}

  /** Refuses with `traveller.details-invalid`, with the faults of everyone in the party (`/travellers/2/surname`). */
  async register(tx: Transaction, organisationId: string, party: readonly PartyMember[]): Promise<Result<RegisteredMember[]>> {
    const members: RegisteredMember[] = [];
    const refusals: Refusal[] = [];
    for (const [index, { givenNames, surname, email, nationality }] of party.entries()) {
      const details = { givenNames, surname, email, nationality };
      const registered = await this.travellers.register(tx, { organisationId, ...details });
      if (registered.refused) refusals.push(within(`/travellers/${index}`, registered));
      else members.push({ ...details, id: registered.value.id });
    }
    const first = refusals[0];
    if (!first) return success(members);
    return refuse(first.code, { errors: refusals.flatMap((refusal) => refusal.errors ?? []) });
  }
}

const within = (root: string, refusal: Refusal): Refusal => ({
  ...refusal,
  errors: (refusal.errors ?? []).map(({ pointer, detail }): Fault => ({ pointer: root + pointer, detail })),
});
