import type { INestApplicationContext } from '@nestjs/common';
import { ChangeOrganisation, CreateApiKey, CreateUser, InvitePerson, permissionsOf, ReadOrganisation } from '#accounts';
import { isRefusal, type Result } from '#kernel';
import { KeepWebhooks } from '#notifications';
import { Database } from '#platform';
import { demoSignIns } from './sign-ins.js';

const must = <T>(result: Result<T>): T => {
  if (isRefusal(result)) throw new Error(`the demo administrator was refused: ${result.code}`);
  return result.value;
};

/** Somebody who administers, settings as an operator in Beijing would have them, an invitation that waits, a key, and a webhook that is paused. */
export async function addAdministrator(app: INestApplicationContext, organisationId: string): Promise<void> {
  await app.get(Database).transaction(async (tx) => {
    const { id: userId } = must(await app.get(CreateUser).create(tx, { ...demoSignIns.administrator, organisationId, role: 'administrator' }));
    const settings = await app.get(ReadOrganisation).settings(organisationId);
    if (!settings) throw new Error('the demo organisation is gone');
    must(await app.get(ChangeOrganisation).change(tx, { ...settings, address: '12 Gongti North Road\nChaoyang District\nBeijing', timeZone: 'Asia/Shanghai' }));
    const administrator = { kind: 'user', userId, organisationId, role: 'administrator', permissions: permissionsOf('administrator') } as const;
    must(await app.get(InvitePerson).invite(administrator, { name: 'Nora Newcomer', email: 'nora@marathon.example', role: 'operator' }));
    must(await app.get(CreateApiKey).create(tx, administrator, { name: 'Nightly export to the ledger', role: 'operator' }));
    const webhook = must(await app.get(KeepWebhooks).add(organisationId, { url: 'https://ledger.marathon.example/waypass', events: ['booking.confirmed', 'booking.cancelled', 'application.issued'] }));
    must(await app.get(KeepWebhooks).change({ ...webhook, paused: true }));
  });
}
