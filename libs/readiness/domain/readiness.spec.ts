import { describe, expect, it } from 'vitest';
import { blockersOf } from './blockers.js';
import { failsOn } from './critical-path.js';
import { dueDates } from './due-dates.js';
import type { OpenRequirement } from './standing.js';
import type { ApplicationStanding, Standing } from './standing.js';
import { tripSteps } from './trip-steps.js';

const due = dueDates('2027-04-01', '2027-03-04');
const issued: NonNullable<Standing['application']> = {
  id: 'a',
  status: 'issued',
  submitBy: '2027-03-04',
  approval: { validFrom: '2027-03-25', validUntil: '2027-04-10' },
  outdated: false,
};
const ready: Standing = {
  invitation: 'used',
  answersComplete: true,
  documentCheck: { state: 'finished', outcome: 'accepted' },
  verdict: 'conditional',
  requirements: [],
  approvalNeeded: true,
  photo: 'there',
  application: issued,
  applications: [{ authority: 'PRK', status: 'issued' }],
  destination: 'PRK',
  applyBy: '2027-03-04',
  answerBy: null,
  stay: { from: '2027-04-01', until: '2027-04-07' },
  seatsMissing: [],
  roomMissing: false,
  bibMissing: null,
  overdue: null,
  arrived: false,
  noShowOn: null,
  stale: [],
  stopped: null,
};
const fresh: Standing = { ...ready, invitation: 'none', answersComplete: false, documentCheck: null, application: null, applications: [] };
const withStatus = (status: ApplicationStanding): Standing => ({
  ...ready, application: { ...issued, status, approval: null }, applications: [{ authority: 'PRK', status }],
});

const blockers = (change: Partial<Standing>, from = ready) => blockersOf({ ...from, ...change }, due).map(({ code, owner }) => `${code}:${owner}`);
const steps = (standing: Standing) => tripSteps(standing, due).map(({ code, state }) => `${code}:${state}`);

describe('blockersOf', () => {
  it('finds nothing that blocks a traveller who has everything', () => {
    expect(blockers({})).toEqual([]);
  });

  it.each<[Standing['invitation'], string]>([
    ['none', 'operator'],
    ['sent', 'traveller'],
    ['expired', 'operator'],
    ['revoked', 'operator'],
  ])('says whose turn it is while the invitation is %s', (invitation, owner) => {
    expect(blockers({ invitation }, fresh)).toEqual([`invitation-not-opened:${owner}`, 'answers-missing:traveller', 'passport-missing:traveller']);
  });

  it('does not wait for an invitation once the traveller has done something', () => {
    expect(blockers({ invitation: 'revoked' })).toEqual([]);
    expect(blockers({ invitation: 'sent', answersComplete: true }, fresh)).toEqual(['passport-missing:traveller']);
  });

  it.each<[string, Partial<Standing>, string[]]>([
    ['a rejected passport', { documentCheck: { state: 'finished', outcome: 'rejected' } }, ['passport-problem:traveller']],
    ['a passport under way', { documentCheck: { state: 'running', outcome: null } }, ['passport-missing:operator']],
    ['answers that are not complete', { answersComplete: false }, ['answers-missing:traveller']],
    ['a seat that is missing', { seatsMissing: ['arrival', 'departure'] }, ['seat-missing:operator']],
    ['rules that deny', { verdict: 'deny', application: null }, ['verdict-denies:operator']],
    ['rules that deny after the approval', { verdict: 'deny' }, ['verdict-denies:operator']],
    ['an application not drafted yet', { application: null }, ['application-waiting-review:officer']],
    ['rules that ask no authority', { application: null, approvalNeeded: false }, []],
    ['facts that have changed since', { application: { ...issued, outdated: true } }, ['approval-missing:officer']],
    ['an approval that starts too late', { application: { ...issued, approval: { validFrom: '2027-04-02', validUntil: '2027-04-10' } } }, ['approval-missing:officer']],
    ['an approval that ends too soon', { application: { ...issued, approval: { validFrom: '2027-04-01', validUntil: '2027-04-06' } } }, ['approval-missing:officer']],
  ])('finds %s', (_what, change, expected) => {
    expect(blockers(change)).toEqual(expected);
  });

  it.each<[ApplicationStanding, string[]]>([
    ['draft', ['application-waiting-review:officer']],
    ['in-review', ['application-waiting-review:officer']],
    ['approved', ['approval-missing:officer']],
    ['rejected', ['application-rejected:traveller']],
    ['in-batch', ['approval-missing:officer']],
    ['submitted', ['approval-missing:authority']],
    ['refused', ['approval-missing:operator']],
    ['issued', ['approval-missing:officer']],
  ])('says whose turn it is while the application is %s, without an approval', (status, expected) => {
    expect(blockers({}, withStatus(status))).toEqual(expected);
  });

  it('asks no officer for an application that the traveller holds up', () => {
    expect(blockers({ answersComplete: false, application: { ...issued, status: 'draft' } })).toEqual(['answers-missing:traveller']);
  });

  it('gives every blocker plain words and a date that leaves time', () => {
    const found = blockersOf({ ...fresh, seatsMissing: ['arrival'], verdict: 'deny' }, due);
    expect(found.map(({ what }) => what).every((what) => /^[A-Z].*\.$/.test(what))).toBe(true);
    expect(found.map((blocker) => blocker.due)).toEqual(['2027-03-04', '2027-02-25', '2027-02-25', '2027-02-25', '2027-03-25']);
  });
});

