import type { RulePack } from '../rule-pack.js';
import { authorities } from './authorities.js';
import { borderFacts } from './border-facts.js';
import { demoEditionRules } from './demo-edition.js';
import { raceFacts } from './race-facts.js';
import { standingFacts } from './standing-facts.js';
import { transitChina } from './transit-china.js';

export { demoEdition, demoStay, demoTransit } from './demo-edition.js';
export { race2015, race2026 } from './race-facts.js';

/** The dated facts about the case that the platform must carry, and a fictional edition to sell in the demo. */
export const pyongyangPack: RulePack = {
  code: 'pyongyang-marathon',
  title: 'Pyongyang marathon: dated facts 2015 to 2026, and a fictional edition of 2027',
  authorities,
  rules: [...borderFacts, ...raceFacts, ...standingFacts, ...transitChina, ...demoEditionRules],
};
