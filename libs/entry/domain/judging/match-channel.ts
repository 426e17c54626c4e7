import type { Channel } from '../rules/rule.js';
import type { Visit } from './visit.js';

const fits = (allowed: readonly string[] | undefined, actual: string | undefined): boolean | undefined => {
  if (!allowed) return true;
  return actual === undefined ? undefined : allowed.includes(actual);
};

/** The parts of a way of coming in that a rule can name. */
export type ChannelPart = 'mode' | 'from' | 'to' | 'carrier' | 'port';
type Answer = boolean | undefined;

/** For each part that the rule names: whether it fits, undefined while the leg is not known. */
export const channelAnswers = (channel: Channel, visit: Visit): [ChannelPart, Answer][] => [
  ['mode', fits(channel.modes, visit.mode)],
  ['from', fits(channel.from, visit.from)],
  ['to', fits(channel.to, visit.to)],
  ['carrier', fits(channel.carriers, visit.carrier)],
  ['port', fits(channel.ports, visit.port)],
];

/** Whether the rule is about this way of coming in: no, yes, or (undefined) not known until the leg is. */
export function matchChannel(channel: Channel, visit: Visit): Answer {
  const answers = channelAnswers(channel, visit);
  if (answers.some(([, answer]) => answer === false)) return false;
  return answers.some(([, answer]) => answer === undefined) ? undefined : true;
}
