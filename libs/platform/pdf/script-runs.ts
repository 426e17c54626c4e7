/** A font of the house: Roboto has Latin with Vietnamese, Greek and Cyrillic; each other one the script that it is named after. */
export type FontFamily = 'Roboto' | 'Noto Sans SC' | 'Noto Sans KR' | 'Noto Naskh Arabic';

/** A part of a text that one font draws in one direction. */
export interface ScriptRun {
  readonly font: FontFamily;
  readonly text: string;
}

const han = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u303F\u30FB\u30FC\uFF01-\uFF60`;
const foreign = String.raw`(?<arabic>\p{Script=Arabic}(?:[\p{Script=Arabic}\p{Mn}\p{Nd}\s.,:،؛/'’-]*[\p{Script=Arabic}\p{Mn}])?)|(?<hangul>\p{Script=Hangul}+)|[${han}]+`;
const hasForeign = new RegExp(foreign, 'u');
const everyForeign = new RegExp(foreign, 'gu');

/**
 * Splits a text by script into runs, in the order in which they are drawn from left to right (UAX 9 with a paragraph that runs
 * from left to right). Of a script that no font of the house has, characters stay with Roboto, which draws a box.
 */
export function scriptRuns(text: string): ScriptRun[] {
  if (!hasForeign.test(text)) return [{ font: 'Roboto', text }];
  const runs: ScriptRun[] = [];
  let last = 0;
  for (const match of text.matchAll(everyForeign)) {
    if (match.index > last) runs.push({ font: 'Roboto', text: text.slice(last, match.index) });
    const [part] = match;
    if (match.groups?.['arabic'] !== undefined) runs.push(...fromRightToLeft(part));
    else runs.push({ font: match.groups?.['hangul'] === undefined ? 'Noto Sans SC' : 'Noto Sans KR', text: part });
    last = match.index + part.length;
  }
  if (last < text.length) runs.push({ font: 'Roboto', text: text.slice(last) });
  return runs;
}

/** Characters of a line from right to left: such a line is laid out as a whole, so that it has to be short enough for a page. */
const longestLine = 60;

function fromRightToLeft(text: string): ScriptRun[] {
  const lines = text.match(new RegExp(String.raw`\S(?:.{0,${longestLine - 2}}\S)?(?=\s|$)|\S{${longestLine}}`, 'gsu')) ?? [text];
  return lines.flatMap((line, at) => [...(at > 0 ? [{ font: 'Roboto' as const, text: '\n' }] : []), ...inOneLine(line)]);
}

/** Words go from right to left, which shaping does within a run; numbers among them stay as they are and change places. */
const inOneLine = (text: string): ScriptRun[] =>
  (text.match(/\p{Nd}(?:[\p{Nd}.,:/-]*\p{Nd})?|\P{Nd}+/gu) ?? [])
    .map((part): ScriptRun => ({ font: /^[0-9]/.test(part) ? 'Roboto' : 'Noto Naskh Arabic', text: part }))
    .reverse();
