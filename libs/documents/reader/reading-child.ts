import { openNetworks } from './detection/session.js';
import type { ReadingWorks } from './reading-process.js';
import { servePictures, threads } from './serve-pictures.js';
import { takeAlone, takeAndRead } from './take-and-read.js';

/** The process that `ReadingProcess` starts: decodes and reads what strangers upload. */
const networks = openNetworks(threads);
// Told to whoever asks for a picture, not by dying before anyone did.
networks.catch(() => undefined);

servePictures<ReadingWorks>({
  'take-in': takeAlone,
  read: async (bytes) => takeAndRead(await networks, bytes, true),
  'take-in-and-read': async (bytes) => takeAndRead(await networks, bytes),
});
