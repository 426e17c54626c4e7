import { Injectable } from '@nestjs/common';
import { type Fault, type Refusal, refuse } from '#kernel';
import { identityFaults, ReadTravellers, tidyIdentity } from '#travellers';
import type { MemberChange, Person } from '../../domain/booking-change.js';

/** Looks at who is to come into a booking before anything is written. */
@Injectable()
export class CheckNewcomers {
  constructor(private readonly travellers: ReadTravellers) {}

  /** Refuses with `traveller.details-invalid`, or with `booking.traveller-twice` who is in the party already; null when all can come. */
  async check(organisationId: string, members: readonly MemberChange[]): Promise<Refusal | null> {
    const coming = members.flatMap((member) => (member.newcomer ? [{ at: pointerOf(member), person: tidyIdentity(member.newcomer) }] : []));
    if (coming.length === 0) return null;
    const faults = coming.flatMap(({ at, person }) => identityFaults(person).map(({ pointer, detail }): Fault => ({ pointer: at + pointer, detail })));
    if (faults.length > 0) return refuse('traveller.details-invalid', { errors: faults });
    const staying = members.flatMap(({ effect, travellerId }) => (effect === 'kept' && travellerId ? [travellerId] : []));
    const seen = new Set([...(await this.travellers.byIds(organisationId, staying)).values()].map(sameness));
    const twice = coming.flatMap(({ at, person }): Fault[] => {
      if (seen.has(sameness(person))) return [{ pointer: at, detail: 'Somebody of this name and address is in the booking already.' }];
      seen.add(sameness(person));
      return [];
    });
    return twice.length > 0 ? refuse('booking.traveller-twice', { errors: twice }) : null;
  }
}

/** Where the request tells who comes. */
export const pointerOf = ({ effect, pointer, changes }: Pick<MemberChange, 'effect' | 'pointer' | 'changes'>): string =>
  effect === 'added' ? pointer : `/changes/${changes.at(-1) ?? 0}/by`;

const sameness = ({ givenNames, surname, email }: { readonly [K in keyof Omit<Person, 'nationality'>]: string | null }): string =>
  JSON.stringify([givenNames, surname, email].map((part) => part?.toLowerCase()));
