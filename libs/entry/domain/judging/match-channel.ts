import type { Channel } from '../rules/rule.js';
import type { Visit } from './visit.js';

const fits = (allowed: readonly string[] | undefined, actual: string | undefined): boolean | undefined => {
  if (!allowed) return true;
  return actual === undefined ? undefined : allowed.includes(actual);
};

/** Whether the rule is about this way of coming in: no, yes, or (undefined) not known until the leg is. */
export function matchChannel(channel: Channel, visit: Visit): boolean | undefined {
  const answers = [
    fits(channel.modes, visit.mode),
    fits(channel.from, visit.from),
    fits(channel.to, visit.to),
    fits(channel.carriers, visit.carrier),
    fits(channel.ports, visit.port),
  ];
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}