const letter: OpenRequirement = { code: 'letter:delegation', kind: 'letter', text: 'Be on the list', owner: 'operator', due: '2027-03-04', state: 'open', approvers: ['PRK'] };
const asked = (change: Partial<OpenRequirement>): Partial<Standing> => ({ requirements: [{ ...letter, ...change }], application: null, applications: [] });

describe('what the rules ask for', () => {
  it('blocks with its own owner, date and name', () => {
    const found = blockersOf({ ...ready, ...asked({ due: '2027-02-01' }) }, due);
    expect(found).toContainEqual({ code: 'requirement', key: 'requirement:letter:delegation', what: 'Be on the list.', owner: 'operator', due: '2027-02-01' });
  });

  it.each<[string, Partial<OpenRequirement>, Partial<Standing>]>([
    ['a visa: the application is the way to it', { code: 'document:visa', kind: 'document' }, {}],
    ['a lead time: the application has the date', { code: 'lead-time', kind: 'lead-time' }, {}],
    ['a fact that the open questions ask for', { code: 'fact:profession', kind: 'fact' }, { answersComplete: false }],
    ['the validity of a passport that was not read yet', { code: 'passport-validity', kind: 'passport-validity' }, { documentCheck: null }],
    ['anything of somebody whom the rules deny', {}, { verdict: 'deny' }],
  ])('is not told twice: %s', (_what, requirement, more) => {
    expect(blockers({ ...asked(requirement), ...more }).filter((one) => one.startsWith('requirement'))).toEqual([]);
  });

  it.each<[ApplicationStanding, Partial<OpenRequirement>, boolean]>([
    ['in-review', { owner: 'traveller' }, true],
    ['approved', { owner: 'traveller' }, false],
    ['approved', { owner: 'operator' }, true],
    ['submitted', { owner: 'operator' }, true],
    ['issued', { owner: 'operator' }, false],
    ['issued', { state: 'unmet', code: 'passport-validity', kind: 'passport-validity' }, true],
  ])('while the application is %s: %j stands %s', (status, requirement, stands) => {
    const found = blockers({ requirements: [{ ...letter, ...requirement }] }, withStatus(status));
    expect(found.some((one) => one.startsWith('requirement'))).toBe(stands);
  });

  const china = (status: ApplicationStanding) => ({ authority: 'CHN', status });
  it.each<[string, Partial<OpenRequirement>, Standing['applications'], boolean]>([
    ['another state asks for it: the visa of the destination says nothing of it', { approvers: ['CHN'] }, [], true],
    ['and an officer’s look at the visa of the destination neither', { approvers: ['CHN'], owner: 'traveller' }, [], true],
    ['that state has not answered yet', { approvers: ['CHN'] }, [china('submitted')], true],
    ['an officer has looked at what the traveller owes that state', { approvers: ['CHN'], owner: 'traveller' }, [china('submitted')], false],
    ['that state has said yes', { approvers: ['CHN'] }, [china('issued')], false],
    ['both ask for it, and one has said yes', { approvers: ['CHN', 'PRK'] }, [china('in-batch')], true],
    ['both ask for it, and both have said yes', { approvers: ['CHN', 'PRK'] }, [china('issued')], false],
    ['an organiser asks for it, whom nobody applies to', { approvers: ['MARATHON'] }, [china('issued')], true],
    ['nobody knows who asks', { approvers: [] }, [china('issued')], true],
    ['it is a visa of the other state that nobody has applied for', { approvers: ['CHN', 'PRK'], code: 'document:visa', kind: 'document' }, [], true],
    ['it is a visa of the other state that is applied for', { approvers: ['CHN', 'PRK'], code: 'document:visa', kind: 'document' }, [china('draft')], false],
  ])('with the approval of the destination, where %s, stands or not', (_what, requirement, others, stands) => {
    const found = blockers({ requirements: [{ ...letter, ...requirement }], applications: [...ready.applications, ...others] });
    expect(found.some((one) => one.startsWith('requirement'))).toBe(stands);
  });

  it.each<[Standing['photo'], string[]]>([
    ['none', ['photo-missing:traveller']],
    ['checking', ['photo-missing:traveller']],
    ['rejected', ['photo-problem:traveller']],
    ['there', ['application-waiting-review:officer']],
  ])('asks for a photo where they do: %s', (photo, expected) => {
    const wanted: OpenRequirement = { ...letter, code: 'photo', kind: 'photo', owner: 'traveller' };
    expect(blockers({ photo, requirements: [wanted], application: null })).toEqual(expected);
    expect(blockers({ photo, requirements: [wanted], application: { ...issued, status: 'submitted' } })).toEqual(['approval-missing:authority']);
    expect(blockers({ photo, application: null, approvalNeeded: false })).toEqual([]);
  });
});

