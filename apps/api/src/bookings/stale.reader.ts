import { Injectable } from '@nestjs/common';
import { ReadInvitations } from '#accounts';
import type { PricedMember } from '#bookings';
import { ReadDocumentChecks } from '#documents';
import { type ApplicationSummary, ListApplications } from '#entry';
import { type Leg, ReadLegs } from '#flights';
import { type ArtefactKind, PreviewStale } from '#readiness';
import type { StaleFactBody } from './amendment.schema.js';
import type { Names } from './name.reader.js';

type Fact = Pick<StaleFactBody, 'kind' | 'effect' | 'detail'>;

/** What happens to a traveller who is in the booking already. */
interface Concerned {
  readonly travellerId: string;
  readonly leaves: boolean;
  /** They leave, and somebody else takes what they had. */
  readonly isReplaced: boolean;
  readonly moves: boolean;
  readonly otherLegs: boolean;
  readonly otherArrival: boolean;
  readonly otherRoom: boolean;
  /** On which they sit now and will not any more. */
  readonly leftLegs: readonly string[];
  readonly room: string;
}

/** Says which finished steps a change of a booking makes stale, traveller by traveller, from what every room knows. */
@Injectable()
export class StaleReader {
  constructor(
    private readonly invitations: ReadInvitations,
    private readonly applications: ListApplications,
    private readonly legs: ReadLegs,
    private readonly checks: ReadDocumentChecks,
    private readonly preview: PreviewStale,
  ) {}

  /** `moved`: the party goes on another departure. */
  async facts(organisationId: string, departureId: string, members: readonly PricedMember[], names: Names, moved: boolean): Promise<StaleFactBody[]> {
    const concerned = members.flatMap((member) => concern(member, moved));
    const ids = concerned.map(({ travellerId }) => travellerId);
    const [invitations, judged, legs] = [
      await this.invitations.statesOf(organisationId, ids),
      await this.applications.ofTravellers(organisationId, ids),
      await this.legs.byIds(organisationId, [...new Set(concerned.flatMap(({ leftLegs }) => leftLegs))]),
    ];
    const checked = await this.checked(organisationId, concerned);
    const wrong = await this.preview.of(organisationId, departureId, concerned.map(({ travellerId, leaves, moves, otherArrival, leftLegs, otherRoom }) => (
      { travellerId, goes: !leaves && !moves, otherArrival, leftLegs, losesBed: otherRoom })));
    return concerned.flatMap((one) => {
      const { travellerId } = one;
      const wrongKinds = new Set(wrong.filter((mark) => mark.travellerId === travellerId).map(({ kind }) => kind));
      const open = ['sent', 'used'].includes(invitations.get(travellerId) ?? 'none');
      const facts: Fact[] = [
        ...(one.leaves && open ? [revoked] : []),
        ...judged.filter(({ summary }) => summary.travellerId === travellerId).flatMap(({ summary }) => applicationFact(summary, one, departureId, wrongKinds)),
        ...legs.filter(({ id }) => one.leftLegs.includes(id)).map(unseated),
        ...wrong.filter((mark) => mark.travellerId === travellerId).flatMap(({ kind, artefactId }) => sentFact(kind, legs.find(({ id }) => id === artefactId))),
        ...(one.isReplaced ? [anotherName(one.room)] : one.leaves || one.moves || one.otherRoom ? [bedGivenBack(one.room)] : []),
        ...(checked.has(travellerId) ? [checkedAgain] : []),
      ];
      return facts.map((fact) => ({ travellerId, name: names.get(travellerId) ?? null, ...fact }));
    });
  }

  private async checked(organisationId: string, concerned: readonly Concerned[]): Promise<Set<string>> {
    const found = new Set<string>();
    for (const { travellerId, moves } of concerned) {
      if (moves && (await this.checks.latest(organisationId, travellerId))) found.add(travellerId);
    }
    return found;
  }
}

function concern({ travellerId, effect, before, after }: PricedMember, moved: boolean): Concerned[] {
  if (!travellerId || !before) return [];
  const leaves = effect !== 'kept';
  const kept = leaves ? null : after;
  const leftLegs = [before.arrivalLegId, before.departureLegId].flatMap((leg) => (leg && leg !== kept?.arrivalLegId && leg !== kept?.departureLegId ? [leg] : []));
  const otherRoom = after?.room !== before.room;
  return leaves || moved || leftLegs.length > 0 || otherRoom
    ? [{ travellerId, leaves, isReplaced: effect === 'replaced' && !moved && !otherRoom, moves: moved && !leaves, otherLegs: leftLegs.length > 0, otherArrival: Boolean(before.arrivalLegId && leftLegs.includes(before.arrivalLegId)), otherRoom, leftLegs, room: before.room }]
    : [];
}

const revoked: Fact = { kind: 'invitation', effect: 'revoked', detail: 'Their link no longer opens, and the sessions that it opened end.' };

const checkedAgain: Fact = { kind: 'document-check', effect: 'judged-again', detail: 'Their passport is judged again for the new dates.' };

const unseated = ({ carrier, number, departsAt }: Leg): Fact => ({
  kind: 'manifest', effect: 'changed', detail: `They come off the passenger list of ${carrier} ${number} on ${departsAt.slice(0, 10)}.`,
});

const bedGivenBack = (room: string): Fact => ({
  kind: 'room', effect: 'given-back', detail: `Their bed (${room}) is given back: who shares the room and the rooming list change.`,
});

const anotherName = (room: string): Fact => ({
  kind: 'room', effect: 'changed', detail: `Their bed (${room}) goes to somebody else: the rooming list changes.`,
});

/** Lists that went out already and name who would not be on them any more. */
function sentFact(kind: ArtefactKind, leg: Leg | undefined): Fact[] {
  if (kind === 'manifest' && leg) return [{ kind, effect: 'outdated', detail: `The passenger list of ${leg.carrier} ${leg.number} was downloaded with them on it: download it anew.` }];
  if (kind === 'rooming-list') return [{ kind, effect: 'outdated', detail: 'The rooming list was sent with them on it: make and send a new one.' }];
  if (kind === 'bib') return [{ kind, effect: 'outdated', detail: 'The start numbers were sent with them on the list: send a new one.' }];
  return [];
}

function applicationFact({ status, authority, departureId: of }: ApplicationSummary, { leaves, moves, otherLegs }: Concerned, departureId: string, wrong: ReadonlySet<ArtefactKind>): Fact[] {
  if (status === 'refused' || status === 'withdrawn' || !(leaves || moves || otherLegs)) return [];
  const { code } = authority;
  if (status === 'issued') return of === departureId && wrong.has('visa') ? [{ kind: 'entry-approval', effect: 'outdated', detail: `The entry approval of ${code} is for what was booked before.` }] : [];
  if (status === 'in-batch' || status === 'submitted') {
    if (of !== departureId || !wrong.has('batch')) return [];
    return [{ kind: 'batch', effect: 'outdated', detail: `Their application to ${code} is in a batch${status === 'submitted' ? ' that was sent' : ''}: it stays there and is marked as outdated.` }];
  }
  if (leaves || moves) return [{ kind: 'application', effect: 'withdrawn', detail: `Their application to ${code} is withdrawn${moves ? ' and drawn up anew for the new dates' : ''}.` }];
  return [{ kind: 'application', effect: 'judged-again', detail: `Their application to ${code} is judged again for the other journey.` }];
}
