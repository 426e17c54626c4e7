import { describe, expect, it } from 'vitest';
import type { Paperwork } from '../paperwork/types.js';
import { nextAction } from './next-action.js';
import type { TripStep } from './types.js';

const steps = (answers: TripStep['state'], passport: TripStep['state'], approval: TripStep['state']): TripStep[] => [
  { code: 'answers', state: answers, due: '2027-02-01' }, { code: 'passport', state: passport, due: '2027-02-02' }, { code: 'approval', state: approval, due: '2027-02-03' },
];
const item = (id: string, due: string | null) =>
  ({ id, code: id, kind: 'letter', text: id, owner: 'traveller', state: 'open', due, late: false, takesFiles: true, version: 1 }) as const;
const paperwork = (lacks: Paperwork['applications'][number]['lacks'], items: Paperwork['items'] = []): Paperwork => ({
  items, papers: [], applications: [{ id: 'a', authority: 'PRK', status: 'draft', lacks, declaration: null }],
});

describe('the next action', () => {
  it('is the first step that is open, with its date', () => {
    expect(nextAction({ steps: steps('open', 'open', 'open') }, undefined)).toEqual({ code: 'answers', place: '#answers', due: '2027-02-01' });
    expect(nextAction({ steps: steps('done', 'open', 'open') }, paperwork(['photo']))).toMatchObject({ code: 'passport' });
  });

  it('is what stands in the way, before what is merely open', () => {
    expect(nextAction({ steps: steps('open', 'problem', 'open') }, undefined)).toMatchObject({ code: 'passport', due: '2027-02-02' });
    expect(nextAction({ steps: steps('done', 'done', 'problem') }, undefined)).toMatchObject({ code: 'approval', place: '#approval' });
  });

  it('is then photo, signature, and the paper that is due first', () => {
    expect(nextAction({ steps: steps('done', 'waiting', 'waiting') }, paperwork(['declaration', 'photo']))).toMatchObject({ code: 'photo', due: '2027-02-03' });
    expect(nextAction({ steps: steps('done', 'done', 'waiting') }, paperwork(['declaration']))).toMatchObject({ code: 'declaration' });
    expect(nextAction({ steps: steps('done', 'done', 'waiting') }, paperwork([], [item('late', '2027-03-01'), item('soon', '2027-01-01'), item('any', null)]))).toEqual({
      code: 'papers', place: '#checklist', due: '2027-01-01',
    });
  });

  it('is nothing while others work, and at the end', () => {
    expect(nextAction({ steps: steps('done', 'waiting', 'waiting') }, paperwork([]))).toEqual({ code: 'wait', place: null, due: null });
    expect(nextAction({ steps: steps('done', 'done', 'done') }, undefined)).toMatchObject({ code: 'done' });
  });
});
