import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CreateApiKey } from '#accounts';
import { portugalPack, PublishRulePack, packFileJsonSchema, toRuleText } from '#entry';
import { newId } from '#kernel';
import { fileForm } from '../../../../test/support/file-form.js';
import { People, type Person } from '../../../../test/support/people.js';
import { valueOf } from '../../../../test/support/results.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';

interface DraftBody { id: string; version: number; status: string; actions: string[]; ownWork: boolean; faults: { pointer: string }[]; history: unknown[] }

describe('entry rules over HTTP', () => {
  let api: TestApi;
  let writer: Person;
  let colleague: Person;
  let operator: Person;
  let organisationId: string;
  const get: TestApi['app']['get'] = (type: never) => api.app.get(type, { strict: false });

  beforeAll(async () => {
    api = await createTestApi();
    const people = new People(api);
    organisationId = await people.organisation();
    [writer, colleague, operator] = [await people.staff('officer', organisationId), await people.staff('officer', organisationId), await people.staff('operator', organisationId)];
    valueOf(await get(PublishRulePack).publish({ organisationId, actorId: writer.id }, portugalPack));
  });
  afterAll(() => api.close());

  const ask = (person: Person, method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, more: { payload?: object; version?: number; headers?: Record<string, string> } = {}) =>
    api.app.inject({
      method, url: `/api/v1/${path}`,
      headers: { ...person.headers, 'idempotency-key': newId(), ...(more.version === undefined ? {} : { 'if-match': `"${more.version}"` }), ...more.headers },
      ...(more.payload ? { payload: more.payload } : {}),
    });
  const upload = (person: Person, path: string, content: string | Buffer) => {
    const { payload, headers } = fileForm(Buffer.from(content));
    return api.app.inject({ method: 'POST', url: `/api/v1/${path}`, payload, headers: { ...person.headers, 'idempotency-key': newId(), ...headers } });
  };
  const harbour = { ...toRuleText(portugalPack.rules[0]!), id: 'H1', summary: 'Sailors enter freely', channel: { modes: ['sea'] } };
  const content = { title: 'Sailors', note: 'As the harbour says', authorities: [], rules: [harbour] };
  const write = async (): Promise<DraftBody> => (await ask(writer, 'POST', 'rule-drafts', { payload: content })).json<DraftBody>();

  it('are listed as known on a day, with what they can be narrowed to', async () => {
    expect((await ask(operator, 'GET', 'rules?country=PRT')).json()).toMatchObject({ items: [{ rule: { id: 'P1', authority: 'PRT' }, authorityName: 'Portugal, border control', versions: 1 }, {}], nextCursor: null });
    expect((await ask(operator, 'GET', 'rules?knownOn=2018-01-01')).json()).toMatchObject({ items: [] });
    expect((await ask(operator, 'GET', 'rules/facets')).json()).toMatchObject({ countries: ['PRT'], rules: 2, authorities: [{ code: 'PRT', rules: 2 }] });
    expect((await ask(operator, 'GET', 'rules/versions?code=P1')).json()).toMatchObject({ versions: [{ added: { set: 1, by: 'The officer' }, closed: null }] });
    expect((await ask(operator, 'GET', 'rules/versions?code=P9')).json()).toMatchObject({ code: 'not-found' });
    expect((await ask(operator, 'GET', 'rules/expiring')).json()).toEqual({ items: [] });
  });

  it('are changed by two people: one writes, one reviews, then it is published', async () => {
    const draft = await write();
    expect(draft).toMatchObject({ status: 'draft', version: 1, faults: [], ownWork: true, actions: ['write', 'submit', 'discard'] });
    const path = `rule-drafts/${draft.id}`;
    expect((await ask(writer, 'GET', path)).headers['etag']).toBe('"1"');
    expect((await ask(operator, 'GET', `${path}/changes`)).json()).toMatchObject({ items: [{ kind: 'new-rule', before: null, after: { id: 'H1' } }], next: null });
    expect((await ask(writer, 'POST', `${path}/submit`, { version: 1 })).json()).toMatchObject({ status: 'in-review' });
    expect((await ask(writer, 'POST', `${path}/approve`, { version: 1, payload: {} })).json()).toMatchObject({ status: 403, code: 'entry.draft-own-work' });
    expect((await ask(colleague, 'POST', `${path}/publish`, { version: 1 })).json()).toMatchObject({ status: 409, code: 'entry.draft-transition-refused' });
    expect((await ask(colleague, 'POST', `${path}/approve`, { version: 1, payload: {} })).json()).toMatchObject({ status: 'approved', ownWork: false, reviewer: { name: 'The officer' } });
    expect((await ask(colleague, 'POST', `${path}/publish`, { version: 1 })).json()).toMatchObject({ status: 'published', publishedSet: 2, actions: [] });
    expect((await ask(operator, 'GET', 'rules?text=sailors')).json()).toMatchObject({ items: [{ rule: { id: 'H1' } }] });
  });

  it('are not changed by operators, and not approved by a machine', async () => {
    const { id } = await write();
    for (const [method, path] of [['POST', 'rule-drafts'], ['PUT', `rule-drafts/${id}`], ['POST', `rule-drafts/${id}/submit`], ['POST', `rule-drafts/${id}/publish`], ['POST', `rule-drafts/${id}/approve`], ['POST', 'rule-keys']] as const) {
      expect([path, (await ask(operator, method, path, { version: 1, payload: content })).statusCode]).toEqual([path, 403]);
    }
    const maker = { kind: 'user', userId: colleague.id, organisationId, role: 'officer', permissions: [] } as const;
    const { key } = valueOf(await api.database.transaction((tx) => get(CreateApiKey).create(tx, maker, { name: 'machine', role: 'officer' })));
    const answer = await api.app.inject({ method: 'POST', url: `/api/v1/rule-drafts/${id}/approve`, payload: {}, headers: { authorization: `Bearer ${key}`, 'if-match': '"1"' } });
    expect(answer.json()).toMatchObject({ status: 403, code: 'auth.forbidden' });
  });

  it('say what version is changed, and refuse a change of another one', async () => {
    const { id } = await write();
    expect((await ask(writer, 'PUT', `rule-drafts/${id}`, { payload: content })).json()).toMatchObject({ status: 428 });
    expect((await ask(writer, 'PUT', `rule-drafts/${id}`, { payload: { ...content, note: 'Anew' }, version: 1 })).json()).toMatchObject({ version: 2, note: 'Anew' });
    for (const step of ['submit', 'discard', 'take-back']) expect((await ask(writer, 'POST', `rule-drafts/${id}/${step}`, { version: 1 })).json()).toMatchObject({ status: 412, code: 'entry.draft-changed' });
    expect((await ask(colleague, 'POST', `rule-drafts/${id}/approve`, { version: 1, payload: {} })).json()).toMatchObject({ status: 412 });
    expect((await ask(writer, 'PUT', `rule-drafts/${id}`, { payload: content, version: 1 })).json()).toMatchObject({ status: 412, code: 'entry.draft-changed' });
  });

  it('keep faults in a draft, each at its pointer, and refuse what has no shape', async () => {
    const faulty = { ...content, rules: [{ ...harbour, inForce: { from: '2026-02-02', to: '2026-02-01' } }] };
    const draft = (await ask(writer, 'POST', 'rule-drafts', { payload: faulty })).json<DraftBody>();
    expect(draft.faults).toMatchObject([{ pointer: '/rules/0/inForce/to' }]);
    expect((await ask(writer, 'POST', `rule-drafts/${draft.id}/submit`, { version: 1 })).json()).toMatchObject({ status: 422, code: 'entry.rule-invalid', errors: [{ pointer: '/rules/0/inForce/to' }] });
    const shapeless = { ...content, rules: [{ ...harbour, purposes: ['pilgrimage'], surprise: true }] };
    expect((await ask(writer, 'POST', 'rule-drafts', { payload: shapeless })).json()).toMatchObject({ status: 422, code: 'request.invalid', errors: [{ pointer: '/rules/0/purposes/0' }, { pointer: '/rules/0/surprise' }] });
  });

  it('go out as a signed file and come back as nothing new', async () => {
    const yaml = await ask(operator, 'GET', 'rule-packs/export?format=yaml');
    expect([yaml.statusCode, yaml.headers['content-type'], yaml.headers['content-disposition']]).toEqual([200, 'application/yaml', 'attachment; filename="entry-rules.yaml"']);
    expect(yaml.body).toContain('algorithm: Ed25519');
    expect((await upload(writer, 'rule-packs/import', yaml.body)).json()).toMatchObject({ draftId: null, signature: { state: 'trusted' }, counts: { added: 0, conflicts: 0 } });
    const changed = yaml.body.replace('Sailors enter freely', 'Sailors stay out');
    expect((await upload(writer, 'rule-packs/import', changed)).json()).toMatchObject({ status: 422, code: 'rule-pack.signature-broken' });
  });

  it('come in with line and pointer of each fault', async () => {
    const pack = `format: waypass.rule-pack/1\ncode: x\ntitle: X\nauthorities: []\nrules:\n  - id: R1\n    surprise: yes\n`;
    const body = (await upload(writer, 'rule-packs/import', pack)).json<{ errors: unknown[] }>();
    expect(body).toMatchObject({ status: 422, code: 'rule-pack.invalid' });
    expect(body.errors).toContainEqual({ pointer: '/rules/0/surprise', detail: expect.any(String), line: 7, column: 15 });
    expect((await upload(operator, 'rule-packs/import', pack)).statusCode).toBe(403);
    expect((await upload(writer, 'rule-packs/import', Buffer.alloc(5 * 1024 * 1024, 35))).json()).toMatchObject({ status: 413, code: 'rule-pack.too-large' });
    expect((await upload(writer, 'passport-index/import', 'Passport,Destination,Requirement\nDEU,PRT,90\nDEU,Atlantis,90\n')).json()).toMatchObject({ status: 422, code: 'passport-index.invalid', errors: [{ line: 3 }] });
    expect((await upload(writer, 'passport-index/import', 'Passport,Destination,Requirement\nDEU,JPN,90\n')).json()).toMatchObject({ draftId: expect.any(String), lines: 1, rules: 1 });
  });

  it('may differ from a file: the draft waits for a choice about each conflict', async () => {
    const file = { format: 'waypass.rule-pack/1', code: 'x', title: 'X', authorities: portugalPack.authorities, rules: [{ ...toRuleText(portugalPack.rules[1]!), confidence: 'low' }] };
    const { draftId, counts } = (await upload(writer, 'rule-packs/import', JSON.stringify(file))).json<{ draftId: string; counts: object }>();
    expect(counts).toMatchObject({ conflicts: 1 });
    expect((await ask(writer, 'POST', `rule-drafts/${draftId}/submit`, { version: 1 })).json()).toMatchObject({ status: 409, code: 'entry.conflicts-open' });
    const choices = [{ rule: 'P2', choice: { keep: 'theirs', knownFrom: '2026-11-01' } }];
    const settled = await ask(writer, 'POST', `rule-drafts/${draftId}/choices`, { version: 1, payload: { choices } });
    expect(settled.json()).toMatchObject({ version: 2, rules: 2, file: { signature: { state: 'unsigned' }, conflicts: [{ rule: 'P2', fields: ['confidence'], choice: { keep: 'theirs' } }] } });
  });

  it('are signed by keys that can be trusted and distrusted', async () => {
    const publicKey = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const keys = (await ask(writer, 'POST', 'rule-keys', { payload: { name: 'Partner', publicKey } })).json<{ own: { publicKey: string }; items: { id: string }[] }>();
    expect(keys.own.publicKey).toContain('BEGIN PUBLIC KEY');
    expect(keys.items).toMatchObject([{ name: 'Partner', addedBy: 'The officer' }]);
    expect((await ask(writer, 'POST', 'rule-keys', { payload: { name: 'Partner', publicKey: 'none' } })).json()).toMatchObject({ status: 422, errors: [{ pointer: '/publicKey' }] });
    expect((await ask(writer, 'DELETE', `rule-keys/${keys.items[0]!.id}`)).statusCode).toBe(204);
    expect((await ask(writer, 'DELETE', `rule-keys/${keys.items[0]!.id}`)).statusCode).toBe(404);
  });

  it('do to everybody, as a draft, what a simulation of the same says', async () => {
    const closed = { ...harbour, id: 'H9', summary: 'The harbour is closed', effect: { kind: 'deny', explicit: false } };
    const draft = (await ask(writer, 'POST', 'rule-drafts', { payload: { ...content, rules: [closed] } })).json<DraftBody>();
    expect((await ask(colleague, 'GET', `rule-drafts/${draft.id}/simulation`)).json()).toMatchObject({ affected: 0, rules: [{ id: 'H9' }], travellers: { items: [], nextCursor: null } });
    const refused = (await ask(writer, 'POST', 'rule-drafts', { payload: { ...content, rules: [{ ...closed, sources: ['x'], regions: [{ country: 'QQQ' }] }] } })).json<DraftBody>();
    expect((await ask(colleague, 'GET', `rule-drafts/${refused.id}/simulation`)).json()).toMatchObject({ status: 422, errors: [{ pointer: '/rules/0/regions/0/country' }] });
    expect((await ask(operator, 'GET', 'rules?text=harbour')).json()).toMatchObject({ items: [] });
  });

  it('are laid out as a schema says that anybody can read', async () => {
    const answer = await api.app.inject('/api/v1/rule-packs/schema');
    expect(answer.json()).toEqual(JSON.parse(JSON.stringify(packFileJsonSchema())));
  });
});
