import { createServer } from 'node:net';
import { StartError } from './start-error.js';

/** @throws StartError when something else listens on the port. */
export const assertPortFree = (port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () => reject(new StartError(`Port ${port} is taken: stop what listens there, or start with PORT=${port + 1}.`)));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
