import { describe, expect, it } from 'vitest';
import { NEVER, of, type Subscription } from 'rxjs';
import { codeOf, valueOf } from '../../../../../test/support/results.js';
import type { ApiRequest } from '../api-request.js';
import type { SessionCookie } from '../guard/session-cookie.js';
import { Streams } from './streams.js';

const cookie = { read: ({ headers }: ApiRequest) => headers.cookie } as unknown as SessionCookie;
const from = (session: string): ApiRequest => ({ headers: { cookie: session }, ip: '198.51.100.1' }) as unknown as ApiRequest;

describe('answers that do not end by themselves', () => {
  it('are four for each session, whatever the others have', () => {
    const streams = new Streams(cookie);
    const open = (session: string): Subscription => valueOf(streams.open(from(session), NEVER)).subscribe();
    const four = Array.from({ length: 4 }, () => open('a'));
    expect(streams.open(from('a'), NEVER)).toMatchObject({ code: 'stream.too-many', retryAfter: 30 });
    open('b');
    four[0]?.unsubscribe();
    open('a');
    expect(codeOf(streams.open(from('a'), NEVER))).toBe('stream.too-many');
  });

  it('are two thousand for a process; each that ends makes room', () => {
    const streams = new Streams(cookie);
    const open = Array.from({ length: 2_000 }, (_, at) => valueOf(streams.open(from(`session ${at}`), NEVER)).subscribe());
    expect(codeOf(streams.open(from('one more'), NEVER))).toBe('stream.too-many');
    open[7]?.unsubscribe();
    valueOf(streams.open(from('one more'), NEVER)).subscribe();
    expect(codeOf(streams.open(from('another'), NEVER))).toBe('stream.too-many');
  });

  it('count for as long as they last, and only once they are read', () => {
    const streams = new Streams(cookie);
    for (let times = 0; times < 10; times += 1) valueOf(streams.open(from('a'), of('all')));
    for (let times = 0; times < 10; times += 1) valueOf(streams.open(from('a'), of('all'))).subscribe();
    expect(streams.open(from('a'), NEVER).refused).toBe(false);
  });
});
