import { Injectable } from '@nestjs/common';
import { transliterate } from '#kernel';
import { Vault } from '#platform';
import type { ArtefactFact } from '../../domain/stale/artefact.js';
import type { FactPrints } from '../../domain/stale/marks-of.js';

export type RawFacts = Readonly<Partial<Record<ArtefactFact, string | null>>>;

const names: ReadonlySet<string> = new Set<ArtefactFact>(['surname', 'givenNames', 'name']);
/** Of a 256-bit keyed hash: no two values of one fact of one traveller meet by chance in 96 bits. */
const bytes = 12;

/** A name as tickets and lists of carriers write it, so that `Müller` and `MUELLER` are no change. */
export const printedAs = (name: string | null): string => (name === null ? '' : transliterate(name.replaceAll(',', ' ')).toUpperCase());

/** Makes keyed fingerprints of facts. Each is of one traveller and one fact: equal ones of two travellers do not look alike. */
@Injectable()
export class PrintFacts {
  constructor(private readonly vault: Vault) {}

  of(organisationId: string, travellerId: string, facts: RawFacts): FactPrints {
    const entries = Object.entries(facts).map(([fact, value]) => {
      const text = names.has(fact) ? printedAs(value ?? null) : (value ?? '');
      return [fact, this.vault.blindIndex(organisationId, `artefact:${travellerId}:${fact}:${text}`).toString('base64url', 0, bytes)] as const;
    });
    return Object.fromEntries(entries);
  }
}
