import type { Fault } from '#kernel';
import type { RulePack } from '../packs/rule-pack.js';
import type { Authority } from '../rules/authority.js';
import { packFaults } from '../rules/rule-faults.js';
import { toPack } from '../pack-files/read-pack-file.js';
import type { DraftContent } from './rule-draft.js';

/** The draft as a pack, its authorities as they stand here: a draft brings authorities, it does not rename those that are kept. */
export function draftPack({ pack, title, authorities, rules }: DraftContent, standing: readonly Authority[]): RulePack {
  const kept = new Map(standing.map(({ code, kind, name }) => [code, { code, kind, name }]));
  const named = new Set(rules.map(({ authority }) => authority));
  const listed = new Set(authorities.map(({ code }) => code));
  const others = [...kept.values()].filter(({ code }) => named.has(code) && !listed.has(code));
  return toPack({ code: pack, title, authorities: [...authorities.map((authority) => kept.get(authority.code) ?? authority), ...others], rules: [...rules] });
}

/** What is wrong with a draft, the pointers relative to its content. */
export function draftFaults(content: DraftContent, standing: readonly Authority[], published: ReadonlySet<string>): Fault[] {
  const kept = new Map(standing.map((authority) => [authority.code, authority]));
  const other = content.authorities.flatMap(({ code, kind }, index) => {
    const here = kept.get(code);
    return here && here.kind !== kind ? [{ pointer: `/authorities/${index}/kind`, detail: `${code} is kept here as another kind of authority.` }] : [];
  });
  return [...other, ...packFaults(draftPack(content, standing), published)];
}
