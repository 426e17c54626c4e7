import { type ArtefactFact, artefactFacts, type ArtefactKind, issuedAs, type IssuedKind, listKinds, wrongBy } from './artefact.js';

/** Facts as they are compared: the values themselves, or keyed fingerprints of them. Equal text is an equal fact. */
export type FactPrints = Readonly<Partial<Record<ArtefactFact, string>>>;

/** What an artefact said of a traveller when it was issued. */
export interface IssuedLine {
  readonly kind: IssuedKind;
  /** The application, the leg, the departure (rooms) or the event (bibs). */
  readonly sourceId: string;
  readonly travellerId: string;
  readonly departureId: string;
  readonly facts: FactPrints;
}

/** What it would say if it were issued now. */
export interface LiveLine {
  readonly kind: ArtefactKind;
  /** Of the artefact itself: a batch has an id of its own, the others their source's. */
  readonly artefactId: string;
  readonly sourceId: string;
  readonly travellerId: string;
  readonly departureId: string;
  /** Null where it stands though its traveller does not go on this journey any more. */
  readonly facts: FactPrints | null;
}

/** An artefact that is wrong about a traveller, and by which facts, in the order of `artefactFacts`. */
export interface WantedMark {
  readonly kind: ArtefactKind;
  readonly artefactId: string;
  readonly sourceId: string;
  readonly travellerId: string;
  readonly departureId: string;
  readonly facts: readonly ArtefactFact[];
}

const keyOf = (kind: IssuedKind, { sourceId, travellerId }: { readonly sourceId: string; readonly travellerId: string }): string => `${kind} ${sourceId} ${travellerId}`;

/** Papers of before schedules were recorded say nothing of when their leg left. */
const changed = (kind: ArtefactKind, issued: FactPrints, now: FactPrints | null): ArtefactFact[] =>
  now === null ? ['presence'] : artefactFacts.filter((fact) => fact !== 'presence' && fact in wrongBy[kind] && issued[fact] !== now[fact] && (fact !== 'schedule' || fact in issued));

/**
 * Exactly the artefacts that are wrong now. `lists` names the lists that were issued at all (`<kind> <source>`): of those, who stands on
 * one and should not, or should and does not, is a mark. A paper of which nothing was recorded is never wrong.
 */
export function marksOf(issued: readonly IssuedLine[], live: readonly LiveLine[], lists: ReadonlySet<string>): WantedMark[] {
  const known = new Map(issued.map((line) => [keyOf(line.kind, line), line]));
  const listed = new Set<string>();
  const marks = live.flatMap(({ facts: now, ...line }) => {
    const source = issuedAs[line.kind];
    const was = known.get(keyOf(source, line));
    if (listKinds.has(line.kind)) listed.add(keyOf(source, line));
    if (!was && !(listKinds.has(line.kind) && lists.has(`${source} ${line.sourceId}`))) return [];
    const facts = was ? changed(line.kind, was.facts, now) : (['presence'] as const);
    return facts.length > 0 ? [{ ...line, facts }] : [];
  });
  const left = issued.filter((line) => listKinds.has(line.kind) && !listed.has(keyOf(line.kind, line)));
  return [...marks, ...left.map(({ facts: _facts, ...line }) => ({ ...line, artefactId: line.sourceId, facts: ['presence'] as const }))];
}
