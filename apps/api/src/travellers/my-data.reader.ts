import { Injectable } from '@nestjs/common';
import { IntroduceStaff } from '#accounts';
import { ListBookedTravellers } from '#bookings';
import { type OwnFile, ReadDocumentChecks, ReadLooks, ReadOwnFiles, ReadPapers, ReadPortraits } from '#documents';
import { ListApplications, ReadApplication } from '#entry';
import { Clock, refuse } from '#kernel';
import { ReadMailOf } from '#notifications';
import { ReadAnswers, ReadTravelDocuments, ReadTravellers } from '#travellers';
import { passportFieldsOf } from '../documents/document-check.schema.js';
import { paperBody } from '../entry/checklist.schema.js';
import { ProblemException } from '../http/problems/problem-exception.js';
import { lookBody } from './privacy.schema.js';

/** A contract in any state: what was agreed stays theirs to know. */
const everyStatus = ['held', 'confirmed', 'paused', 'suspended', 'cancelled', 'expired'] as const;

/** Gathers everything that is held of one traveller, from every room, for that traveller (GDPR articles 15 and 20). */
@Injectable()
export class MyDataReader {
  constructor(
    private readonly clock: Clock,
    private readonly travellers: ReadTravellers,
    private readonly answers: ReadAnswers,
    private readonly documents: ReadTravelDocuments,
    private readonly checks: ReadDocumentChecks,
    private readonly portraits: ReadPortraits,
    private readonly papers: ReadPapers,
    private readonly ownFiles: ReadOwnFiles,
    private readonly looks: ReadLooks,
    private readonly staff: IntroduceStaff,
    private readonly booked: ListBookedTravellers,
    private readonly applications: ListApplications,
    private readonly application: ReadApplication,
    private readonly mail: ReadMailOf,
  ) {}

  async json(organisationId: string, travellerId: string): Promise<Buffer> {
    const person = (await this.travellers.byIds(organisationId, [travellerId])).get(travellerId);
    if (!person || person.surname === null) throw new ProblemException(refuse('not-found'));
    const { id: _id, ...details } = person;
    const bookings = await this.booked.list(organisationId, { travellerIds: [travellerId] }, everyStatus);
    const papers = await Promise.all([...new Set(bookings.map(({ departureId }) => departureId))].map((departureId) => this.papers.ofTraveller(organisationId, travellerId, departureId)));
    const data = {
      madeAt: this.clock.now().toISOString(),
      details,
      answers: (await this.answers.of(organisationId, travellerId)).answers,
      passport: (await this.documents.latest(organisationId, [travellerId])).get(travellerId)?.data ?? null,
      passportPicture: await this.passportPicture(organisationId, travellerId),
      photo: await this.photo(organisationId, travellerId),
      papers: papers.flat().map(paperBody),
      bookings: bookings.map(({ reference, status, race, room }) => ({ reference, status, race, room })),
      applications: await this.applicationsOf(organisationId, travellerId),
      messages: await this.mail.traveller(organisationId, travellerId),
      looks: await this.looksAt(organisationId, travellerId),
    };
    return Buffer.from(JSON.stringify(data, null, 2));
  }

  /** The data first, then each file as it is read. */
  async files(organisationId: string, travellerId: string): Promise<AsyncGenerator<OwnFile>> {
    const bytes = await this.json(organisationId, travellerId);
    const files = this.ownFiles.of(organisationId, travellerId);
    return (async function* () {
      yield { path: 'my-data.json', bytes };
      yield* files;
    })();
  }

  private async passportPicture(organisationId: string, travellerId: string) {
    const check = await this.checks.latest(organisationId, travellerId);
    return check && { state: check.state, outcome: check.outcome, uploadedAt: check.createdAt, read: passportFieldsOf(check), lines: check.reading?.lines ?? null, findings: check.findings };
  }

  private async photo(organisationId: string, travellerId: string) {
    const portrait = await this.portraits.latest(organisationId, travellerId);
    return portrait && { state: portrait.state, outcome: portrait.outcome, uploadedAt: portrait.createdAt, findings: portrait.findings };
  }

  private async applicationsOf(organisationId: string, travellerId: string) {
    const all = await this.applications.ofTravellers(organisationId, [travellerId]);
    const read = await Promise.all(all.map(({ summary }) => this.application.read(organisationId, summary.id)));
    return read.flatMap((one) => {
      if (one.refused) return [];
      const { status, approval, history } = one.value;
      return [{ status, approval, history: history.map(({ to, reason, at }) => ({ to, reason, at })) }];
    });
  }

  private async looksAt(organisationId: string, travellerId: string) {
    const looks = await this.looks.ofTraveller(organisationId, travellerId);
    const staff = await this.staff.of(organisationId, [...new Set(looks.map(({ userId }) => userId))]);
    return looks.map((look) => lookBody(look, staff));
  }
}
