import { Injectable } from '@nestjs/common';
import { type Paper, ReadPapers } from '#documents';
import { type ApplicationStatus, type ChecklistItem, type DeclarationLanguage, type Lack, ListApplications, ReadChecklist } from '#entry';
import { type Fault, type Result, refuse, success } from '#kernel';
import { ReadTravellerCase } from '../read-traveller-case.js';
import { FindApplication, type FoundApplication } from './find-application.js';

/** The declaration of an application, as its traveller is shown it. */
export interface DeclarationToSign {
  readonly textVersion: string;
  readonly texts: Readonly<Record<DeclarationLanguage, string>>;
  /** Goes back with the signature. */
  readonly digest: string;
  /** `outdated`: it was signed, and what the form says has changed since. */
  readonly state: 'unsigned' | 'signed' | 'outdated';
  readonly signedAt: string | null;
  /** What has to be finished before it can be signed. */
  readonly unfinished: readonly Fault[];
}

export interface ApplicationPaperwork {
  readonly id: string;
  readonly authority: string;
  readonly status: ApplicationStatus;
  readonly lacks: readonly Lack[];
  readonly declaration: DeclarationToSign | null;
}

export interface Paperwork {
  /** Whom it is about, for staff. */
  readonly traveller: { readonly name: string; readonly bookingId: string; readonly bookingReference: string };
  readonly items: readonly ChecklistItem[];
  readonly papers: readonly Paper[];
  readonly applications: readonly ApplicationPaperwork[];
}

/** Checklist, files and applications of one traveller, for the booking that they are on. */
@Injectable()
export class TravellerPaperwork {
  constructor(
    private readonly cases: ReadTravellerCase,
    private readonly checklists: ReadChecklist,
    private readonly papers: ReadPapers,
    private readonly applications: ListApplications,
    private readonly find: FindApplication,
  ) {}

  /** Refuses `not-found` for a traveller who is on no confirmed booking, or was erased. */
  async read(organisationId: string, travellerId: string): Promise<Result<Paperwork>> {
    const traveller = await this.cases.read(organisationId, travellerId);
    if (!traveller) return refuse('not-found');
    const { departureId } = traveller.booking;
    const items = (await this.checklists.ofTravellers(organisationId, departureId, [travellerId])).get(travellerId) ?? [];
    const drawnUp = (await this.applications.ofTravellers(organisationId, [travellerId])).filter(
      ({ summary }) => summary.departureId === departureId && summary.status !== 'withdrawn',
    );
    const applications = await Promise.all(
      drawnUp.map(async ({ summary: { id, authority, status }, lacks }): Promise<ApplicationPaperwork> => {
        const found = await this.find.find(organisationId, id);
        return { id, authority: authority.name, status, lacks, declaration: found.refused ? null : declarationOf(found.value) };
      }),
    );
    const { identity, booking } = traveller;
    const about = { name: `${identity.givenNames} ${identity.surname}`.trim(), bookingId: booking.bookingId, bookingReference: booking.reference };
    return success({ traveller: about, items, papers: await this.papers.ofTraveller(organisationId, travellerId, departureId), applications });
  }
}

function declarationOf({ asked, form, declaration, isSigned }: FoundApplication): DeclarationToSign | null {
  const asksFor = asked.form.declaration;
  if (!asksFor) return null;
  return {
    textVersion: asksFor.version,
    texts: asksFor.texts,
    digest: form.digest.toString('hex'),
    state: isSigned ? 'signed' : declaration ? 'outdated' : 'unsigned',
    signedAt: declaration?.signedAt.toISOString() ?? null,
    unfinished: [...form.missing, ...form.faults],
  };
}
