import { Injectable } from '@nestjs/common';
import { issuedAs, listKinds } from '../../domain/stale/artefact.js';
import { type IssuedLine, type LiveLine, marksOf, type WantedMark } from '../../domain/stale/marks-of.js';
import { ReadLiveArtefacts } from './read-live-artefacts.js';

/** What would become of a traveller of a departure. */
export interface JourneyChange {
  readonly travellerId: string;
  /** False for who leaves the booking, or goes with another departure. */
  readonly goes: boolean;
  /** They arrive by another leg. */
  readonly otherArrival: boolean;
  /** On which they sit now and would not any more. */
  readonly leftLegs: readonly string[];
  /** Their bed is given back. */
  readonly losesBed: boolean;
}

const keyOf = ({ kind, artefactId, travellerId }: WantedMark): string => `${kind} ${artefactId} ${travellerId}`;

/** Says which artefacts a change of journeys would make wrong, by the table that marks them once it is done. Writes nothing. */
@Injectable()
export class PreviewStale {
  constructor(private readonly reader: ReadLiveArtefacts) {}

  /** Those that are not wrong already, of these travellers alone. */
  async of(organisationId: string, departureId: string, changes: readonly JourneyChange[]): Promise<WantedMark[]> {
    const found = await this.reader.read({ organisationId, departureId, travellerIds: changes.map(({ travellerId }) => travellerId) });
    if (!found) return [];
    const { live, lists, ticketGrades } = found;
    const issued = [...found.issued, ...unrecorded(live, found.issued)];
    const before = new Set(marksOf(issued, live, lists).map(keyOf));
    const byTraveller = new Map(changes.map((change) => [change.travellerId, change]));
    const after = live.flatMap((line) => {
      const change = byTraveller.get(line.travellerId);
      return change ? changed(line, change, ticketGrades.has(`${line.sourceId} ${line.travellerId}`)) : [line];
    });
    return marksOf(issued, after, lists).filter((mark) => !before.has(keyOf(mark)));
  }
}

/** A ticket that its carrier has issued stays one when its seat is given up. */
function changed(line: LiveLine, { goes, otherArrival, leftLegs, losesBed }: JourneyChange, isEntered: boolean): LiveLine[] {
  const leaves = leftLegs.includes(line.sourceId) || !goes;
  if (line.kind === 'ticket' && isEntered) return [leaves ? { ...line, facts: null } : line];
  if (line.kind === 'ticket' || line.kind === 'manifest') return leaves ? [] : [line];
  if (line.kind === 'rooming-list') return goes && !losesBed ? [line] : [];
  if (line.kind === 'bib') return goes ? [line] : [];
  if (!goes) return [{ ...line, facts: null }];
  return [otherArrival && line.facts ? { ...line, facts: { ...line.facts, route: 'another one' } } : line];
}

/** Papers of which nothing was recorded yet say what is so at this moment, as the comparison takes them. */
const unrecorded = (live: readonly LiveLine[], issued: readonly IssuedLine[]): IssuedLine[] => {
  const known = new Set(issued.map(({ kind, sourceId, travellerId }) => `${kind} ${sourceId} ${travellerId}`));
  return live.flatMap(({ kind, sourceId, travellerId, departureId, facts }) =>
    listKinds.has(kind) || !facts || known.has(`${issuedAs[kind]} ${sourceId} ${travellerId}`) ? [] : [{ kind: issuedAs[kind], sourceId, travellerId, departureId, facts }],
  );
};
