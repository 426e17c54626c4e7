import { Injectable } from '@nestjs/common';
import { ReadDocumentChecks, ReadPortraits } from '#documents';
import { type ApplicationFacts, ListApplications, ReadDeclarations } from '#entry';
import { ReadTravellerCase } from '../read-traveller-case.js';
import { AnswerNeeds, stillNeeded } from './answer-needs.js';
import { GatherForm } from './gather-form.js';
import { type AskedAuthority, WhoIsAsked } from './who-is-asked.js';

/** Gathers what an application to one authority is drawn up from. Only reads the database. */
@Injectable()
export class ReadApplicationFacts {
  constructor(
    private readonly cases: ReadTravellerCase,
    private readonly asked: WhoIsAsked,
    private readonly needs: AnswerNeeds,
    private readonly forms: GatherForm,
    private readonly checks: ReadDocumentChecks,
    private readonly portraits: ReadPortraits,
    private readonly applications: ListApplications,
    private readonly declarations: ReadDeclarations,
  ) {}

  /** Null for a traveller who is on no confirmed booking, and for an authority that need not be asked. */
  async of(organisationId: string, travellerId: string, authorityId: string): Promise<ApplicationFacts | null> {
    const traveller = await this.cases.read(organisationId, travellerId);
    if (!traveller) return null;
    const asked = await this.asked.of(organisationId, traveller);
    const authority = asked.authorities.find((one) => one.authority.id === authorityId);
    if (!authority) return null;
    const { facts, answers, booking } = traveller;
    const check = await this.checks.latest(organisationId, travellerId);
    const photo = await this.portraits.used(organisationId, travellerId);
    const form = await this.forms.gather(organisationId, traveller, authority);
    const declaration = await this.declarationOf(organisationId, travellerId, booking.departureId, authority);
    const isSigned = declaration?.answersDigest.equals(form.digest) === true;
    return {
      facts, visits: authority.visits, answers,
      answersComplete: traveller.answersComplete && stillNeeded(await this.needs.of(organisationId, traveller, asked), answers).length === 0,
      documentCheck: check?.outcome ? { id: check.id, outcome: check.outcome } : null,
      lacks: [
        ...(photo || !asked.verdict.requirements.some(({ kind }) => kind === 'photo') ? [] : ['photo' as const]),
        ...(form.faults.length > 0 ? ['form' as const] : []),
        ...(isSigned || !authority.form.declaration ? [] : ['declaration' as const]),
      ],
      enclosed: { photo: photo?.id ?? null, declaration: isSigned ? declaration.id : null },
    };
  }

  private async declarationOf(organisationId: string, travellerId: string, departureId: string, { authority }: AskedAuthority) {
    const drawnUp = await this.applications.ofTravellers(organisationId, [travellerId]);
    const ours = drawnUp.find(({ summary }) => summary.departureId === departureId && summary.authority.id === authority.id);
    return ours && (await this.declarations.current(organisationId, travellerId, [ours.summary.id])).get(ours.summary.id);
  }
}
