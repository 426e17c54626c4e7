import { demoSignIns } from '../../apps/start/src/demo/sign-ins.js';
import { Steps } from './steps.js';
import { walk } from './walk.js';

/** `npm run walkthrough [address]`: the main job once, against a running server with the demo data. */
const baseUrl = process.argv[2] ?? 'http://127.0.0.1:7400';
const steps = new Steps((line) => process.stdout.write(`${line}\n`));
const begun = performance.now();
try {
  await walk(baseUrl, demoSignIns, { step: steps.step.bind(steps) });
  process.stdout.write(`Every step held, in ${((performance.now() - begun) / 1000).toFixed(1)} s.\n`);
} catch (error) {
  const refused = error instanceof Error && error.message === 'fetch failed';
  process.stderr.write(refused ? `Nothing answers at ${baseUrl}: run npm start first.\n` : 'The walkthrough stopped.\n');
  process.exit(1);
}
