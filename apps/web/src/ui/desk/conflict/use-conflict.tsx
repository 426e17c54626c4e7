import { type ReactNode, useState } from 'react';
import { Problem } from '#sdk';
import { ConflictView } from './conflict-view.js';
import { type ConflictField, merged } from './merge.js';

interface Read<Draft> {
  readonly version: number;
  readonly draft: Draft;
}

interface Met<Draft> {
  readonly base: Draft;
  readonly theirs: Draft;
  /** As it was typed when the other's came to light: it can be had back. */
  readonly mine: Draft;
}

interface ConflictOptions<Draft> {
  readonly version: number;
  /** What is being typed. */
  readonly draft: Draft;
  readonly onChange: (draft: NoInfer<Draft>) => void;
  /** What is saved now, past every cache: the form must not be drawn anew while somebody types in it. */
  readonly read: () => Promise<Read<NoInfer<Draft>>>;
  readonly fields: readonly ConflictField<Draft>[];
}

export interface Conflict<Draft> {
  /** The version that a save starts from. */
  readonly version: number;
  /** For the `onError` of the save: a 412 is looked into, everything else is not its business. */
  readonly meet: (error: Error) => void;
  /** After a save, or when the form is filled anew. */
  readonly settle: (version: number, draft: Draft) => void;
  /** Both versions side by side, where somebody else was quicker. */
  readonly view: ReactNode;
}

/**
 * Two people in one form (HTTP 412): reads what the other has saved, takes over what only they changed, and shows the rest
 * beside what is typed. The next save starts from their version. `version` and `draft` count as they are at the first
 * rendering: a list that is read anew behind the form makes it no newer.
 */
export function useConflict<Draft>({ version, draft, onChange, read, fields }: ConflictOptions<Draft>): Conflict<Draft> {
  const [start, setStart] = useState<Read<Draft>>({ version, draft });
  const [met, setMet] = useState<Met<Draft> | null>(null);

  async function lookInto(): Promise<void> {
    const now = await read();
    const versions = { base: start.draft, theirs: now.draft, mine: draft };
    setStart(now);
    setMet(versions);
    onChange(merged(fields, versions));
  }
  return {
    version: start.version,
    meet: (error) => {
      setMet(null);
      // Where even reading fails, the refusal itself stands on the page.
      if (error instanceof Problem && error.status === 412) void lookInto().catch(() => undefined);
    },
    settle: (saved, from) => {
      setMet(null);
      setStart({ version: saved, draft: from });
    },
    view: met && <ConflictView {...met} draft={draft} fields={fields} onChange={onChange} />,
  };
}
