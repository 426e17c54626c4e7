import { judge, outcomeOf, type Reading, type TypedAnswers } from '#documents';
import type { openNetworks } from '../../../libs/documents/reader/detection/session.js';
import { takeAndRead } from '../../../libs/documents/reader/take-and-read.js';
import type { Sample } from './samples.js';

/** What came of one picture. */
export interface Measured {
  readonly sample: Sample;
  readonly verdict: 'exact' | 'wrong' | 'none';
  readonly read: readonly string[] | null;
  readonly confidence: number;
  readonly corrections: number;
  /** Nothing but the document itself (a visa, an expired one) kept `judge` from accepting it, all of the true holder's answers known. */
  readonly accepted: boolean;
  /** The same where only name and nationality are known, the least that an acceptance needs. */
  readonly acceptedByName: boolean;
  /** The zone speaks for itself: checks hold, nothing was corrected, every character is certain. */
  readonly sure: boolean;
  /** From the file's bytes to the reading and the picture to keep. */
  readonly milliseconds: number;
  readonly readingMilliseconds: number;
}

const trip = { today: '2026-06-01', endsOn: '2026-06-10', passportValidityMonths: 6 };

/** Takes in and reads one picture as the reading process does, and judges it. */
export async function measure(networks: Awaited<ReturnType<typeof openNetworks>>, sample: Sample): Promise<Measured> {
  const begun = performance.now();
  const result = await takeAndRead(networks, sample.bytes);
  const milliseconds = performance.now() - begun;
  if ('refused' in result || result.reading.lines === null) {
    const readingMilliseconds = 'refused' in result ? 0 : result.reading.timings.detection + result.reading.timings.recognition;
    return {
      sample, verdict: 'none', read: null, confidence: 0, corrections: 0,
      accepted: false, acceptedByName: false, sure: false, milliseconds, readingMilliseconds,
    };
  }
  const { lines, corrections, confidence, timings } = result.reading;
  const reading: Reading = { lines, corrections, confidence, notes: result.notes, picture: result.original };
  const { surname, givenNames, nationality } = sample.typed;
  return {
    sample,
    verdict: lines.join() === sample.lines.join() ? 'exact' : 'wrong',
    read: lines,
    confidence,
    corrections: corrections.length,
    accepted: passes(reading, sample.typed),
    acceptedByName: passes(reading, { surname, givenNames, nationality }),
    sure: passes(reading, {}, /^passport\.|\.not-compared$/),
    milliseconds,
    readingMilliseconds: timings.detection + timings.recognition,
  };
}

/** True where no finding but those left out keeps a reading from being accepted; by rights a visa never is. */
const passes = (reading: Reading, typed: TypedAnswers, leftOut = /^passport\./): boolean =>
  outcomeOf(judge(reading, typed, trip).findings.filter(({ code }) => !leftOut.test(code))) === 'accepted';