describe('what has to be issued anew', () => {
  it('blocks by its kind, the first date of each, with whoever issues it', () => {
    const found = blockersOf({ ...ready, stale: [{ kind: 'ticket', due: '2027-03-25' }, { kind: 'ticket', due: '2027-03-20' }, { kind: 'visa', due: '2027-03-04' }, { kind: 'bib', due: '2027-03-30' }] }, due);
    expect(found.map(({ key, owner, due: until }) => `${key} ${owner} ${until}`)).toEqual([
      'stale-artefact:ticket operator 2027-03-20', 'stale-artefact:visa officer 2027-03-04', 'stale-artefact:bib operator 2027-03-30',
    ]);
    expect(failsOn(found)).toBe('2027-03-04');
    expect(failsOn(found.filter(({ key }) => key.endsWith('bib')))).toBeNull();
  });

  it('is not told twice where the application says so already', () => {
    expect(blockers({ stale: [{ kind: 'visa', due: '2027-03-04' }], application: { ...issued, outdated: true } })).toEqual(['approval-missing:officer']);
  });
});

describe('money, rooms and start numbers', () => {
  it('turns to the traveller who booked alone, and to the operator for everybody else', () => {
    expect(blockers({ overdue: { since: '2027-01-31', ownBooking: true } })).toEqual(['payment-overdue:traveller']);
    expect(blockers({ overdue: { since: '2027-01-31', ownBooking: false } })).toEqual(['payment-overdue:operator']);
  });

  it('asks for a bed a week before the trip, and for a number a week before the race', () => {
    const found = blockersOf({ ...ready, roomMissing: true, bibMissing: '2027-04-04' }, due);
    expect(found.map(({ key, due: until }) => [key, until])).toEqual([['room-missing', '2027-03-25'], ['bib-missing', '2027-03-28']]);
  });
});

describe('dueDates', () => {
  it('leaves four weeks where no rule names a lead time', () => {
    expect(dueDates('2027-04-01', null)).toEqual({ details: '2027-02-25', application: '2027-03-04', approval: '2027-03-29', seat: '2027-03-25' });
  });

  it('waits for an answer no longer than it can be fetched', () => {
    expect(dueDates('2027-04-01', null, '2027-03-23')).toMatchObject({ application: '2027-03-04', approval: '2027-03-23' });
  });

  it('follows a longer lead time of the rules', () => {
    expect(dueDates('2027-04-01', '2027-01-31')).toMatchObject({ details: '2027-01-24', application: '2027-01-31' });
  });
});

describe('tripSteps', () => {
  it('walks from open to done', () => {
    expect(steps(fresh)).toEqual(['answers:open', 'passport:open', 'approval:open']);
    expect(steps({ ...fresh, answersComplete: true, documentCheck: { state: 'running', outcome: null } })).toEqual(['answers:done', 'passport:waiting', 'approval:open']);
    expect(steps(withStatus('in-review'))).toEqual(['answers:done', 'passport:done', 'approval:waiting']);
    expect(steps(ready)).toEqual(['answers:done', 'passport:done', 'approval:done']);
  });

  it.each<[string, Standing, string]>([
    ['a rejected picture', { ...ready, application: null, documentCheck: { state: 'finished', outcome: 'rejected' } }, 'passport:problem approval:open'],
    ['a picture that an officer looks at', { ...withStatus('in-review'), documentCheck: { state: 'finished', outcome: 'needs-review' } }, 'passport:waiting approval:waiting'],
    ['a picture that an officer let pass', { ...withStatus('approved'), documentCheck: { state: 'finished', outcome: 'needs-review' } }, 'passport:done approval:waiting'],
    ['a rejected application', withStatus('rejected'), 'passport:done approval:problem'],
    ['a refusal', withStatus('refused'), 'passport:done approval:problem'],
    ['rules that deny', { ...ready, application: null, verdict: 'deny' }, 'passport:done approval:problem'],
    ['an application that is drafted at this moment', { ...ready, application: null }, 'passport:done approval:waiting'],
    ['a trip that needs no approval', { ...ready, application: null, approvalNeeded: false }, 'passport:done approval:done'],
  ])('tells of %s', (_what, standing, expected) => {
    expect(steps(standing).slice(1).join(' ')).toBe(expected);
  });

  it('gives a date to what is not done', () => {
    expect(tripSteps(withStatus('submitted'), due).map((step) => step.due)).toEqual([null, null, '2027-03-29']);
  });
});
