import { addDays, addMonths, type IsoDate } from '#kernel';
import type { Case } from './find-matches.js';
import type { RequirementBody, RequirementKind, RequirementSpec, RequirementState } from '../rules/requirement.js';
import { keepsWithin } from './stay-length.js';
import type { TravellerFacts } from './traveller-facts.js';
import type { Visit } from './visit.js';

/** How far a requirement is, once the traveller is known. */
export type Look = (traveller: TravellerFacts) => RequirementState;

const known = (met: boolean | undefined): RequirementState => (met === undefined ? 'open' : met ? 'met' : 'unmet');
const ask = (): RequirementState => 'open';

type Progress = {
  readonly [Kind in RequirementKind]: (body: Extract<RequirementBody, { kind: Kind }>, visit: Visit, latestSafeDate: IsoDate) => RequirementState | Look;
};

/** What the visit already says about each kind of requirement, or what to ask of the traveller. */
const progress: Progress = {
  document: ({ code }) => holding(code, 'open'),
  letter: ask,
  quarantine: ask,
  fee: ask,
  quota: ask,
  photo: ask,
  fact: ask,
  'lead-time': (_body, visit, latestSafeDate) => known(visit.appliedOn && visit.appliedOn <= latestSafeDate),
  'minimum-group': ({ size }, visit) => known(visit.groupSize === undefined ? undefined : visit.groupSize >= size),
  'organised-tour': (_body, visit) => known(visit.organisedTour),
  'named-hotel': (_body, visit) => known(visit.inNamedHotel),
  'onward-ticket': (_body, visit) => known(visit.onwardTicket),
  'passport-validity': ({ months }, visit) => {
    const needed = addMonths(visit.exitDate, months);
    return ({ passportExpiresOn }) => known(passportExpiresOn && passportExpiresOn >= needed);
  },
  'stay-at-most': ({ days, clock }, visit) => (clock ? keepsWithin(24 * days, clock, visit) : known(visit.exitDate <= addDays(visit.entryDate, days))),
};

/** Met by a visa that is held; otherwise as it stands. */
function holding(visa: string, otherwise: RequirementState | Look): Look {
  return (traveller) => {
    if (traveller.visas?.includes(visa)) return 'met';
    return typeof otherwise === 'function' ? otherwise(traveller) : otherwise;
  };
}

/** How far a requirement is as far as the visit tells; a function where it turns on the traveller. */
export function lookAt(spec: RequirementSpec, visit: Visit, latestSafeDate: IsoDate): RequirementState | Look {
  const look = progress[spec.kind] as (body: RequirementBody, visit: Visit, latestSafeDate: IsoDate) => RequirementState | Look;
  const found = look(spec, visit, latestSafeDate);
  return spec.orVisa === undefined || found === 'met' ? found : holding(spec.orVisa, found);
}

/** What the facts already say about a requirement. */
export function progressOf(spec: RequirementSpec, { visit, traveller }: Case, latestSafeDate: IsoDate): RequirementState {
  const found = lookAt(spec, visit, latestSafeDate);
  return typeof found === 'function' ? found(traveller) : found;
}
