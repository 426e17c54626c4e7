import { Injectable } from '@nestjs/common';
import { InvitationLinks, ReadInvitations, ReadOrganisation } from '#accounts';
import { ReadDocumentChecks } from '#documents';
import { ReadApplication, type RejectionCode, rejectionReasons } from '#entry';
import type { Locale } from '#kernel';
import type { Delivery, MailSubject } from '#notifications';
import { Config, type RecordedEvent } from '#platform';
import { ReadTravellerCase, TravellerLanguages } from '#readiness';

/** Who a letter goes to, and what every letter says. */
interface Addressee {
  readonly organisationId: string;
  readonly travellerId: string;
  readonly to: string;
  readonly locale: Locale;
  readonly about: MailSubject;
  readonly common: { readonly name: string; readonly operator: string; readonly tripName: string; readonly link: string };
  readonly startsOn: string;
  readonly endsOn: string;
}

type Writer = (event: RecordedEvent, addressee: Addressee) => Promise<Delivery | null>;

/** Makes the letter that an event asks for, or none. Keys name what the letter is about, so that it is written once. */
@Injectable()
export class Letters {
  private readonly writers: Readonly<Record<string, Writer>> = {
    'traveller.invited': (event, addressee) => this.invitation(event, addressee),
    'document.checked': (event, addressee) => this.documentResult(event, addressee),
    'application.approved': (event, addressee) => this.decision(event, addressee),
    'application.rejected': (event, addressee) => this.decision(event, addressee),
    'application.issued': (event, addressee) => this.decision(event, addressee),
    'application.refused': (event, addressee) => this.decision(event, addressee),
  };

  constructor(
    private readonly config: Config,
    private readonly organisations: ReadOrganisation,
    private readonly cases: ReadTravellerCase,
    private readonly languages: TravellerLanguages,
    private readonly invitations: ReadInvitations,
    private readonly links: InvitationLinks,
    private readonly checks: ReadDocumentChecks,
    private readonly applications: ReadApplication,
  ) {}

  async for(event: RecordedEvent): Promise<Delivery | null> {
    const write = this.writers[event.type];
    const addressee = write && (await this.addressee(event));
    return addressee ? write(event, addressee) : null;
  }

  private async addressee({ organisationId, subject }: RecordedEvent): Promise<Addressee | null> {
    const travellerId = String(subject['travellerId']);
    const traveller = await this.cases.read(organisationId, travellerId);
    const organisation = await this.organisations.byId(organisationId);
    if (!traveller || !organisation) return null;
    const { identity, departure } = traveller;
    const link = new URL('/trip', this.config.get('PUBLIC_URL')).href;
    return {
      organisationId,
      travellerId,
      to: identity.email,
      locale: (await this.languages.of(organisationId, new Map([[travellerId, identity]]))).get(travellerId) ?? 'en',
      about: { departureId: traveller.booking.departureId },
      common: { name: `${identity.givenNames} ${identity.surname}`.trim(), operator: organisation.name, tripName: departure.packageName, link },
      startsOn: departure.startsOn,
      endsOn: departure.endsOn,
    };
  }

  private async invitation({ subject }: RecordedEvent, { common, startsOn, endsOn, ...to }: Addressee): Promise<Delivery | null> {
    const id = String(subject['invitationId']);
    const invitation = await this.invitations.find(id);
    if (invitation?.state !== 'sent') return null;
    const values = { ...common, startsOn, endsOn, link: this.links.invitationLink(id), expiresAt: invitation.expiresAt };
    return { ...to, key: `invitation.${id}`, template: subject['renewal'] === true ? 'link-renewal' : 'invitation', values };
  }

  /** An outcome that the traveller must act on; the others show on their page. */
  private async documentResult({ subject }: RecordedEvent, { common, startsOn: _s, endsOn: _e, ...to }: Addressee): Promise<Delivery | null> {
    const id = String(subject['checkId']);
    const check = await this.checks.one(to.organisationId, to.travellerId, id);
    if (check.refused || check.value.outcome !== 'rejected') return null;
    const { decision } = check.value;
    // What the checks find is written in English; in other languages the traveller's page says it.
    const found = to.locale === 'en' ? check.value.findings.map(({ message }) => message) : [];
    const findings = decision ? [decision.reason] : found;
    return { ...to, key: `document-result.${decision?.id ?? id}`, template: 'document-result', values: { ...common, outcome: 'rejected', findings } };
  }

  private async decision({ id: eventId, type, subject }: RecordedEvent, { common, startsOn: _s, endsOn: _e, ...to }: Addressee): Promise<Delivery | null> {
    const application = await this.applications.read(to.organisationId, String(subject['applicationId']));
    if (application.refused) return null;
    const { authority, history, approval } = application.value;
    const decided = history.findLast(({ to: status }) => `application.${status}` === type);
    const reason = decided?.reason ?? null;
    const key = `${type}.${eventId}`;
    if (type === 'application.approved') return { ...to, key, template: 'application-approved', values: { ...common, authority: authority.name } };
    if (type === 'application.rejected') return { ...to, key, template: 'application-rejected', values: { ...common, reason: rejectionText(decided?.reasonCode ?? null, reason, to.locale) } };
    if (type === 'application.refused') return { ...to, key, template: 'application-refused', values: { ...common, authority: authority.name, reason } };
    if (!approval?.number) return null;
    const { number: approvalNumber, validFrom, validUntil } = approval;
    return { ...to, key, template: 'application-issued', values: { ...common, authority: authority.name, approvalNumber, validFrom, validUntil } };
  }
}

/** The usual reason and what to change, then the officer's own words. */
function rejectionText(code: RejectionCode | null, reason: string | null, locale: Locale): string {
  const words = code && code !== 'other' ? rejectionReasons[code][locale === 'zh' ? 'zh-hans' : locale] : null;
  return [words?.what, words?.change, reason].filter(Boolean).join(' ');
}
