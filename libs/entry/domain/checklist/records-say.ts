import type { ApplicationStatus } from '../applications/application-status.js';
import { isIssuedByAuthority } from '../applications/issued-documents.js';
import type { RequirementKind, RequirementState } from '../rules/requirement.js';
import type { ItemState } from './checklist-item.js';

/** What the platform itself knows of a traveller's papers, without anything personal. */
export interface ChecklistRecords {
  /** The newest check of the passport page. */
  readonly passport: 'none' | 'being-checked' | 'doubtful' | 'rejected' | 'accepted';
  /** The photo that the traveller chose. */
  readonly photo: 'none' | 'doubtful' | 'accepted';
  /** The newest usable file by item code, with when it came (ISO 8601). */
  readonly papers: ReadonlyMap<string, string>;
}

/** An application of the traveller for this departure; `country` is the code of its authority. */
export interface ApplicationRecord {
  readonly country: string;
  readonly status: ApplicationStatus;
  readonly outdated: boolean;
}

/** A requirement as the records are asked about it. */
export interface RecordedRequirement {
  readonly kind: RequirementKind;
  readonly code: string;
  readonly state: RequirementState;
  /** Countries whose visits ask for it. */
  readonly countries: readonly string[];
}

const ofApplication: Readonly<Record<ApplicationStatus, ItemState>> = {
  draft: 'open', 'in-review': 'open', rejected: 'open', withdrawn: 'open', refused: 'open',
  approved: 'given', 'in-batch': 'given', submitted: 'given', issued: 'approved',
};

const withTheAuthority: ReadonlySet<ApplicationStatus> = new Set(['submitted', 'issued', 'refused']);

type Say = (requirement: RecordedRequirement, records: ChecklistRecords, applications: readonly ApplicationRecord[]) => ItemState | null;

const passport: Say = ({ state }, { passport: check }) => {
  if (state !== 'met') return 'open';
  return check === 'accepted' ? 'checked' : check === 'doubtful' ? 'given' : 'open';
};
const photo: Say = (_requirement, { photo: chosen }) => (chosen === 'accepted' ? 'checked' : chosen === 'doubtful' ? 'given' : 'open');
const known: Say = ({ state }) => (state === 'met' ? 'checked' : 'open');
const knownOrAsked: Say = ({ state }) => (state === 'met' ? 'checked' : null);
const asked: Say = () => null;
const leadTime: Say = ({ state, countries }, _records, applications) =>
  state === 'met' || applications.some(({ country, status }) => countries.includes(country) && withTheAuthority.has(status)) ? 'checked' : 'open';
const issued: Say = ({ countries }, _records, applications) => {
  const application = applications.find(({ country }) => countries.includes(country));
  if (!application) return 'open';
  return application.outdated ? 'stale' : ofApplication[application.status];
};

const says: Readonly<Record<RequirementKind, Say>> = {
  'passport-validity': passport,
  photo,
  fact: known,
  'lead-time': leadTime,
  'organised-tour': knownOrAsked,
  'named-hotel': knownOrAsked,
  'minimum-group': knownOrAsked,
  'onward-ticket': knownOrAsked,
  'stay-at-most': knownOrAsked,
  document: asked,
  letter: asked,
  quarantine: asked,
  fee: asked,
  quota: asked,
};

/** Where the records place a requirement; null where people have to say. */
export const recordsSay: Say = (requirement, records, applications) =>
  (isIssuedByAuthority(requirement.code) ? issued : says[requirement.kind])(requirement, records, applications);
