import { useState } from 'react';
import { faultAt } from './fault-at.js';

interface Faults {
  /** What the last refusal says about a place, until that place is changed. */
  readonly at: (pointer: string) => string | undefined;
  /** Told which fields were changed: what was said about them is no longer so. */
  readonly settle: (fields: readonly string[]) => void;
}

/** The faults of a form's last refusal, each at its field for as long as the field stays as it was sent. */
export function useFaults(error: unknown): Faults {
  const [settled, setSettled] = useState<{ readonly of: unknown; readonly fields: readonly string[] }>({ of: null, fields: [] });
  const fields = settled.of === error ? settled.fields : [];
  return {
    at: (pointer) => (fields.includes(pointer.split('/')[1] ?? '') ? undefined : faultAt(error, pointer)),
    settle: (changed) => setSettled({ of: error, fields: [...fields, ...changed] }),
  };
}
