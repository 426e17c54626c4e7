import { servePictures, threads } from '../reader/serve-pictures.js';
import { lookAtPortrait } from './look-at-portrait.js';
import { openFaceNetworks } from './networks/open-networks.js';
import type { PortraitWorks } from './portrait-result.js';
import { usualPhoto } from './rules/photo-specification.js';

/** The process that looks at what strangers upload as their portraits. */
const networks = openFaceNetworks(threads);
// Told to whoever asks for a picture, not by dying before anyone did.
networks.catch(() => undefined);

servePictures<PortraitWorks>({ look: async (bytes) => lookAtPortrait(await networks, bytes, usualPhoto) });
