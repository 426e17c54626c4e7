import { connect, createServer, type Server } from 'node:net';
import { once } from 'node:events';

/** A line to a server that breaks: each time that it has carried so many bytes towards it, over whichever connections, the one that carries them then is lost. */
export interface BreakingLine {
  readonly url: string;
  close(): Promise<void>;
}

export async function breakingLine(port: number, ...breaksAfter: number[]): Promise<BreakingLine> {
  let carried = 0;
  const server: Server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    const end = (): void => {
      near.destroy();
      far.destroy();
    };
    near.on('data', (bytes: Buffer) => {
      const left = Math.max(0, (breaksAfter[0] ?? Infinity) - carried);
      carried += bytes.length;
      if (bytes.length < left) {
        far.write(bytes);
        return;
      }
      breaksAfter.shift();
      carried = 0;
      near.pause();
      far.write(bytes.subarray(0, left), end);
    });
    far.on('data', (bytes) => near.write(bytes));
    for (const socket of [near, far]) socket.on('error', end).on('close', end);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    close: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}
