/** A Waypass API answer, as far as the walkthrough reads it. */
export interface Departure {
  id: string;
  packageName: string;
  startsOn: string;
  eventName: string | null;
  legs: { id: string; direction: 'arrival' | 'departure'; carrier: string; number: string }[];
  allotments: { id: string; kind: string; code: string; left: number; held: number; sold: number }[];
}

export interface Booking {
  id: string;
  reference: string;
  status: string;
  expiresAt: string | null;
  total: { amount: number; currency: string };
  travellers: { id: string; surname: string; givenNames: string; invitation: string }[];
}

export interface Check {
  id: string;
  state: string;
  outcome: string | null;
  findings: { code: string; message: string }[];
}

export interface Trip {
  answersVersion: number;
  questions: { code: string }[];
  documentCheck: Check | null;
  verdict: { outcome: string; summary: string; requirements: unknown[] } | null;
  application: { status: string } | null;
}

export interface Photo {
  portrait: { id: string; state: string; outcome: string | null; usable: boolean } | null;
}

export interface Paperwork {
  items: { code: string; state: string }[];
  applications: { id: string; status: string; lacks: string[]; declaration: { textVersion: string; digest: string; state: string; unfinished: unknown[] } | null }[];
}

export interface Item {
  id: string;
  code: string;
  state: string;
  version: number;
}

export interface Application {
  id: string;
  travellerId: string;
  status: string;
  authority: { id: string };
}

export interface Rooming {
  version: number;
  guests: unknown[];
  findings: { code: string; travellerIds: string[] }[];
}

export interface Readiness {
  travellers: number;
  ready: number;
  blocked: number;
  items: { travellerId: string; state: string; blockers: { code: string }[] }[];
}

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}
