import type { IsoDate } from '#kernel';
import type { Finding } from '../judging/finding.js';
import type { FindingCode } from '../judging/findings-catalogue.js';
import { judgeValidity } from '../judging/judge-validity.js';
import { judgeZone } from '../judging/judge-zone.js';
import type { Zone } from '../zone/zone.js';

/**
 * What no officer can set aside: another picture is needed. Everything else is a machine's finding about a passport that
 * a person has before their eyes, and may be wrong.
 */
export const unwaivable: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'image.infected', 'mrz.not-icao', 'passport.not-a-passport', 'passport.specimen',
]);

/** What the zone brings about itself, so that it goes when the reader had the zone wrong. */
const ofZone: ReadonlySet<FindingCode> = new Set<FindingCode>(['mrz.not-icao', 'passport.not-a-passport', 'passport.specimen']);

/**
 * The findings that keep an officer from accepting a page whose zone says this. Those of the zone are judged anew, as the
 * officer may have read it otherwise than the machine did; a finding without a field is of the picture, and stays.
 */
export function obstaclesTo(zone: Zone, findings: readonly Finding[], today: IsoDate): FindingCode[] {
  const ofPicture = findings.filter(({ code, field }) => !ofZone.has(code) || (code === 'passport.specimen' && field === undefined));
  const anew = [...judgeZone(zone, [], 1), ...judgeValidity(zone, { endsOn: today, passportValidityMonths: 0, today })];
  return [...new Set([...ofPicture, ...anew].map(({ code }) => code))].filter((code) => unwaivable.has(code));
}

/** Lines as a person types them: small letters and blanks do not count. */
export const linesAsTyped = (lines: readonly string[]): string[] => lines.map((line) => line.replace(/\s/g, '').toUpperCase());
