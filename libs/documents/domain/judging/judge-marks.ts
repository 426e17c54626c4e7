import type { ZoneFields } from '../zone/zone.js';
import { type Finding, finding } from './finding.js';
import { isSpecimenHolder } from './known-specimens.js';
import type { Mark } from './picture-quality.js';

/** Does the document say itself that it is worth nothing: by a word across its page, or by a holder who is nobody? */
export function judgeMarks(fields: ZoneFields, marks: readonly Mark[]): Finding[] {
  const found = marks.map((mark) =>
    finding(mark.kind === 'cancelled' ? 'passport.cancelled' : 'passport.specimen', { found: mark.word, region: mark.region }));
  const specimen = found.some(({ code }) => code === 'passport.specimen');
  return !specimen && isSpecimenHolder(fields) ? [...found, finding('passport.specimen', { field: 'name' })] : found;
}
