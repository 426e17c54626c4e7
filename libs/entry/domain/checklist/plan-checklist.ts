import type { IsoDate } from '#kernel';
import type { RequirementOwner } from '../rules/requirement.js';
import type { ItemState } from './checklist-item.js';
import { type ApplicationRecord, type ChecklistRecords, type RecordedRequirement, recordsSay } from './records-say.js';
import { takesPaper } from './settled-by.js';

/** A requirement of the verdict as a checklist takes it in. */
export interface AskedItem extends RecordedRequirement {
  readonly text: string;
  readonly owner: RequirementOwner;
  readonly due: IsoDate;
  /** How much is asked, in the measure of its kind; greater is stricter. */
  readonly measure: number;
  readonly ruleIds: readonly string[];
}

/** An item as it is stored. */
export interface KeptItem {
  readonly code: string;
  readonly state: ItemState;
  /** False since the verdict stopped asking for it. */
  readonly asked: boolean;
  /** What was asked when it was last settled or given; null before. */
  readonly settled: { readonly measure: number; readonly trip: string; readonly at: string } | null;
}

export type Cause = 'asked' | 'no-longer-asked' | 'asked-again' | 'records' | 'paper' | 'stricter' | 'trip-changed';

/** What becomes of one item. `asked` is null for one that leaves. */
export interface ItemChange {
  readonly code: string;
  readonly asked: AskedItem | null;
  readonly from: ItemState | null;
  readonly to: ItemState;
  /** Null where nothing but the words, the owner or the date may have changed. */
  readonly cause: Cause | null;
}

export interface ChecklistCase {
  readonly kept: readonly KeptItem[];
  readonly asked: readonly AskedItem[];
  readonly records: ChecklistRecords;
  readonly applications: readonly ApplicationRecord[];
  /** Names the journey: another one after a change of a day, a way or a place. */
  readonly trip: string;
}

const isGiven = (state: ItemState): boolean => state !== 'open' && state !== 'stale';

/** What held and holds no longer is stale: somebody has relied on it. */
const followRecords = (from: ItemState, said: ItemState): ItemState => {
  if (from === 'waived') return said === 'checked' || said === 'approved' ? said : 'waived';
  return said === 'open' && from !== 'open' ? 'stale' : said;
};

/** A file that nobody has looked at yet goes before whatever was said of an earlier one. */
function followPeople(from: ItemState, asked: AskedItem, kept: KeptItem | undefined, { records, trip }: ChecklistCase): [ItemState, Cause | null] {
  const paper = takesPaper(asked) ? records.papers.get(asked.code) : undefined;
  const settled = kept?.settled ?? null;
  if (paper !== undefined && (settled === null || paper > settled.at)) return ['given', 'paper'];
  if (settled === null || !isGiven(from)) return [from, null];
  if (asked.measure > settled.measure) return ['stale', 'stricter'];
  return trip === settled.trip ? [from, null] : ['stale', 'trip-changed'];
}

function changeOf(asked: AskedItem, kept: KeptItem | undefined, all: ChecklistCase): ItemChange {
  const { code } = asked;
  const returns = kept !== undefined && !kept.asked;
  // A waiver was given under a verdict that has gone since: it does not come back by itself.
  const from = returns && kept.state === 'waived' ? 'open' : (kept?.state ?? 'open');
  const said = recordsSay(asked, all.records, all.applications);
  const [to, why]: [ItemState, Cause | null] = said === null ? followPeople(from, asked, kept, all) : [followRecords(from, said), 'records'];
  const isNews = kept === undefined || to !== kept.state || why === 'paper';
  const cause = kept === undefined ? 'asked' : returns ? 'asked-again' : isNews ? why : null;
  return { code, asked, from: kept?.state ?? null, to, cause };
}

/**
 * What a new look at verdict and records makes of a checklist, item by item. What is asked for anew is added, what is no
 * longer asked leaves with its history, and what was settled for less than is asked now, or for another journey, is stale.
 */
export function planChecklist(all: ChecklistCase): ItemChange[] {
  const kept = new Map(all.kept.map((item) => [item.code, item]));
  const codes = new Set(all.asked.map(({ code }) => code));
  const leaving = all.kept.filter(({ code, asked }) => asked && !codes.has(code));
  return [
    ...all.asked.map((asked) => changeOf(asked, kept.get(asked.code), all)),
    ...leaving.map(({ code, state }): ItemChange => ({ code, asked: null, from: state, to: state, cause: 'no-longer-asked' })),
  ];
}
