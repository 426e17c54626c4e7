import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InvitePerson, JoinStaff, permissionsOf, ReadOrganisation, ReadStaffInvitation, type StaffInvitation, StaffInvitationLinks } from '#accounts';
import { newId } from '#kernel';
import { People, type Person } from '../../../../test/support/people.js';
import { valueOf } from '../../../../test/support/results.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';
import { StaffLetters } from './staff-letters.js';

describe('the letter that invites somebody to the staff', () => {
  let api: TestApi;
  let administrator: Person;
  let letters: StaffLetters;

  const get: TestApi['app']['get'] = (type: never) => api.app.get(type, { strict: false });

  beforeAll(async () => {
    api = await createTestApi();
    const people = new People(api);
    administrator = await people.staff('administrator', await people.organisation());
    letters = new StaffLetters(get(ReadStaffInvitation), get(ReadOrganisation), get(StaffInvitationLinks));
  });
  afterAll(() => api.close());

  const invite = async (email: string): Promise<StaffInvitation> => {
    const { id: userId, organisationId } = administrator;
    const principal = { kind: 'user', userId, organisationId, role: 'administrator', permissions: permissionsOf('administrator') } as const;
    return valueOf(await get(InvitePerson).invite(principal, { name: 'Iris', email, role: 'officer' }));
  };
  const letter = (id: string, type = 'person.invited') =>
    letters.for({
      id: newId(), type, organisationId: administrator.organisationId, subject: { staffInvitationId: id }, actor: { kind: 'user', id: administrator.id },
      correlationId: newId(), at: new Date().toISOString(),
    });

  it('has a link that works, and one key for each invitation', async () => {
    const { id } = await invite('mail@example.org');
    const token = get(StaffInvitationLinks).tokenOf(id);
    expect(await letter(id)).toMatchObject({
      to: 'mail@example.org', travellerId: null, template: 'staff-invitation', key: `staff-invitation.${id}`,
      values: { name: 'Iris', operator: 'Marathon Tours', role: 'officer', link: expect.stringContaining(`/join#${token}`) },
    });
    expect(await letter(id, 'person.joined')).toBeNull();
  });

  it('is not written once the link was used, or replaced by a newer one', async () => {
    const used = await invite('used@example.org');
    valueOf(await get(JoinStaff).join(get(StaffInvitationLinks).tokenOf(used.id), { name: 'Iris', password: 'a long enough password' }, '198.51.100.1'));
    expect(await letter(used.id)).toBeNull();
    const replaced = await invite('twice@example.org');
    await invite('twice@example.org');
    expect(await letter(replaced.id)).toBeNull();
  });
});
