import { type Document, isAlias, isNode, LineCounter, parseDocument, visit } from 'yaml';
import { type Fault, refuse } from '#kernel';
import { around, type ParseOutcome } from './parsed-text.js';
import type { Place } from './json-places.js';

/** Anchors spare typing; hundreds of them make a small file unfold into a huge one. */
const mostAliases = 100;
const unescaped = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~');

/** What YAML can say and a rule pack has no use for. */
function unwanted(document: Document, at: (offset: number) => Place): Fault[] {
  const faults: Fault[] = [];
  let aliases = 0;
  visit(document, {
    Node: (_key, node) => {
      if (isAlias(node)) aliases += 1;
      const tag = 'tag' in node ? node.tag : undefined;
      if (tag !== undefined) faults.push({ pointer: '', detail: `The tag ${tag} is not taken here.`, ...at(node.range?.[0] ?? 0) });
      if (faults.length >= 100 || aliases > mostAliases) return visit.BREAK;
      return undefined;
    },
    Pair: (_key, { key }) => {
      const name = isNode(key) && 'value' in key ? key.value : key;
      if (typeof name !== 'string') faults.push({ pointer: '', detail: 'A name is a text.', ...at(isNode(key) ? (key.range?.[0] ?? 0) : 0) });
      else if (name === '<<') faults.push({ pointer: '', detail: 'Merge keys are not taken here: write the members out.', ...at((isNode(key) && key.range?.[0]) || 0) });
    },
  });
  if (aliases > mostAliases) faults.push({ pointer: '', detail: `More than ${mostAliases} aliases.` });
  return faults;
}

function placeOf(document: Document, pointer: string, at: (offset: number) => Place): Place {
  for (let part = pointer; part !== ''; part = around(part)) {
    const path = part.slice(1).split('/').map(unescaped);
    const node = document.getIn(path.map((name) => (/^\d+$/.test(name) ? Number(name) : name)), true);
    if (isNode(node) && node.range) return at(node.range[0]);
  }
  return at(0);
}

/** Deep nesting ends the stack of the reader, which is the sender's fault. */
function composed(text: string, lines: LineCounter): Document | null {
  try {
    return parseDocument(text, { version: '1.2', schema: 'core', strict: true, uniqueKeys: true, merge: false, prettyErrors: false, logLevel: 'error', lineCounter: lines });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Reads one YAML 1.2 document (core schema): no tags, no merge keys, no name twice, at most a hundred aliases. */
export function parseYaml(text: string): ParseOutcome {
  const lines = new LineCounter();
  const tooDeep = refuse('rule-pack.unreadable', { detail: 'It is nested far deeper than a rule pack.' });
  const document = composed(text, lines);
  if (!document) return tooDeep;
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const broken = [...document.errors, ...document.warnings].slice(0, 100);
  if (broken.length > 0) {
    const errors = broken.map(({ message, pos }) => ({ pointer: '', detail: `This is no YAML: ${message}.`.replace(/\.\.$/, '.'), ...at(pos[0]) }));
    return refuse('rule-pack.unreadable', { errors });
  }
  try {
    const faults = unwanted(document, at);
    if (faults.length > 0) return refuse('rule-pack.unreadable', { errors: faults });
    const value: unknown = document.toJS({ maxAliasCount: mostAliases });
    return { value, places: (pointers) => new Map(pointers.map((pointer) => [pointer, placeOf(document, pointer, at)])) };
  } catch (error) {
    if (error instanceof RangeError) return tooDeep;
    if (error instanceof ReferenceError) return refuse('rule-pack.too-large', { detail: 'Its aliases unfold into far more than a rule pack needs.' });
    throw error;
  }
}
