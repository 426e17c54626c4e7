import { describe, expect, it } from 'vitest';
import { type ApplicationAction, type ApplicationStatus, applicationStatuses, followsFacts, moveApplication } from './application-status.js';
import { moveBatch } from '../batches/batch-status.js';

const actions: ApplicationAction[] = ['complete', 'reopen', 'approve', 'reject', 'batch', 'submit', 'issue', 'refuse', 'withdraw', 'take-out', 'recall', 'correct'];
const allowed = applicationStatuses.flatMap((status) =>
  actions.flatMap((action) => {
    const moved = moveApplication(status, action);
    return moved.refused ? [] : [`${status} ${action} ${moved.value}`];
  }),
);

describe('an application', () => {
  it('moves along these ways and no others', () => {
    expect(allowed).toEqual([
      'draft complete in-review',
      'draft reopen draft',
      'draft withdraw withdrawn',
      'in-review complete in-review',
      'in-review reopen draft',
      'in-review approve approved',
      'in-review reject rejected',
      'in-review withdraw withdrawn',
      'approved complete in-review',
      'approved reopen draft',
      'approved reject rejected',
      'approved batch in-batch',
      'approved withdraw withdrawn',
      'rejected complete in-review',
      'rejected reopen draft',
      'rejected withdraw withdrawn',
      'in-batch submit submitted',
      'in-batch withdraw withdrawn',
      'in-batch take-out approved',
      'in-batch recall draft',
      'submitted issue issued',
      'submitted refuse refused',
      'submitted withdraw withdrawn',
      'submitted take-out approved',
      'submitted recall draft',
      'issued recall draft',
      'issued correct submitted',
      'refused correct submitted',
      'withdrawn complete in-review',
      'withdrawn reopen draft',
    ]);
  });

  it('says where it stands when it refuses to move', () => {
    expect(moveApplication('draft', 'approve')).toMatchObject({
      code: 'entry.transition-refused',
      detail: 'The application is a draft: something that it needs is still missing.',
    });
  });

  it('follows changed facts until it is in a batch', () => {
    const following: ApplicationStatus[] = applicationStatuses.filter(followsFacts);
    expect(following).toEqual(['draft', 'in-review', 'approved', 'rejected', 'withdrawn']);
  });
});

describe('a batch', () => {
  it('is submitted once, then takes outcomes until it is answered', () => {
    expect(moveBatch('open', 'submit')).toMatchObject({ value: 'submitted' });
    expect(moveBatch('submitted', 'record')).toMatchObject({ value: 'submitted' });
    expect(moveBatch('submitted', 'finish')).toMatchObject({ value: 'answered' });
  });

  it('can have its list changed until nobody is left, and an outcome corrected once it is with the authority', () => {
    expect(moveBatch('open', 'change')).toMatchObject({ value: 'open' });
    expect(moveBatch('submitted', 'change')).toMatchObject({ value: 'submitted' });
    expect(moveBatch('answered', 'change')).toMatchObject({ code: 'entry.transition-refused', detail: 'Every application of the batch has its outcome already.' });
    expect(moveBatch('answered', 'correct')).toMatchObject({ value: 'submitted' });
    expect(moveBatch('answered', 'correct')).toMatchObject({ value: 'submitted' });
    expect(moveBatch('open', 'correct').refused).toBe(true);
    expect(moveBatch('withdrawn', 'change')).toMatchObject({ code: 'entry.transition-refused', detail: 'Nobody is left in the batch.' });
  });

  it('refuses everything else with where it stands', () => {
    expect(moveBatch('open', 'record').refused).toBe(true);
    expect(moveBatch('answered', 'record').refused).toBe(true);
  });
});
