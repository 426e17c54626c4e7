import type { Blocker, BlockerOwner } from './blocker.js';
import type { ArtefactKind } from './stale/artefact.js';
import type { Standing } from './standing.js';

type Words = readonly [what: string, owner: BlockerOwner];

const words: Readonly<Record<ArtefactKind, Words>> = {
  application: ['The approved application is wrong since something changed.', 'officer'],
  batch: ['The batch names what is wrong since something changed.', 'officer'],
  visa: ['The entry approval is wrong since something changed.', 'officer'],
  ticket: ['The ticket has to be put right.', 'operator'],
  manifest: ['The passenger list that was sent is wrong.', 'operator'],
  'rooming-list': ['The rooming list that was sent is wrong.', 'operator'],
  bib: ['The start number that was sent is wrong.', 'operator'],
};

/** What hangs on the application is said by its own step once that is marked as outdated. */
const ofApplication: readonly ArtefactKind[] = ['application', 'batch', 'visa'];

/** What has to be issued anew, each kind once. */
export const staleBlockers = ({ stale, application }: Standing): Blocker[] =>
  [...Map.groupBy(stale, ({ kind }) => kind)]
    .filter(([kind]) => !(application?.outdated && ofApplication.includes(kind)))
    .map(([kind, same]) => {
      const [what, owner] = words[kind];
      return { code: 'stale-artefact', key: `stale-artefact:${kind}`, what, owner, due: same.map(({ due }) => due).toSorted()[0]! };
    });
