import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FixedClock, newId, type Result } from '#kernel';
import { eventually } from '../../../test/support/eventually.js';
import { codeOf, valueOf } from '../../../test/support/results.js';
import { createTestContext, type TestContext } from '../../../test/support/test-context.js';
import { AccountsModule } from '../accounts.module.js';
import { InvitationLinks } from '../invitation-links.js';
import { CreateOrganisation } from './create-organisation.js';
import { InviteTraveller } from './invite-traveller.js';
import { ReadInvitations } from './read-invitations.js';
import { ReadPrincipal } from './read-principal.js';
import { RedeemLink } from './redeem-link.js';
import { RenewLink } from './renew-link.js';
import { RevokeInvitation } from './revoke-invitation.js';
import type { SignedIn } from './sign-in.js';

const start = new Date('2026-04-01T10:00:00Z');
const day = 24 * 3_600_000;

const tokenOf = (result: Result<SignedIn>): string => valueOf(result).session.token;

describe('links of travellers', () => {
  const clock = new FixedClock(start);
  let context: TestContext;
  let organisationId: string;
  let travellerId: string;
  let ip: string;
  let network = 0;

  beforeAll(async () => {
    context = await createTestContext([AccountsModule], clock);
    ({ id: organisationId } = await context.database.transaction((tx) => context.get(CreateOrganisation).create(tx, { name: 'Marathon Tours' })));
  });
  afterAll(() => context.close());

  beforeEach(() => {
    clock.set(start);
    travellerId = newId();
    ip = `2001:db8:${(network += 1).toString(16)}::1`;
  });

  const invite = async (): Promise<string> => {
    const { invitationId } = await context.database.transaction((tx) => context.get(InviteTraveller).invite(tx, { organisationId, travellerId }));
    return invitationId;
  };
  const linkOf = (invitationId: string): string => context.get(InvitationLinks).tokenOf(invitationId);
  const redeem = (token: string): Promise<Result<SignedIn>> => context.get(RedeemLink).redeem(token, ip);
  const renew = (token: string) => context.get(RenewLink).renew(token, ip);
  const revoke = () => context.database.transaction((tx) => context.get(RevokeInvitation).revoke(tx, { organisationId, travellerId }));
  const read = (cookie: string) => context.get(ReadPrincipal).read({ bearer: undefined, cookie, ip });
  const state = async () => (await context.get(ReadInvitations).statesOf(organisationId, [travellerId])).get(travellerId);
  const invited = () =>
    context.database.query<{ subject: { invitationId: string } }>(
      `select subject from outbox where type = 'traveller.invited' and subject->>'travellerId' = $1 order by id`,
      [travellerId],
    );

  it('opens a session of that traveller, with a traveller’s permissions', async () => {
    const token = tokenOf(await redeem(linkOf(await invite())));
    expect(await read(token)).toMatchObject({ value: { kind: 'traveller', travellerId, organisationId, permissions: expect.arrayContaining(['trip.read']) } });
    expect(await state()).toBe('used');
  });

  it('is written from the invitation’s id whenever a mail needs it, and holds its token in the fragment', async () => {
    const id = await invite();
    const link = new URL(context.get(InvitationLinks).invitationLink(id));
    expect(link.origin).toBe('http://127.0.0.1:7400');
    expect(link.pathname).toBe('/invitation');
    expect(link.search).toBe('');
    expect(link.hash.slice(1)).toBe(linkOf(id));
    expect(context.get(InvitationLinks).invitationLink(id)).toBe(link.href);
  });

  it('tells of an invitation by ids alone', async () => {
    const invitationId = await invite();
    expect(await invited()).toEqual([{ subject: { invitationId, travellerId, renewal: false } }]);
  });

  it('opens once', async () => {
    const token = linkOf(await invite());
    await redeem(token);
    expect(codeOf(await redeem(token))).toBe('link.used');
  });

  it('opens for exactly one of many who redeem it at once', async () => {
    const token = linkOf(await invite());
    const codes = (await Promise.all(Array.from({ length: 8 }, () => redeem(token)))).map(codeOf);
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(codes.filter((code) => code === 'link.used')).toHaveLength(7);
    const [count] = await context.database.query<{ count: number }>('select count(*)::int as count from session where traveller_id = $1', [travellerId]);
    expect(count?.count).toBe(1);
  });

  it('expires', async () => {
    const token = linkOf(await invite());
    clock.set(new Date(start.getTime() + 14 * day));
    expect(codeOf(await redeem(token))).toBe('link.expired');
    expect(await state()).toBe('expired');
  });

  it('closes when a newer one is sent', async () => {
    const earlier = linkOf(await invite());
    const later = linkOf(await invite());
    expect(codeOf(await redeem(earlier))).toBe('link.revoked');
    expect(await state()).toBe('sent');
    expect(codeOf(await redeem(later))).toBeUndefined();
  });

  it('leaves one open when two are sent at once', async () => {
    await Promise.all([invite(), invite(), invite()]);
    const [count] = await context.database.query<{ count: number }>(
      'select count(*)::int as count from invitation where traveller_id = $1 and revoked_at is null',
      [travellerId],
    );
    expect(count?.count).toBe(1);
  });

  it('is taken back together with the session that it opened', async () => {
    const token = linkOf(await invite());
    const session = tokenOf(await redeem(token));
    expect(codeOf(await revoke())).toBeUndefined();
    expect(codeOf(await read(session))).toBe('auth.required');
    expect(codeOf(await redeem(token))).toBe('link.revoked');
    expect(await state()).toBe('revoked');
    expect(codeOf(await revoke())).toBe('not-found');
  });

  it('cannot be taken back by another organisation', async () => {
    const token = linkOf(await invite());
    const stranger = await context.database.transaction((tx) => context.get(CreateOrganisation).create(tx, { name: 'Walks' }));
    const outcome = await context.database.transaction((tx) => context.get(RevokeInvitation).revoke(tx, { organisationId: stranger.id, travellerId }));
    expect(codeOf(outcome)).toBe('not-found');
    expect((await context.get(ReadInvitations).statesOf(stranger.id, [travellerId])).get(travellerId)).toBe('none');
    expect(codeOf(await redeem(token))).toBeUndefined();
  });

  it.each([
    ['a changed character', (token: string) => `${token.slice(0, 40)}${token[40] === 'A' ? 'B' : 'A'}${token.slice(41)}`],
    ['another id under the same signature', (token: string) => `${Buffer.from(newId().replaceAll('-', ''), 'hex').toString('base64url').slice(0, 20)}${token.slice(20)}`],
    ['nothing', () => ''],
    ['something else', () => 'not a link at all'],
  ])('is not one of ours with %s', async (_what, forge) => {
    expect(codeOf(await redeem(forge(linkOf(await invite()))))).toBe('link.unknown');
  });

  it('is not one of ours when it is signed for an invitation that there is not', async () => {
    expect(codeOf(await redeem(linkOf(newId())))).toBe('link.unknown');
  });

  it('is slowed down for a network that tries and tries, and not for others', async () => {
    for (let attempt = 0; attempt < 60; attempt += 1) await redeem('not a link at all');
    const good = linkOf(await invite());
    expect(await redeem(good)).toMatchObject({ code: 'auth.too-many-attempts', retryAfter: expect.any(Number) });
    expect(codeOf(await context.get(RedeemLink).redeem(good, '203.0.113.9'))).toBeUndefined();
  });

  it('keeps the session for thirty days after its last use', async () => {
    const session = tokenOf(await redeem(linkOf(await invite())));
    clock.set(new Date(start.getTime() + 29 * day));
    expect(codeOf(await read(session))).toBeUndefined();
    clock.set(new Date(start.getTime() + 58 * day));
    expect(codeOf(await read(session))).toBeUndefined();
    clock.set(new Date(start.getTime() + 89 * day));
    expect(codeOf(await read(session))).toBe('auth.required');
  });

  describe('renewal', () => {
    it('sends a fresh link for one that was used or has expired', async () => {
      const used = linkOf(await invite());
      await redeem(used);
      await renew(used);
      clock.set(new Date(start.getTime() + 20 * day));
      await renew(used);
      expect(await invited()).toHaveLength(3);
      const newest = (await invited()).at(-1)?.subject.invitationId ?? '';
      expect(codeOf(await redeem(linkOf(newest)))).toBeUndefined();
    });

    it('sends nothing to a traveller whom the operator has shut out, and does not say so', async () => {
      const token = linkOf(await invite());
      await revoke();
      expect(await renew(token)).toBeUndefined();
      expect(await invited()).toHaveLength(1);
    });

    it('sends nothing to a traveller whom the operator is shutting out at that moment', async () => {
      const token = linkOf(await invite());
      await redeem(token);
      const revoked = Promise.withResolvers<void>();
      const commit = Promise.withResolvers<void>();
      const shuttingOut = context.database.transaction(async (tx) => {
        await context.get(RevokeInvitation).revoke(tx, { organisationId, travellerId });
        revoked.resolve();
        await commit.promise;
      });
      await revoked.promise;
      const renewing = renew(token);
      const waiting = () => context.database.query(`select 1 from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`);
      await eventually(async () => expect(await waiting()).toHaveLength(1)).finally(() => commit.resolve());
      await Promise.all([shuttingOut, renewing]);
      expect([await state(), (await invited()).length]).toEqual(['revoked', 1]);
    });

    it('sends nothing for a link that is not ours, and does not say so', async () => {
      expect(await renew('not a link at all')).toBeUndefined();
      expect(await renew(linkOf(newId()))).toBeUndefined();
    });

    it('fills nobody’s mailbox', async () => {
      const token = linkOf(await invite());
      for (let attempt = 0; attempt < 9; attempt += 1) expect(await renew(token)).toBeUndefined();
      expect(await invited()).toHaveLength(1 + 5);
    });
  });
});
