import { addDays, addMonths, type IsoDate } from '#kernel';
import type { Case } from './find-matches.js';
import type { RequirementBody, RequirementKind, RequirementState } from '../rules/requirement.js';

const known = (met: boolean | undefined): RequirementState => (met === undefined ? 'open' : met ? 'met' : 'unmet');
const ask = (): RequirementState => 'open';

type Progress = {
  readonly [Kind in RequirementKind]: (body: Extract<RequirementBody, { kind: Kind }>, asked: Case, latestSafeDate: IsoDate) => RequirementState;
};

/** What the facts already say about each kind of requirement. */
const progress: Progress = {
  document: ask,
  letter: ask,
  quarantine: ask,
  fee: ask,
  quota: ask,
  photo: ask,
  fact: ask,
  'lead-time': (_body, { visit }, latestSafeDate) => known(visit.appliedOn && visit.appliedOn <= latestSafeDate),
  'minimum-group': ({ size }, { visit }) => known(visit.groupSize === undefined ? undefined : visit.groupSize >= size),
  'organised-tour': (_body, { visit }) => known(visit.organisedTour),
  'named-hotel': (_body, { visit }) => known(visit.inNamedHotel),
  'onward-ticket': (_body, { visit }) => known(visit.onwardTicket),
  'passport-validity': ({ months }, { visit, traveller }) =>
    known(traveller.passportExpiresOn && traveller.passportExpiresOn >= addMonths(visit.exitDate, months)),
  'stay-at-most': ({ days }, { visit }) => known(visit.exitDate <= addDays(visit.entryDate, days)),
};

export function progressOf(body: RequirementBody, asked: Case, latestSafeDate: IsoDate): RequirementState {
  const look = progress[body.kind] as (body: RequirementBody, asked: Case, latestSafeDate: IsoDate) => RequirementState;
  return look(body, asked, latestSafeDate);
}
