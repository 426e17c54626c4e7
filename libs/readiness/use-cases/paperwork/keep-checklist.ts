import { Injectable } from '@nestjs/common';
import { type DocumentCheck, type Portrait, ReadDocumentChecks, ReadPapers, ReadPortraits } from '#documents';
import { type ChecklistFacts, type ChecklistRecords, ReconcileChecklist } from '#entry';
import { ReadAnswers, ReopenAnswers } from '#travellers';
import { ReadTravellerCase, type TravellerCase } from '../read-traveller-case.js';
import { AnswerNeeds, stillNeeded } from './answer-needs.js';
import { type Asked, WhoIsAsked } from './who-is-asked.js';

/** Keeps the checklists of travellers in line with rules, records and answers. */
@Injectable()
export class KeepChecklist {
  constructor(
    private readonly cases: ReadTravellerCase,
    private readonly asked: WhoIsAsked,
    private readonly needs: AnswerNeeds,
    private readonly checks: ReadDocumentChecks,
    private readonly portraits: ReadPortraits,
    private readonly papers: ReadPapers,
    private readonly answers: ReadAnswers,
    private readonly reopen: ReopenAnswers,
    private readonly checklists: ReconcileChecklist,
  ) {}

  /** Idempotent. False for a traveller who is on no confirmed booking, or was erased. */
  async keep(organisationId: string, travellerId: string, actorId: string): Promise<boolean> {
    const traveller = await this.cases.read(organisationId, travellerId);
    if (!traveller) return false;
    const { departureId } = traveller.booking;
    await this.checklists.reconcile({ organisationId, actorId, travellerId, departureId, readFacts: () => this.readFacts(organisationId, traveller) });
    await this.askForMore(organisationId, traveller, await this.asked.of(organisationId, traveller));
    return true;
  }

  private async readFacts(organisationId: string, before: TravellerCase): Promise<ChecklistFacts> {
    const traveller = (await this.cases.read(organisationId, before.travellerId)) ?? before;
    const { travellerId, booking } = traveller;
    const { verdict } = await this.asked.of(organisationId, traveller);
    const check = await this.checks.latest(organisationId, travellerId);
    const photo = await this.portraits.used(organisationId, travellerId);
    const papers = await this.papers.ofTraveller(organisationId, travellerId, booking.departureId);
    const usable = papers.filter(({ state }) => state === 'usable').map(({ code, createdAt }) => [code, createdAt.toISOString()] as const);
    return { verdict, records: { passport: passportOf(check), photo: photoOf(photo), papers: new Map(usable) } };
  }

  /** Rules and forms change after the answers were complete: what they need now is asked for, where no review has begun. */
  private async askForMore(organisationId: string, traveller: TravellerCase, asked: Asked): Promise<void> {
    const { answers, version, complete } = await this.answers.of(organisationId, traveller.travellerId);
    if (!answers || !complete) return;
    if (stillNeeded(await this.needs.of(organisationId, traveller, asked), answers).length > 0) await this.reopen.reopen(organisationId, traveller.travellerId, version);
  }
}

const passportOf = (check: DocumentCheck | null): ChecklistRecords['passport'] => {
  if (!check) return 'none';
  if (!check.outcome) return 'being-checked';
  return ({ accepted: 'accepted', 'needs-review': 'doubtful', rejected: 'rejected' } as const)[check.outcome];
};

const photoOf = (photo: Portrait | null): ChecklistRecords['photo'] => (!photo ? 'none' : photo.outcome === 'accepted' ? 'accepted' : 'doubtful');
