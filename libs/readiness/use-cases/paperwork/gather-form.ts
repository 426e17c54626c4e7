import { Injectable } from '@nestjs/common';
import canonicalize from 'canonicalize';
import { ReadOrganisation } from '#accounts';
import { fillFields, type FilledFields } from '#entry';
import { Vault } from '#platform';
import { ReadTravelDocuments } from '#travellers';
import { formSources } from './form-sources.js';
import type { TravellerCase } from '../read-traveller-case.js';
import type { AskedAuthority } from './who-is-asked.js';

/** An authority's form with what is known now in it. */
export interface GatheredForm extends FilledFields {
  /** Keyed: another one after every change of what the form says, or of what is declared with it. */
  readonly digest: Buffer;
}

/** Puts what all rooms know of a traveller into the fields of an authority's form. */
@Injectable()
export class GatherForm {
  constructor(
    private readonly organisations: ReadOrganisation,
    private readonly documents: ReadTravelDocuments,
    private readonly vault: Vault,
  ) {}

  async gather(organisationId: string, traveller: TravellerCase, { form, visits, own }: AskedAuthority): Promise<GatheredForm> {
    const { travellerId, identity, booking, departure, legs, answers } = traveller;
    const document = (await this.documents.latest(organisationId, [travellerId])).get(travellerId)?.data ?? null;
    const organisation = await this.organisations.byId(organisationId);
    const filled = fillFields(
      form,
      formSources({
        document, answers, email: identity.email, operator: organisation?.name ?? '', reference: booking.reference,
        destination: departure.destination.label, event: departure.eventName,
        arrival: legs.find(({ id }) => id === booking.arrivalLegId), departure: legs.find(({ id }) => id === booking.departureLegId),
        visits: visits.slice(0, own),
      }),
    );
    const said = canonicalize({ form: form.code, declaration: form.declaration?.version ?? null, values: filled.values }) ?? '';
    return { ...filled, digest: this.vault.blindIndex(organisationId, `form:${said}`) };
  }
}
