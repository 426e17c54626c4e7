import { readFile } from 'node:fs/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { ReadDocumentChecks, ReadPortraits, UploadDocument, UploadPortrait, UsePortrait } from '#documents';
import { SignApplication, TravellerPaperwork } from '#readiness';
import type { Runner } from './runners.js';
import { type Patience, until } from './until.js';

export interface Handing {
  readonly organisationId: string;
  readonly travellerId: string;
  readonly runner: Runner;
}

const picture = (name: string): Promise<Buffer> => readFile(new URL(`pictures/${name}.jpg`, import.meta.url));

/** Sends a runner's passport page and portrait, as they would from their phone; the worker checks them like anybody's. */
export async function sendPictures(app: INestApplicationContext, { organisationId, travellerId, runner: { key, fate } }: Handing): Promise<void> {
  if (!(await app.get(ReadDocumentChecks).latest(organisationId, travellerId))) {
    await app.get(UploadDocument).upload({ organisationId, travellerId, bytes: await picture(`${key}-passport`) });
  }
  if (fate !== 'no-picture' && !(await app.get(ReadPortraits).latest(organisationId, travellerId))) {
    await app.get(UploadPortrait).upload({ organisationId, travellerId, bytes: await picture(`${key}-portrait`) });
  }
}

/** Once they are checked, the runner uses the photo and signs the declarations. */
export async function finishApplication(app: INestApplicationContext, handing: Handing, patience: Patience): Promise<void> {
  const { organisationId, travellerId, runner } = handing;
  await until(patience, async () => (await app.get(ReadDocumentChecks).latest(organisationId, travellerId))?.state === 'finished');
  if (runner.fate === 'no-picture') return;
  await until(patience, () => usePhoto(app, handing));
  await until(patience, () => sign(app, handing));
}

/** True once the photo that was made is the one that goes to the authority. */
async function usePhoto(app: INestApplicationContext, { organisationId, travellerId }: Handing): Promise<boolean> {
  if (await app.get(ReadPortraits).used(organisationId, travellerId)) return true;
  const portrait = await app.get(ReadPortraits).latest(organisationId, travellerId);
  return portrait?.state === 'finished' && !(await app.get(UsePortrait).use(organisationId, travellerId, portrait.id)).refused;
}

/** True once every application of theirs is signed and lacks nothing. */
async function sign(app: INestApplicationContext, { organisationId, travellerId, runner }: Handing): Promise<boolean> {
  const found = await app.get(TravellerPaperwork).read(organisationId, travellerId);
  if (found.refused) return false;
  const { applications } = found.value;
  for (const { id: applicationId, declaration } of applications) {
    if (!declaration || declaration.state === 'signed' || declaration.unfinished.length > 0) continue;
    const { textVersion, digest } = declaration;
    const signature = { manner: 'typed', name: `${runner.givenNames} ${runner.surname}`, consent: true } as const;
    await app.get(SignApplication).sign({ organisationId, travellerId, applicationId, language: 'en', textVersion, digest, signature });
  }
  return applications.length > 0 && applications.every(({ lacks }) => lacks.length === 0);
}
