import { describe, expect, it } from 'vitest';
import type { Refusal, Result } from '#kernel';
import { portugalPack } from '../packs/portugal/index.js';
import { pyongyangPack } from '../packs/pyongyang/index.js';
import type { RulePack } from '../packs/rule-pack.js';
import { toRuleText } from '../rules/rule-text.js';
import { type PackFile, packFormat } from './pack-file.schema.js';
import { readPackFile, toPack } from './read-pack-file.js';
import { writePackFile } from './write-pack-file.js';

const fileOf = ({ code, title, authorities, rules }: RulePack): PackFile => ({ format: packFormat, code, title, authorities: [...authorities], rules: rules.map(toRuleText) });
const read = (text: string | Uint8Array): Result<PackFile> => readPackFile(typeof text === 'string' ? Buffer.from(text) : text, new Set());
const refusalOf = (result: Result<unknown>): Refusal => {
  if (!result.refused) throw new Error('it was taken');
  return result;
};

const head = `format: ${packFormat}
code: trial
title: Trial
authorities:
  - { code: PRT, kind: destination, name: Portugal }
rules:
`;
const rule = (more = ''): string => `  - id: P1
    fact: P1
    authority: PRT
    summary: Everybody enters
    regions: [{ country: PRT }]
    effect: { kind: allow }
    inForce: { from: null, to: null }
    known: { from: 2026-01-01, to: null }
    reach: { who: new-entries, insideIncluded: false }
    status: in-force
    confidence: high
    sources: [A newspaper]
${more}`;

