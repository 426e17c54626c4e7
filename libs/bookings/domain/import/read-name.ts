import { type CellDefect, type Reading, read, unread } from './defect.js';
import { type ImportCell, textOf } from './import-table.js';

/** Words before a family name that belong to it. */
const particles = new Set('van von der den de del della di da dos das du la le el al bin ibn ter ten te zu zum zur af av mac o st saint san santa'.split(' '));
const titles = /^(?:(?:mr|mrs|ms|miss|mx|dr|prof|sir|herr|frau|hr|fr|dipl|ing|mag)\.?\s+)+/iu;
const han = /^\p{Script=Han}{2,4}$/u;
/** Family names of two signs, where the first alone would be another family's. */
const doubleFamilyNames = new Set('欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 司徒 令狐 夏侯 端木 南宫 西门 独孤 长孙'.split(' '));

const namePattern = /^[\p{L}\p{M}][\p{L}\p{M} .,'’ʼ\-‐·]*$/u;
const longestName = 100;

export interface SplitName {
  readonly surname: string;
  readonly givenNames: string;
}

const isCapitals = (word: string): boolean => /\p{Lu}/u.test(word) && word === word.toUpperCase() && [...word].length > 1;

const guessed = (name: SplitName, suggestionless: string): Reading<SplitName> =>
  read(name, { code: 'name.split-guessed', message: `${suggestionless} Read as family name “${name.surname}” and given names “${name.givenNames}”.`, suggestion: `${name.surname}, ${name.givenNames}` });

/**
 * Parts a name in one cell: `SVENSSON, Anna Maria`, `Anna Maria SVENSSON`, `van der Berg, Jan`, 张伟. Where nothing but the order tells
 * which is the family name, the last word and what belongs before it is taken for it, and said so.
 */
export function splitName(cell: ImportCell): Reading<SplitName> {
  const text = textOf(cell).replace(titles, '');
  if (text === '') return unread({ code: 'name.missing', message: 'There is no name.' });
  const [before = '', after, ...more] = text.split(/\s*[,，;]\s*/u);
  if (more.length > 0) return unread({ code: 'name.unusable', message: 'Write “FAMILY NAME, Given names”, with one comma.' });
  if (after && before !== '') return read({ surname: before, givenNames: after.replace(titles, '') });
  if (han.test(text)) {
    const length = doubleFamilyNames.has(text.slice(0, 2)) && text.length > 2 ? 2 : 1;
    return read({ surname: text.slice(0, length), givenNames: text.slice(length) });
  }
  const words = text.split(' ');
  if (words.length === 1) return unread({ code: 'name.unusable', message: 'Family name and given names are both needed: this is one word. Write “FAMILY NAME, Given names”.' });
  const capitals = words.map(isCapitals);
  if (capitals.some(Boolean) && !capitals.every(Boolean)) return byCapitals(words, capitals);
  let start = words.length - 1;
  while (start > 1 && particles.has(words[start - 1]!.toLowerCase())) start -= 1;
  return guessed({ surname: words.slice(start).join(' '), givenNames: words.slice(0, start).join(' ') }, 'Nothing says which part is the family name.');
}

/** `Anna SVENSSON` or `SVENSSON Anna`: what stands in capitals, at either end, is the family name. */
function byCapitals(words: readonly string[], capitals: readonly boolean[]): Reading<SplitName> {
  const first = capitals[0] === true ? 0 : capitals.indexOf(true);
  const last = capitals[0] === true ? capitals.indexOf(false) : words.length;
  const family = words.slice(first, last);
  const given = words.filter((_, at) => at < first || at >= last);
  const name = { surname: family.join(' '), givenNames: given.join(' ') };
  const plain = (first === 0 || last === words.length) && capitals.slice(first, last).every(Boolean);
  return plain ? read(name) : guessed(name, 'Capitals do not say clearly which part is the family name.');
}

/** One part of a name, as a passport could carry it. */
export function readNamePart(cell: ImportCell): Reading<string> {
  const text = textOf(cell).replace(titles, '');
  const fault = faultOf(text);
  return fault ? unread(fault) : read(text);
}

function faultOf(text: string): CellDefect | undefined {
  if (text === '') return { code: 'name.missing', message: 'Write the name as it stands in the passport.' };
  if (text.length > longestName) return { code: 'name.unusable', message: `A name can have at most ${longestName} letters.` };
  if (/\p{N}/u.test(text)) return { code: 'name.unusable', message: 'A name has no digits.' };
  if (!namePattern.test(text)) return { code: 'name.unusable', message: 'Use letters, spaces, hyphens and apostrophes, as in the passport.' };
  return undefined;
}

/** Both parts of a split name are checked as if they had stood in cells of their own. */
export function readFullName(cell: ImportCell): Reading<SplitName> {
  const split = splitName(cell);
  if (!split.value) return split;
  const faults = [faultOf(split.value.surname), faultOf(split.value.givenNames)].flatMap((fault) => (fault ? [fault] : []));
  return faults[0] ? unread(faults[0]) : split;
}
