import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Clamd, EICAR, hasClamd, startClamd } from '../../../test/support/clamd.js';
import { ClamdScan } from './clamd-scan.js';

if (!hasClamd()) process.stderr.write('clamd is not installed: the virus scan is tested against stand-ins alone\n');

const picture = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(200_000, 0x5a)]);
const infectedPicture = Buffer.concat([picture, Buffer.from(EICAR), picture]);

(hasClamd() ? describe : describe.skip)('a scan by a real clamd', () => {
  let clamd: Clamd;
  beforeAll(async () => {
    clamd = await startClamd({ settings: ['StreamMaxLength 1M'] });
  });
  afterAll(() => clamd.stop());

  it.each(['tcp', 'unix'] as const)('finds what is infected and passes what is not, by %s', async (way) => {
    const scan = new ClamdScan(clamd[way]);
    expect(await scan.infected(Buffer.from(EICAR))).toBe(true);
    expect(await scan.infected(infectedPicture)).toBe(true);
    expect(await scan.infected(picture)).toBe(false);
  });

  it('serves many at once, each with its own answer', async () => {
    const scan = new ClamdScan(clamd.tcp);
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => scan.infected(index % 3 === 0 ? infectedPicture : picture)));
    expect(answers).toEqual(Array.from({ length: 20 }, (_, index) => index % 3 === 0));
  });

  it('throws for a file that is larger than clamd takes: not scanned is not clean', async () => {
    await expect(new ClamdScan(clamd.tcp).infected(Buffer.alloc(3 * 1024 ** 2))).rejects.toThrow(/size limit|ECONNRESET|EPIPE/);
  });

  it('throws when clamd is stopped', async () => {
    const other = await startClamd();
    const scan = new ClamdScan(other.tcp);
    expect(await scan.infected(picture)).toBe(false);
    await other.stop();
    await expect(scan.infected(picture)).rejects.toThrow('ECONNREFUSED');
  });
});

describe('a scan by a clamd that is not well', () => {
  async function standIn(answer: (socket: Socket) => unknown) {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      answer(socket);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return { url: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
  }

  it.each([
    { what: 'closes without an answer', answer: (socket: Socket) => socket.end(), told: 'no answer' },
    { what: 'says that it could not', answer: (socket: Socket) => socket.end('INSTREAM: Can’t allocate memory ERROR\0'), told: 'did not scan' },
    { what: 'says something that has OK in it', answer: (socket: Socket) => socket.end('UNKNOWN COMMAND NOT OK\0'), told: 'did not scan' },
    { what: 'says half of it', answer: (socket: Socket) => socket.end('stream: O'), told: 'did not scan' },
    { what: 'says nothing', answer: () => undefined, told: 'clamd is silent' },
  ])('throws when it $what', async ({ answer, told }) => {
    const clamd = await standIn(answer);
    await expect(new ClamdScan(clamd.url, 300).infected(picture)).rejects.toThrow(told);
    clamd.close();
  });
});
