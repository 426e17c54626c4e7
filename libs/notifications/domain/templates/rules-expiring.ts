import type { IsoDate } from '#kernel';
import type { Message } from '../message.js';
import { writeDay } from '../write-date.js';

/** Entry rules that end soon, or that somebody should look at. */
export interface RulesExpiringValues {
  readonly name: string;
  readonly operator: string;
  /** The page of the expiring rules. */
  readonly link: string;
  readonly rules: readonly { readonly code: string; readonly summary: string; readonly authority: string; readonly reason: 'ends' | 'review'; readonly due: IsoDate }[];
}

/** The most that one letter lists; the page has them all. */
const listed = 50;

const said = { ends: 'ends on', review: 'should be looked at by' } as const;

/** Tells an entry officer which rules end, while there is time to confirm what comes after. */
export function rulesExpiring({ name, operator, link, rules }: RulesExpiringValues): Message {
  const count = rules.length === 1 ? 'An entry rule is' : `${rules.length} entry rules are`;
  const more = rules.length > listed ? [`And ${rules.length - listed} more, on the page.`] : [];
  return {
    subject: `${count} about to expire`,
    greeting: `Dear ${name},`,
    paragraphs: ['A rule that has expired gives “unknown”, and nobody is let in on it. Confirm what holds afterwards, and write the new version before that day:'],
    points: [...rules.slice(0, listed).map((rule) => `${rule.code} ${said[rule.reason]} ${writeDay(rule.due, 'en')}: ${rule.summary} (${rule.authority})`), ...more],
    action: { label: 'See the expiring rules', url: link },
    closing: operator,
  };
}
