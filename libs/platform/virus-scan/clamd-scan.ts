import { connect, type Socket, type NetConnectOpts } from 'node:net';
import { VirusScan } from './virus-scan.js';

/** Has a clamd scan, by its command `INSTREAM` (clamd(8)). `tcp://host:3310` or `unix:/run/clamav/clamd.ctl`. */
export class ClamdScan extends VirusScan {
  private readonly address: NetConnectOpts;

  /** `patience`: milliseconds of silence after which it is as good as down. */
  constructor(
    url: string,
    private readonly patience = 30_000,
  ) {
    super();
    this.address = addressOf(new URL(url));
  }

  async infected(bytes: Buffer): Promise<boolean> {
    const socket = connect(this.address);
    socket.setTimeout(this.patience, () => socket.destroy(new Error('clamd is silent')));
    try {
      const answer = answerOn(socket);
      socket.write(Buffer.concat([Buffer.from('zINSTREAM\0'), length(bytes.length), bytes, length(0)]));
      const told = await answer;
      if (told.endsWith(' FOUND')) return true;
      if (told === 'stream: OK') return false;
      throw new Error(`clamd did not scan: ${told || 'no answer'}`);
    } finally {
      socket.destroy();
    }
  }
}

function addressOf({ protocol, pathname, hostname, port }: URL): NetConnectOpts {
  if (protocol === 'unix:') return { path: decodeURIComponent(pathname) };
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 3310) };
}

/** The answer ends with a zero byte or with the connection. One that came before the connection broke counts. */
const answerOn = (socket: Socket): Promise<string> =>
  new Promise((resolve, reject) => {
    let told = '';
    const end = (): void => resolve(told.replace(/\0.*$/s, ''));
    socket.on('data', (bytes: Buffer) => {
      told += bytes.toString('latin1');
      if (told.includes('\0')) end();
    });
    socket.on('close', end);
    socket.on('error', (error) => (told === '' ? reject(error) : end()));
  });

function length(bytes: number): Buffer {
  const written = Buffer.alloc(4);
  written.writeUInt32BE(bytes);
  return written;
}
