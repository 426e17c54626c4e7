import { describe, expect, it } from 'vitest';
import { factsOf } from './log-facts.js';
import { logKindOf, logKinds, logTypes, typesOf } from './log-kinds.js';

describe('what a log tells of', () => {
  it('puts every type under one kind', () => {
    const types = logKinds.flatMap((kind) => [...logTypes[kind]]);
    expect(new Set(types).size).toBe(types.length);
    expect(typesOf(undefined)).toEqual(types);
    expect(typesOf('money')).toEqual(logTypes.money);
    for (const type of types) expect(logTypes[logKindOf(type)]).toContain(type);
  });

  it('knows no kind of what it does not tell', () => {
    expect(() => logKindOf('document.taken-in')).toThrow('document.taken-in');
  });

  it('takes states and counts out of a subject, and neither ids nor whatever is added one day', () => {
    expect(factsOf({ travellerId: 'a', from: 'allow', to: 'deny', travellers: 40, surname: 'Quillfeather', moved: null })).toEqual({ from: 'allow', to: 'deny', travellers: 40 });
  });
});
