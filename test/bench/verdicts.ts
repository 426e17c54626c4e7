import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { judge, type Question, RuleBook, TripJudge } from '#entry';
import { crowdedQuestions, crowdedRules } from '../support/crowded-rules.js';
import { judgeByScan } from '../support/judge-by-scan.js';
import { median, percentile } from './figures.js';

const size = 5_000;
const asked = 2_000;
/** Looking at every rule takes long: as many as make its median steady. */
const scanned = 200;
const day = '2026-11-22';

const microseconds = (milliseconds: number): string => `${(milliseconds * 1_000).toFixed(milliseconds < 0.01 ? 1 : 0)} µs`;
const mebibytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MiB`;

function timesOf<T>(questions: readonly T[], answer: (question: T) => unknown): number[] {
  return questions.map((question) => {
    const start = performance.now();
    answer(question);
    return performance.now() - start;
  });
}

/** After what nobody holds any more is gone. */
function heapUsed(): number {
  setFlagsFromString('--expose_gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

/**
 * One verdict against a book of 5,000 rules of 41 destinations, a fifth of them of the country asked: when a question of its kind
 * was asked before, the first time, and without the book, by looking at every rule. Then many travellers at once.
 */
export function benchVerdicts(say: (line: string) => void): void {
  const questions = crowdedQuestions(asked);
  const rules = crowdedRules(size);
  const before = heapUsed();
  const book = new RuleBook(rules);
  const laidOut = heapUsed() - before;
  const questionOn = (shelf: RuleBook) => (one: (typeof questions)[number]): Question => ({ rules: shelf, ...one, asKnownOn: day, today: day });
  for (let round = 0; round < 3; round += 1) timesOf(questions.map(questionOn(book)), judge);
  const remembered = heapUsed() - before - laidOut;
  const again = timesOf(questions.map(questionOn(book)), judge);
  const first = timesOf(questions.map(questionOn(new RuleBook(rules))), judge);
  const scans = timesOf(questions.slice(0, scanned).map(questionOn(book)), judgeByScan);
  const ofCountry = rules.filter(({ regions }) => regions[0]!.country === 'PRK').length;
  say(
    `one verdict, ${size.toLocaleString('en')} rules, ${ofCountry.toLocaleString('en')} of them of the country asked, ${asked.toLocaleString('en')} questions: ` +
      `median ${microseconds(median(again))}, 95th percentile ${microseconds(percentile(again, 0.95))} (aim: under 100 µs); ` +
      `the first of its kind ${microseconds(median(first))}; every rule looked at ${microseconds(median(scans))}, ` +
      `${(median(scans) / median(again)).toFixed(1)} times as long; heap: the book ${mebibytes(laidOut)}, what it remembers ${mebibytes(Math.max(0, remembered))}`,
  );
  const kinds = questions.slice(0, 200);
  const many = Array.from({ length: 100 }, () => kinds).flat();
  const one = new TripJudge({ rules: book, asKnownOn: day, today: day });
  const start = performance.now();
  for (const { traveller, visit } of many) one.judge({ traveller, visits: [visit] });
  const each = (performance.now() - start) / many.length;
  say(`${many.length.toLocaleString('en')} travellers of ${kinds.length} kinds judged together: ${microseconds(each)} each, one after the other ${microseconds(median(again))}`);
}
