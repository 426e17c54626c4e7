import { Injectable } from '@nestjs/common';
import { type Application, formOf, ListAuthorities, ReadApplication, ReadDeclarations, type StoredDeclaration } from '#entry';
import { type Result, refuse, success } from '#kernel';
import { ReadTravellerCase, type TravellerCase } from '../read-traveller-case.js';
import { GatherForm, type GatheredForm } from './gather-form.js';
import type { AskedAuthority } from './who-is-asked.js';

/** An application with its form as things stand, and what was signed for it. */
export interface FoundApplication {
  readonly application: Application;
  readonly traveller: TravellerCase;
  readonly asked: AskedAuthority;
  readonly form: GatheredForm;
  /** Also one that is out of date. */
  readonly declaration: StoredDeclaration | null;
  /** True where the form has nothing to sign, or what was signed is what it says now. */
  readonly isSigned: boolean;
}

/** Finds an application with everything that its paperwork needs. */
@Injectable()
export class FindApplication {
  constructor(
    private readonly applications: ReadApplication,
    private readonly authorities: ListAuthorities,
    private readonly cases: ReadTravellerCase,
    private readonly forms: GatherForm,
    private readonly declarations: ReadDeclarations,
  ) {}

  /** Refuses `not-found`, also where the traveller is erased or on no confirmed booking. */
  async find(organisationId: string, applicationId: string): Promise<Result<FoundApplication>> {
    const read = await this.applications.read(organisationId, applicationId);
    if (read.refused) return read;
    const application = read.value;
    const traveller = await this.cases.read(organisationId, application.travellerId);
    const authority = (await this.authorities.list(organisationId)).find(({ id }) => id === application.authority.id);
    if (!traveller || !authority) return refuse('not-found');
    const own = traveller.visits.filter(({ region }) => region.country === authority.code);
    const others = traveller.visits.filter(({ region }) => region.country !== authority.code);
    const asked = { authority, form: formOf(authority.profile), visits: [...own, ...others] as unknown as AskedAuthority['visits'], own: own.length };
    const form = await this.forms.gather(organisationId, traveller, asked);
    const declaration = (await this.declarations.current(organisationId, application.travellerId, [applicationId])).get(applicationId) ?? null;
    const isSigned = !asked.form.declaration || declaration?.answersDigest.equals(form.digest) === true;
    return success({ application, traveller, asked, form, declaration, isSigned });
  }
}
