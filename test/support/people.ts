import type { Type } from '@nestjs/common';
import { CreateAgency, CreateOrganisation, CreateUser, InvitationLinks, InviteTraveller, type NewAgency, RedeemLink, type Role, SignIn, type SignedIn } from '#accounts';
import { newId } from '#kernel';
import { RegisterTraveller } from '#travellers';
import { valueOf } from './results.js';
import type { TestApi } from './test-api.js';

/** Someone with a session; `headers` go with each of their requests. */
export interface Person {
  readonly organisationId: string;
  readonly id: string;
  readonly headers: { readonly cookie: string };
}

const password = 'a long enough password';

/** Brings people into the organisations of a test. */
export class People {
  constructor(private readonly api: TestApi) {}

  async organisation(name = 'Marathon Tours'): Promise<string> {
    const { id } = await this.api.database.transaction((tx) => this.get(CreateOrganisation).create(tx, { name }));
    return id;
  }

  async staff(role: Role, organisationId: string, agencyId?: string): Promise<Person> {
    const email = `${newId()}@example.org`;
    const user = { organisationId, email, name: `The ${role}`, role, password, ...(agencyId === undefined ? {} : { agencyId }) };
    const { id } = valueOf(await this.api.database.transaction((tx) => this.get(CreateUser).create(tx, user)));
    return this.person(id, valueOf(await this.get(SignIn).signIn({ email, password }, '198.51.100.1')));
  }

  /** An agency that sells for the organisation, and someone who works there. */
  async agency(organisationId: string, more: Partial<NewAgency> = {}): Promise<Person & { readonly agencyId: string }> {
    const agency = valueOf(await this.get(CreateAgency).create({ organisationId, name: newId(), terms: 'net', commissionBasisPoints: 1_000, ...more }));
    return { ...(await this.staff('agency', organisationId, agency.id)), agencyId: agency.id };
  }

  /** A session of a traveller; the traveller themselves is the caller's to register. */
  async traveller(organisationId: string, travellerId: string = newId()): Promise<Person> {
    const { invitationId } = await this.api.database.transaction((tx) => this.get(InviteTraveller).invite(tx, { organisationId, travellerId }));
    const token = this.get(InvitationLinks).tokenOf(invitationId);
    return this.person(travellerId, valueOf(await this.get(RedeemLink).redeem(token, '198.51.100.1')));
  }

  /** Somebody registered anew, with a session. */
  async newTraveller(organisationId: string): Promise<Person> {
    const identity = { organisationId, givenNames: 'Anna', surname: 'Eriksson', email: 'anna@example.org', nationality: 'SWE' };
    const { id } = valueOf(await this.api.database.transaction((tx) => this.get(RegisterTraveller).register(tx, identity)));
    return this.traveller(organisationId, id);
  }

  private person(id: string, { principal, session }: SignedIn): Person {
    return { id, organisationId: principal.organisationId, headers: { cookie: `waypass_session=${session.token}` } };
  }

  private get<T>(type: Type<T>): T {
    return this.api.app.get(type, { strict: false });
  }
}