describe('a rule pack as a file', () => {
  it.each([['yaml', pyongyangPack], ['json', pyongyangPack], ['yaml', portugalPack], ['json', portugalPack]] as const)('comes back from %s as it was', (format, pack) => {
    const result = read(writePackFile(fileOf(pack), format));
    expect(result).toMatchObject({ refused: false });
    if (!result.refused) expect(JSON.parse(JSON.stringify(toPack(result.value)))).toEqual(JSON.parse(JSON.stringify(pack)));
  });

  it('may be written by hand', () => {
    expect(read(head + rule())).toMatchObject({ refused: false, value: { rules: [{ id: 'P1', known: { from: '2026-01-01' } }] } });
  });

  it('has the codes of passports in the form that travellers’ are kept in', () => {
    const result = read(head + rule('    subject: { issuingStates: { in: [D, GBN, XKX] } }\n'));
    expect(result.refused ? result : toPack(result.value).rules[0]?.subject?.issuingStates).toEqual({ in: ['DEU', 'GBN', 'RKS'] });
  });

  it('names line and column of what is wrong in YAML', () => {
    const wrong = rule().replace('country: PRT', 'country: QQQ').replace('status: in-force', 'status: maybe');
    expect(refusalOf(read(head + wrong))).toMatchObject({ code: 'rule-pack.invalid', errors: [{ pointer: '/rules/0/status', line: 16, column: 13 }] });
    expect(refusalOf(read(head + rule().replace('country: PRT', 'country: QQQ')))).toMatchObject({
      code: 'rule-pack.invalid',
      errors: [{ pointer: '/rules/0/regions/0/country', line: 11, column: 26, detail: expect.stringContaining('QQQ') }],
    });
  });

  it('names line and column of what is wrong in JSON, however it is laid out', () => {
    const wrong = fileOf({ ...portugalPack, rules: [{ ...portugalPack.rules[0]!, inForce: { from: '2026-03-01', to: '2026-02-01' } }] });
    const text = JSON.stringify(wrong, null, 2);
    const line = text.split('\n').findIndex((one) => one.includes('"to": "2026-02-01"')) + 1;
    expect(refusalOf(read(text))).toMatchObject({ errors: [{ pointer: '/rules/0/inForce/to', line, column: 15 }] });
    expect(refusalOf(read(JSON.stringify(wrong)))).toMatchObject({ errors: [{ pointer: '/rules/0/inForce/to', line: 1 }] });
  });

  it('names the line around what is missing', () => {
    const missing = rule().replace('    sources: [A newspaper]\n', '');
    expect(refusalOf(read(head + missing))).toMatchObject({ errors: [{ pointer: '/rules/0/sources', line: 7, detail: 'This is missing.' }] });
  });

  it('finds rules that contradict each other, with the line', () => {
    const two = rule() + rule().replaceAll('P1', 'P2').replace('{ kind: allow }', '{ kind: deny, explicit: true }');
    expect(refusalOf(read(head + two))).toMatchObject({ code: 'rule-pack.invalid', errors: [{ pointer: '/rules/1/effect', line: 24 }] });
  });

  it.each([
    ['a tag', rule().replace('Everybody enters', '!!binary aGFsbG8='), 10],
    ['a tag of somebody’s own', rule().replace('Everybody enters', '!run whoami'), 10],
    ['a merge key', rule('    <<: { status: ended }\n'), 19],
    ['a name twice', rule('    status: in-force\n'), 19],
    ['a name that is no text', rule('    [a]: b\n'), 19],
    ['broken indentation', rule('  nonsense\n'), 19],
    ['a second document', `${rule()}---\na: b\n`, 19],
  ])('with %s is refused with its line', (_what, rules, line) => {
    const refusal = refusalOf(read(head + rules));
    expect(refusal.code).toBe('rule-pack.unreadable');
    expect(refusal.errors?.map((fault) => fault.line)).toContain(line);
  });

  it.each([
    ['twice in JSON', '{"format":"x",\n"code":"a","code":"b"}', 'rule-pack.unreadable', 2],
    ['in broken JSON', '{"format":\n oops}', 'rule-pack.unreadable', undefined],
  ])('with a name %s is refused', (_what, text, code, line) => {
    const refusal = refusalOf(read(text));
    expect(refusal.code).toBe(code);
    if (line !== undefined) expect(refusal.errors?.[0]).toMatchObject({ pointer: '/code', line });
  });

  it.each(['__proto__', 'constructor', 'prototype'])('with the name %s reaches nothing but a refusal', (name) => {
    const json = JSON.stringify(fileOf(portugalPack)).replace('"code":"portugal"', `"code":"portugal","${name}":{"polluted":true}`);
    expect(refusalOf(read(json))).toMatchObject({ code: 'rule-pack.invalid', errors: [expect.objectContaining({ pointer: `/${name}` })] });
    expect(refusalOf(read(`${head}${rule()}${name}: { polluted: true }\n`))).toMatchObject({ code: 'rule-pack.invalid' });
    expect(refusalOf(read(`${head}${rule(`    ${name}: { polluted: true }\n`)}`))).toMatchObject({ code: 'rule-pack.invalid' });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('that unfolds by aliases is refused before it does', () => {
    const levels = Array.from({ length: 12 }, (_, at) => `l${at + 1}: &l${at + 1} [${Array.from({ length: 9 }, () => `*l${at}`).join(', ')}]`);
    const bomb = `l0: &l0 [lol, lol, lol]\n${levels.join('\n')}\n`;
    const started = performance.now();
    expect(['rule-pack.unreadable', 'rule-pack.too-large']).toContain(refusalOf(read(bomb)).code);
    const few = `a: &a [${'x, '.repeat(2_000)}x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\nd: [*c, *c, *c, *c, *c, *c, *c, *c, *c]\n`;
    expect(refusalOf(read(few)).code).toBe('rule-pack.too-large');
    expect(performance.now() - started).toBeLessThan(30_000);
  }, 40_000);

  it.each([['YAML lists', '['.repeat(50_000)], ['YAML maps', '{a: '.repeat(50_000)], ['JSON', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`], ['JSON lists', `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`]])(
    'nested far too deep (%s) is refused',
    (_what, text) => expect(refusalOf(read(text)).code).toBe('rule-pack.unreadable'),
  );

  it('that is too large, or no text, is refused without being read', () => {
    expect(refusalOf(read(Buffer.alloc(24 * 1024 * 1024 + 1, 32))).code).toBe('rule-pack.too-large');
    expect(refusalOf(read(Buffer.alloc(1024 * 1024 + 1, 35)))).toMatchObject({ code: 'rule-pack.too-large', detail: expect.stringContaining('JSON') });
    expect(refusalOf(read(Buffer.from([0xff, 0xfe, 0x00])))).toMatchObject({ code: 'rule-pack.unreadable' });
    expect(refusalOf(read(''))).toMatchObject({ code: 'rule-pack.invalid' });
  });

  it('of twenty thousand rules is read', () => {
    const rules = Array.from({ length: 20_000 }, (_, index) => ({ ...toRuleText(portugalPack.rules[0]!), id: `R${index}`, regions: [{ country: 'PRT', zone: `Zone ${index}` }] }));
    const file = { ...fileOf(portugalPack), rules };
    expect(read(JSON.stringify(file))).toMatchObject({ refused: false });
    expect(refusalOf(read(JSON.stringify({ ...file, rules: [...rules, { ...rules[0], id: 'one-more' }] })))).toMatchObject({ code: 'rule-pack.invalid', errors: [{ pointer: '/rules' }] });
  }, 60_000);
});
