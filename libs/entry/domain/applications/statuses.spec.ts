import { describe, expect, it } from '@jest/globals';
import { type ApplicationAction, type ApplicationStatus, applicationStatuses, followsFacts, moveApplication } from './application-status.js';
import { moveBatch } from '../batches/batch-status.js';

const actions: ApplicationAction[] = ['complete', 'reopen', 'approve', 'reject', 'batch', 'submit', 'issue', 'refuse', 'withdraw'];
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
      'submitted issue issued',
      'submitted refuse refused',
      'withdrawn complete in-review',
      'withdrawn reopen draft',
    ]);
  });

  it('says where it stands when it refuses to move', () => {
    expect(moveApplication('draft', 'approve')).toMatchObject({
      code: 'entry.transition-refused',
      detail: 'The application is a draft: answers or a usable passport are still missing.',
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

  it('refuses everything else with where it stands', () => {
    expect(moveBatch('submitted', 'submit')).toMatchObject({ code: 'entry.transition-refused', detail: 'The batch is with the authority already.' });
    expect(moveBatch('open', 'record').refused).toBe(true);
    expect(moveBatch('answered', 'record').refused).toBe(true);
  });
});
