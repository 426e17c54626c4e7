import { type Fault, isRefusal, refuse, type Result, stateOf, success } from '#kernel';
import type { RulePack } from '../packs/rule-pack.js';
import type { Membership } from '../rules/membership.js';
import type { Subject } from '../rules/rule.js';
import { packFaults, reportedFaults } from '../rules/rule-faults.js';
import { fromRuleTexts, type RuleText } from '../rules/rule-text.js';
import { type PackFile, packFileSchema } from './pack-file.schema.js';
import { parseJson } from './parse-json.js';
import { parseYaml } from './parse-yaml.js';
import { packFileLimits, placed, type ParseOutcome } from './parsed-text.js';

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
}

const pointerTo = (path: readonly PropertyKey[]): string => path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown => path.reduce<unknown>((within, part) => (within as Record<PropertyKey, unknown> | undefined)?.[part], value);

const toFaults = (value: unknown) => ({ path, message, keys }: Issue): Fault[] =>
  keys ? keys.map((key) => ({ pointer: pointerTo([...path, key]), detail: 'A rule pack has nothing of this name here.' })) : [{ pointer: pointerTo(path), detail: valueAt(value, path) === undefined ? 'This is missing.' : message }];

function parse(bytes: Uint8Array): ParseOutcome {
  if (bytes.length > packFileLimits.json) return refuse('rule-pack.too-large', { detail: 'At most 24 MB as JSON, 1 MB as YAML.' });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('rule-pack.unreadable', { detail: 'It is not text in UTF-8.' });
  }
  if (/^\s*\{/.test(text)) return parseJson(text);
  if (bytes.length > packFileLimits.yaml) return refuse('rule-pack.too-large', { detail: 'At most 1 MB as YAML. Save it as JSON: up to 24 MB can be read then.' });
  return parseYaml(text);
}

const kept = (set: Membership): Membership => {
  const one = (codes: readonly string[]): string[] => [...new Set(codes.map((code) => stateOf(code) ?? code))];
  return 'in' in set ? { ...set, in: one(set.in) } : { ...set, notIn: one(set.notIn) };
};

/** The states of a rule in the form that travellers' are kept in: `D` is `DEU`. */
export function withKeptStates(rule: RuleText): RuleText {
  if (!rule.subject) return rule;
  const { issuingStates, otherNationalities, residence } = rule.subject;
  const sets = { issuingStates, otherNationalities, residence };
  const written = Object.entries(sets).flatMap(([name, set]) => (set ? [[name, kept(set)] as const] : []));
  return { ...rule, subject: { ...rule.subject, ...(Object.fromEntries(written) as Subject) } };
}

/** Rules and authorities as a pack that can be judged by and published. */
export const toPack = ({ code, title, authorities, rules }: Pick<PackFile, 'code' | 'title' | 'authorities' | 'rules'>): RulePack => ({
  code,
  title,
  authorities,
  rules: fromRuleTexts(rules.map(withKeptStates), authorities),
});

/**
 * Reads a rule pack from YAML or JSON. Refuses `rule-pack.too-large`, `rule-pack.unreadable` or `rule-pack.invalid`, each fault with its line and
 * column. Rules may refer to those `published` before. The signature is not looked at.
 */
export function readPackFile(bytes: Uint8Array, published: ReadonlySet<string>): Result<PackFile> {
  const parsed = parse(bytes);
  if (isRefusal(parsed)) return parsed;
  const checked = packFileSchema.safeParse(parsed.value);
  if (!checked.success) {
    const errors = (checked.error.issues as readonly Issue[]).slice(0, reportedFaults).flatMap(toFaults(parsed.value)).slice(0, reportedFaults);
    return refuse('rule-pack.invalid', { errors: placed(errors, parsed) });
  }
  const faults = packFaults(toPack(checked.data), published);
  return faults.length > 0 ? refuse('rule-pack.invalid', { errors: placed(faults, parsed) }) : success(checked.data);
}
