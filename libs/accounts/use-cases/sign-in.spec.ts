import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { generate } from 'otplib';
import { FixedClock, isRefusal, newId } from '#kernel';
import { codeOf, valueOf } from '../../../test/support/results.js';
import { createTestContext, type TestContext } from '../../../test/support/test-context.js';
import { AccountsModule } from '../accounts.module.js';
import type { StaffPrincipal } from '../domain/principal.js';
import { ConfirmOneTimeCode } from './confirm-one-time-code.js';
import { CreateOrganisation } from './create-organisation.js';
import { CreateUser } from './create-user.js';
import { DescribePrincipal } from './describe-principal.js';
import { DisableOneTimeCode } from './disable-one-time-code.js';
import { EnrolOneTimeCode } from './enrol-one-time-code.js';
import { ReadPrincipal } from './read-principal.js';
import { SignIn } from './sign-in.js';
import { SignOut } from './sign-out.js';

const password = 'a long enough password';
const start = new Date('2026-04-01T10:00:00Z');

describe('sign-in', () => {
  const clock = new FixedClock(start);
  let context: TestContext;
  let organisationId: string;
  let email: string;
  let ip: string;
  let network = 0;

  beforeAll(async () => {
    context = await createTestContext([AccountsModule], clock);
    ({ id: organisationId } = await context.database.transaction((tx) => context.get(CreateOrganisation).create(tx, { name: 'Marathon Tours' })));
  });
  afterAll(() => context.close());

  beforeEach(async () => {
    clock.set(start);
    ip = `198.51.100.${(network += 1)}`;
    email = `${newId()}@example.org`;
    valueOf(await context.database.transaction((tx) => context.get(CreateUser).create(tx, { organisationId, email, name: 'Ada Berg', role: 'operator', password })));
  });

  const signIn = (more: { email?: string; password?: string; code?: string } = {}, from = ip) =>
    context.get(SignIn).signIn({ email, password, ...more }, from);
  const read = (cookie: string) => context.get(ReadPrincipal).read({ bearer: undefined, cookie, ip });

  it('opens a session for the right password, in whatever case the e-mail is written', async () => {
    const { principal, session } = valueOf(await signIn({ email: ` ${email.toUpperCase()} ` }));
    expect(principal).toMatchObject({ kind: 'user', organisationId, role: 'operator' });
    expect(valueOf(await read(session.token))).toEqual(principal);
    expect(valueOf(await context.get(DescribePrincipal).describe(principal))).toMatchObject({ name: 'Ada Berg', email, oneTimeCode: false });
  });

  it('stores neither the password nor the token', async () => {
    const { session } = valueOf(await signIn());
    const rows = await context.database.query<{ found: string }>('select row_to_json(u)::text as found from app_user u union all select row_to_json(s)::text from session s');
    const stored = rows.map(({ found }) => found).join('\n');
    expect(stored).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
    expect(stored).not.toContain(password);
    expect(stored).not.toContain(session.token);
    expect(stored).not.toContain(Buffer.from(session.token).toString('hex'));
  });

  it('answers alike for a wrong password, an unknown e-mail and a disabled account', async () => {
    const wrong = await signIn({ password: 'another password' });
    const unknown = await signIn({ email: 'nobody@example.org' });
    await context.database.query('update app_user set disabled_at = now() where email = $1', [email]);
    const disabled = await signIn();
    expect([wrong, unknown, disabled]).toEqual(Array(3).fill({ refused: true, code: 'auth.invalid-credentials' }));
  });

  it('does the work of a password check for an unknown e-mail too', async () => {
    const time = async (more: { email?: string; password?: string }) => {
      const begun = performance.now();
      await signIn(more, `203.0.113.${(network += 1)}`);
      return performance.now() - begun;
    };
    await time({ password: 'warm-up' });
    const known = await time({ password: 'another password' });
    const unknown = await time({ email: 'nobody@example.org' });
    expect(unknown).toBeGreaterThan(known / 4);
  });

  it('locks an e-mail out of one network after five wrong passwords, the right one included, and says for how long', async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) expect(codeOf(await signIn({ password: 'wrong' }))).toBe('auth.invalid-credentials');
    const locked = await signIn();
    expect(locked).toMatchObject({ refused: true, code: 'auth.too-many-attempts' });
    expect(isRefusal(locked) && locked.retryAfter).toBeGreaterThan(0);
    expect(isRefusal(locked) && locked.retryAfter).toBeLessThanOrEqual(15 * 60);
    expect(codeOf(await signIn({}, '192.0.2.77'))).toBeUndefined();
  });

  it('counts attempts that are made at once', async () => {
    const codes = await Promise.all(Array.from({ length: 12 }, async () => codeOf(await signIn({ password: 'wrong' }))));
    expect(codes.filter((code) => code === 'auth.invalid-credentials')).toHaveLength(5);
    expect(codes.filter((code) => code === 'auth.too-many-attempts')).toHaveLength(7);
  });

  it('forgets wrong passwords once the right one was given', async () => {
    for (let round = 0; round < 3; round += 1) {
      for (let attempt = 0; attempt < 4; attempt += 1) await signIn({ password: 'wrong' });
      expect(codeOf(await signIn())).toBeUndefined();
    }
  });

  it('keeps neither e-mails nor addresses in the count', async () => {
    await signIn({ password: 'wrong' });
    const rows = await context.database.query<{ key: string }>('select key from attempt');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some(({ key }) => key.includes('@') || key.includes(ip))).toBe(false);
  });

  it('ends a session when it signs out, and other sessions stay', async () => {
    const one = valueOf(await signIn()).session;
    const other = valueOf(await signIn()).session;
    await context.get(SignOut).signOut(one.token);
    await context.get(SignOut).signOut('never a token');
    expect(codeOf(await read(one.token))).toBe('auth.required');
    expect(codeOf(await read(other.token))).toBeUndefined();
  });

  it('lets a session that is used live on, and one that is not end', async () => {
    const { token } = valueOf(await signIn()).session;
    const hours = (count: number) => clock.set(new Date(start.getTime() + count * 3_600_000));
    hours(11);
    expect(codeOf(await read(token))).toBeUndefined();
    hours(22);
    expect(codeOf(await read(token))).toBeUndefined();
    hours(34.5);
    expect(codeOf(await read(token))).toBe('auth.required');
  });

  it('shuts a disabled account out of its open sessions', async () => {
    const { token } = valueOf(await signIn()).session;
    await context.database.query('update app_user set disabled_at = now() where email = $1', [email]);
    expect(codeOf(await read(token))).toBe('auth.required');
  });

  it('refuses a second account with the same e-mail, and a short password', async () => {
    const create = (more: { email: string; password: string }) =>
      context.database.transaction((tx) => context.get(CreateUser).create(tx, { organisationId, name: 'Other', role: 'officer', ...more }));
    expect(codeOf(await create({ email: email.toUpperCase(), password }))).toBe('account.email-taken');
    expect(codeOf(await create({ email: 'new@example.org', password: 'short' }))).toBe('account.password-too-short');
  });

  describe('with one-time codes', () => {
    let staff: StaffPrincipal;
    let secret: string;
    const codeAt = (seconds: number) => generate({ secret, epoch: Math.floor(start.getTime() / 1000) + seconds });

    beforeEach(async () => {
      staff = valueOf(await signIn()).principal as StaffPrincipal;
      ({ secret } = valueOf(await context.get(EnrolOneTimeCode).enrol(staff)));
    });

    const confirm = async () => valueOf(await context.get(ConfirmOneTimeCode).confirm(staff, await codeAt(0)));

    it('asks for none before a first code has confirmed the app', async () => {
      expect(codeOf(await signIn())).toBeUndefined();
      expect(codeOf(await context.get(ConfirmOneTimeCode).confirm(staff, '000000'))).toBe('auth.one-time-code-wrong');
      expect(codeOf(await signIn())).toBeUndefined();
    });

    it('asks for one from then on, and takes the right one', async () => {
      await confirm();
      expect(codeOf(await signIn())).toBe('auth.code-required');
      clock.set(new Date(start.getTime() + 60_000));
      expect(codeOf(await signIn({ code: await codeAt(60) }))).toBeUndefined();
    });

    it('takes a code once', async () => {
      await confirm();
      expect(codeOf(await signIn({ code: await codeAt(0) }))).toBe('auth.code-required');
      clock.set(new Date(start.getTime() + 60_000));
      const code = await codeAt(60);
      const both = await Promise.all([signIn({ code }), signIn({ code })]);
      expect(both.map(codeOf).sort()).toEqual(['auth.code-required', undefined]);
    });

    it('does not say that a code was wanted to someone with a wrong password', async () => {
      await confirm();
      expect(codeOf(await signIn({ password: 'wrong' }))).toBe('auth.invalid-credentials');
    });

    it('counts wrong codes, and not the sign-in that learns that a code is wanted', async () => {
      await confirm();
      for (let attempt = 0; attempt < 10; attempt += 1) expect(codeOf(await signIn())).toBe('auth.code-required');
      for (let attempt = 0; attempt < 5; attempt += 1) expect(codeOf(await signIn({ code: '000000' }))).toBe('auth.code-required');
      expect(codeOf(await signIn({ code: '000000' }))).toBe('auth.too-many-attempts');
    });

    it('counts wrong codes of one person from all networks together, whatever was sent in between', async () => {
      await confirm();
      for (let attempt = 0; attempt < 5; attempt += 1) {
        expect(codeOf(await signIn({ code: '000000' }, `203.0.113.${(network += 1)}`))).toBe('auth.code-required');
        expect(codeOf(await signIn())).toBe('auth.code-required');
      }
      clock.set(new Date(start.getTime() + 60_000));
      expect(codeOf(await signIn({ code: await codeAt(60) }, '192.0.2.78'))).toBe('auth.too-many-attempts');
    });

    it('keeps the secret sealed', async () => {
      const [row] = await context.database.query<{ sealed: Buffer }>('select one_time_secret as sealed from app_user where email = $1', [email]);
      expect(row?.sealed.includes(Buffer.from(secret))).toBe(false);
    });

    it('is turned off by a last code, and by nothing else', async () => {
      await confirm();
      expect(codeOf(await context.get(EnrolOneTimeCode).enrol(staff))).toBe('auth.one-time-code-already-on');
      expect(codeOf(await context.get(DisableOneTimeCode).disable(staff, '000000'))).toBe('auth.one-time-code-wrong');
      clock.set(new Date(start.getTime() + 60_000));
      expect(codeOf(await context.get(DisableOneTimeCode).disable(staff, await codeAt(60)))).toBeUndefined();
      expect(codeOf(await signIn())).toBeUndefined();
    });
  });
});
