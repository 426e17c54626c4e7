import { Injectable } from '@nestjs/common';
import { type FormDefinition, formOf, isIssuedByAuthority, JudgeTraveller, ListAuthorities, type StoredAuthority, type TripVerdict, type Visit } from '#entry';
import { needsApproval } from '../../domain/needs-approval.js';
import type { TravellerCase } from '../read-traveller-case.js';

/** An authority that a traveller's journey makes an application to. */
export interface AskedAuthority {
  readonly authority: StoredAuthority;
  readonly form: FormDefinition;
  /** All visits of the journey, those to this authority's country first. */
  readonly visits: readonly [Visit, ...Visit[]];
  /** How many of them are to its country. */
  readonly own: number;
}

export interface Asked {
  readonly verdict: TripVerdict;
  readonly authorities: readonly AskedAuthority[];
}

/** Finds out whom a traveller has to ask before they go. */
@Injectable()
export class WhoIsAsked {
  constructor(
    private readonly judge: JudgeTraveller,
    private readonly authorities: ListAuthorities,
  ) {}

  /**
   * The destination where the rules ask for a visa or give no clear answer, and every other state on the way whose rules ask
   * for a document that it issues itself. A state whose authority the organisation does not keep is left out.
   */
  async of(organisationId: string, traveller: TravellerCase): Promise<Asked> {
    const { visits } = traveller;
    const verdict = await this.judge.judge({ organisationId, facts: traveller.facts, visits });
    const destination = traveller.visit.region.country;
    const issuing = verdict.visits.filter(({ verdict: { requirements } }) => requirements.some(({ code }) => isIssuedByAuthority(code)));
    const others = issuing.map(({ visit }) => visit.region.country).filter((country) => country !== destination);
    const countries = new Set([...(needsApproval(verdict) ? [destination] : []), ...others]);
    const kept = new Map((await this.authorities.list(organisationId)).map((authority) => [authority.code, authority]));
    return {
      verdict,
      authorities: [...countries].flatMap((country) => {
        const authority = kept.get(country);
        return authority ? [asked(authority, visits)] : [];
      }),
    };
  }
}

function asked(authority: StoredAuthority, visits: readonly [Visit, ...Visit[]]): AskedAuthority {
  const own = visits.filter(({ region }) => region.country === authority.code);
  const others = visits.filter(({ region }) => region.country !== authority.code);
  return { authority, form: formOf(authority.profile), visits: [...own, ...others] as unknown as [Visit, ...Visit[]], own: own.length };
}
