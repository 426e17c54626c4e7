import { describe, expect, it } from 'vitest';
import { differences, field, markedLines, merged } from './merge.js';

interface Draft {
  readonly name: string;
  readonly days: number;
  readonly stays: readonly string[];
}

const fields = [field<Draft, 'name'>('name', 'Name'), field<Draft, 'days'>('days', 'Days'), field<Draft, 'stays'>('stays', 'Stays', (stays) => stays.join('\n'))];
const base: Draft = { name: 'Race', days: 9, stays: ['Hotel'] };

describe('two versions of a form', () => {
  it('keep what each of two people changed in fields of their own', () => {
    const versions = { base, theirs: { ...base, days: 10 }, mine: { ...base, name: 'Marathon' } };
    expect(merged(fields, versions)).toEqual({ name: 'Marathon', days: 10, stays: ['Hotel'] });
    expect(differences(fields, versions).map(({ field: { label }, changed }) => [label, changed])).toEqual([['Name', 'mine'], ['Days', 'theirs']]);
  });

  it('leave what was typed where both wrote in one field, and say so', () => {
    const versions = { base, theirs: { ...base, name: 'Run' }, mine: { ...base, name: 'Marathon' } };
    expect(merged(fields, versions).name).toBe('Marathon');
    expect(differences(fields, versions)).toMatchObject([{ changed: 'both' }]);
  });

  it('do not differ where both came to the same', () => {
    const theirs = { ...base, stays: ['Hotel', 'Inn'] };
    expect(differences(fields, { base, theirs, mine: { ...base, stays: ['Hotel', 'Inn'] } })).toEqual([]);
  });

  it('mark the lines that the other does not have, however often a line is there', () => {
    expect(markedLines('a\nb\nb', 'b\nc')).toEqual([{ line: 'a', differs: true }, { line: 'b', differs: false }, { line: 'b', differs: true }]);
  });
});
