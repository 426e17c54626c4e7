import { describe, expect, it } from 'vitest';
import type { Application } from './types.js';
import { whatIsDifferent } from './what-is-different.js';

const field = { code: 'surname', read: '••••••', typed: '••••••', agrees: true };
const looked = { status: 'in-review', documentOutcome: 'accepted', verdict: { outcome: 'conditional' }, fields: [field], findings: [] } as unknown as Application;
const finding = { code: 'name.differs', severity: 'warning', message: 'Correct it.', field: 'name' } as Application['findings'][number];

describe('what is different since an officer looked', () => {
  it('is nothing where nothing can be told apart', () => {
    expect(whatIsDifferent(looked, looked)).toEqual([]);
  });

  it('names states, fields and findings, never a value', () => {
    const now = { ...looked, status: 'draft', documentOutcome: null, verdict: { outcome: 'deny' }, fields: [{ ...field, agrees: false }], findings: [finding] } as unknown as Application;
    expect(whatIsDifferent(looked, now)).toEqual([
      { kind: 'status', was: 'in-review', is: 'draft' }, { kind: 'document', was: 'accepted', is: 'none' }, { kind: 'verdict', was: 'conditional', is: 'deny' },
      { kind: 'differs', field: 'surname' }, { kind: 'found', what: 'Correct it.' },
    ]);
    expect(whatIsDifferent(now, looked).map(({ kind }) => kind)).toEqual(['status', 'document', 'verdict', 'agrees', 'gone']);
    expect(whatIsDifferent(looked, { ...looked, fields: [{ ...field, read: null, typed: null }] })).toEqual([{ kind: 'missing', field: 'surname' }]);
  });
});
