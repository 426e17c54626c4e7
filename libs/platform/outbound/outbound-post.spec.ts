import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testConfig } from '../../../test/support/test-database.js';
import { OutboundPost } from './outbound-post.js';

const strict = new OutboundPost(testConfig('postgres://nobody@127.0.0.1/none'));
const open = new OutboundPost(testConfig('postgres://nobody@127.0.0.1/none', { WEBHOOKS_TO_PRIVATE_ADDRESSES: true }));

describe('calls to addresses that customers gave', () => {
  let server: Server;
  let here: string;
  const calls: IncomingMessage[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      calls.push(request);
      if (request.url === '/elsewhere') response.writeHead(302, { location: '/secret' });
      response.end('x'.repeat(1_000));
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((closed) => server.close(closed)));

  it.each([
    'http://example.org/', 'https://127.0.0.1/', 'https://10.0.0.1/', 'https://[::1]/', 'https://[::ffff:127.0.0.1]/', 'https://169.254.169.254/latest', 'https://2130706433/', 'https://0x7f.1/',
    'https://localhost/', 'https://api.localhost/', 'https://printer.local/', 'https://db.internal/', 'https://intranet/', 'https://user:word@example.org/', 'https://example.org/#x', 'ftp://example.org/',
    'file:///etc/passwd', 'example.org', '',
  ])('are never made to %s', async (url) => {
    expect(strict.allows(url)).toBe(false);
    expect(await strict.post(url, '{}', {})).toEqual({ fault: 'address-refused' });
  });

  it.each(['https://example.org/hook', 'https://example.org:8443/hook?a=b', 'https://93.184.216.34/'])('may be made to %s', (url) => expect(strict.allows(url)).toBe(true));

  it('are refused where a name that looks public stands for an address inside', async () => {
    const trapped = new OutboundPost(testConfig('postgres://nobody@127.0.0.1/none'));
    trapped.allows = () => true;
    expect(await trapped.post(here.replace('127.0.0.1', 'localhost'), '{}', {})).toEqual({ fault: 'address-refused' });
    expect(calls).toHaveLength(0);
  });

  it('carry what they are given, and tell the status', async () => {
    expect(await open.post(`${here}/hook`, '{"a":1}', { 'content-type': 'application/json' })).toEqual({ status: 200 });
    expect(calls.at(-1)).toMatchObject({ method: 'POST', url: '/hook' });
  });

  it('follow no redirect', async () => {
    const before = calls.length;
    expect(await open.post(`${here}/elsewhere`, '{}', {})).toEqual({ status: 302 });
    expect(calls).toHaveLength(before + 1);
  });

  it('tell when nobody is there', async () => {
    expect(await open.post('http://127.0.0.1:1/', '{}', {})).toEqual({ fault: 'unreachable' });
  });
});
