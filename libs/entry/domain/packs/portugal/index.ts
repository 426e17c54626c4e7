import type { Authority } from '../../rules/authority.js';
import type { RulePack } from '../rule-pack.js';
import { freeMovement, schengenVisaFree } from '../states.js';
import { rule } from '../write-rule.js';

const border: Authority = { code: 'PRT', kind: 'destination', name: 'Portugal, border control' };
const regions = [{ country: 'PRT' }];
const known = { from: '2019-01-01', to: null };

/** An ordinary destination: most may come, and of the rest nobody has asked yet. */
export const portugalPack: RulePack = {
  code: 'portugal',
  title: 'Portugal: walking tours',
  authorities: [border],
  rules: [
    rule({
      id: 'P1',
      authority: border,
      summary: 'Citizens of the European Union, the EEA and Switzerland enter freely',
      subject: { issuingStates: { in: freeMovement, name: 'free movement' } },
      regions,
      effect: {
        kind: 'allow',
        requirements: [{ kind: 'passport-validity', months: 0, owner: 'traveller', text: 'Have a passport that is valid until the last day' }],
      },
      inForce: { from: null, to: null },
      known,
      sources: ['Directive 2004/38/EC, article 5'],
    }),
    rule({
      id: 'P2',
      authority: border,
      summary: 'No visa is needed for up to 90 days',
      subject: { issuingStates: { in: schengenVisaFree, name: 'visa-free' } },
      purposes: ['tourism', 'business', 'sport'],
      regions,
      effect: {
        kind: 'allow',
        requirements: [
          {
            kind: 'passport-validity',
            months: 3,
            owner: 'traveller',
            text: 'Have a passport that is valid for at least 3 months after the last day of the stay',
          },
          { kind: 'stay-at-most', days: 89, owner: 'traveller', text: 'Stay at most 90 days, the first and the last included' },
        ],
      },
      inForce: { from: null, to: null },
      known,
      sources: ['Regulation (EU) 2018/1806, annex II', 'Regulation (EU) 2016/399, article 6(1)(a)'],
    }),
  ],
};
