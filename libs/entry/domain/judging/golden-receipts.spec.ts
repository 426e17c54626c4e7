import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { EntryRule } from '../rules/rule.js';
import { RuleBook } from '../rules/rule-book.js';
import { evaluatorVersion } from '../verdicts/evaluator-version.js';
import { digestOf, type TripInput } from '../verdicts/trip-input.js';
import { bodyOf } from '../verdicts/verdict-body.js';
import { TripJudge } from './trip-judge.js';

/**
 * The receipts that each evaluator has given, for rules and cases that never change. Who changes the judge so that one of them
 * differs raises `evaluatorVersion`; this spec then writes the file of the new version, to be looked at beside the one before and
 * committed, and fails until its digest stands here. Files of earlier versions stay: receipts that were drawn up by them exist.
 */
const given: Readonly<Record<number, string>> = {
  2: '442ec1a7f471062c8c453b666e74d03317601f4d28c4e51f7204f5d9515fe0b8',
};

interface Case {
  readonly name: string;
  readonly asKnownOn: string;
  readonly today: string;
  readonly input: TripInput;
}

const at = (name: string): URL => new URL(`golden/${name}`, import.meta.url);
const read = <T>(name: string): T => JSON.parse(readFileSync(at(name), 'utf8')) as T;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const rules = new RuleBook(read<EntryRule[]>('rules.json'));
const cases = read<Case[]>('cases.json');
const receiptOf = ({ name, asKnownOn, today, input }: Case): string => {
  const { text, digest } = bodyOf(new TripJudge({ rules, asKnownOn, today }).judge(input));
  return `{"case":${JSON.stringify(name)},"evaluatorVersion":${evaluatorVersion},"input":"${digestOf(input)}","digest":"${digest.toString('hex')}","body":${text}}`;
};

describe(`receipts of evaluator ${evaluatorVersion}`, () => {
  const file = `receipts.v${evaluatorVersion}.json`;
  const drawn = `[\n${cases.map(receiptOf).join(',\n')}\n]\n`;
  if (!existsSync(at(file))) writeFileSync(at(file), drawn);
  const committed = readFileSync(at(file), 'utf8').split('\n');

  it.each(cases.map((one, index) => [one.name, one, index] as const))('%s', (_name, one, index) => {
    // another text here: the same question gets another answer than was given, so raise evaluatorVersion
    expect(receiptOf(one)).toBe(committed[index + 1]?.replace(/,$/, ''));
  });

  it('are the ones that were committed, byte by byte', () => {
    expect({ version: evaluatorVersion, digest: sha256(drawn) }).toEqual({ version: evaluatorVersion, digest: given[evaluatorVersion] });
  });

  it.each(Object.entries(given))('stay as they were given: version %s', (version, digest) => {
    expect(sha256(readFileSync(at(`receipts.v${version}.json`), 'utf8'))).toBe(digest);
  });

  it('come in every kind of outcome, of every code that is easily mistaken', () => {
    const outcomes = read<{ body: { outcome: string } }[]>(file).map(({ body }) => body.outcome);
    expect(new Set(outcomes)).toEqual(new Set(['allow', 'conditional', 'deny', 'unknown']));
    const states = new Set(cases.flatMap(({ input: { traveller } }) => [traveller.issuingState, traveller.nationality]));
    for (const code of ['D', 'RKS', 'GBN', 'XXA', 'XXB']) expect(states).toContain(code);
  });
});
