import type { Authority } from '../../rules/authority.js';
import type { RequirementSpec } from '../../rules/requirement.js';
import type { Purpose } from '../../judging/visit.js';
import { rule } from '../write-rule.js';
import { agency, border, operator } from './authorities.js';
import { country, foreigners, standingSince } from './places.js';

interface Standing {
  readonly id: string;
  readonly authority: Authority;
  readonly summary: string;
  readonly purposes: readonly Purpose[];
  readonly requirements: readonly RequirementSpec[];
  readonly source: string;
}

const stays: readonly Purpose[] = ['tourism', 'sport', 'business', 'official', 'return'];

const standing = ({ requirements, source, ...stated }: Standing) =>
  rule({
    ...stated,
    subject: { issuingStates: foreigners },
    regions: [country],
    effect: { kind: 'require', requirements },
    inForce: { from: null, to: null },
    known: { from: standingSince, to: null },
    sources: [source],
  });

const validity = (months: number): RequirementSpec => ({
  kind: 'passport-validity',
  months,
  owner: 'traveller',
  text: `Have a passport that is valid for at least ${months} months after the last day of the stay`,
});

const leadTime = (days: number, to: string): RequirementSpec => ({
  kind: 'lead-time',
  days,
  owner: 'operator',
  text: `Have the complete application with ${to} ${days} days before entry`,
});

/** What is asked of everybody at all times: S1, and what agency and operator say of visa, passport, photo and lead time. */
export const standingFacts = [
  standing({
    id: 'S1',
    authority: border,
    summary: 'Tourists always need a visa and come on an organised tour only',
    purposes: ['tourism'],
    requirements: [
      { kind: 'document', code: 'visa', owner: 'officer', text: 'Visa (a separate card, no stamp)' },
      { kind: 'organised-tour', owner: 'operator', text: 'Travel on an organised tour' },
    ],
    source: 'Standing practice',
  }),
  standing({
    id: 'S1.visa-card',
    authority: border,
    summary: 'The visa is a separate card; nothing is stamped into the passport',
    purposes: stays,
    requirements: [{ kind: 'document', code: 'visa', owner: 'officer', text: 'Visa (a separate card, no stamp)' }],
    source: 'Standing practice',
  }),
  standing({
    id: 'S2.agency',
    authority: agency,
    summary: 'The passport is valid for three months, says the state agency',
    purposes: stays,
    requirements: [validity(3)],
    source: "The country's agency",
  }),
  standing({
    id: 'S2.operator',
    authority: operator,
    summary: 'The passport is valid for six months, says the operator',
    purposes: stays,
    requirements: [validity(6)],
    source: 'The operator',
  }),
  standing({
    id: 'S3.agency',
    authority: agency,
    summary: 'The state agency takes applications until ten days before entry',
    purposes: stays,
    requirements: [leadTime(10, 'the state agency')],
    source: "The country's agency",
  }),
  standing({
    id: 'S3.operator',
    authority: operator,
    summary: 'Applications take four weeks, says the operator',
    purposes: stays,
    requirements: [leadTime(28, 'the operator')],
    source: 'The operator',
  }),
  standing({
    id: 'S4',
    authority: agency,
    summary: 'The photo has at most 100 KB',
    purposes: stays,
    requirements: [{ kind: 'photo', maxBytes: 100_000, owner: 'traveller', text: 'Give a portrait photo; it is sent with at most 100 KB' }],
    source: "The country's agency",
  }),
];
