import type { Page } from 'playwright-core';
import type { DemoPassport } from '../../fixtures/passport/index.js';

/** Opens the trip by the link of the invitation. */
export async function openTrip(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: 'Open my trip' }).click();
  await page.getByRole('heading', { name: 'What is to do' }).waitFor();
}

/** Answers the visa questions as the passport says, and saves. */
export async function answer(page: Page, person: DemoPassport): Promise<void> {
  await page.getByLabel('Surname, as in your passport').fill(person.surname);
  await page.getByLabel('Given names, as in your passport').fill(person.givenNames);
  await page.getByLabel('Passport number').fill(person.documentNumber);
  await page.getByLabel('Nationality').selectOption(person.nationality);
  await page.getByLabel('Date of birth').fill(person.birthDate);
  await page.getByLabel('Sex, as in your passport').selectOption(person.sex);
  await page.getByLabel('Passport valid until').fill(person.expiryDate);
  await page.getByLabel('Occupation').fill('Teacher');
  await page.getByRole('group', { name: /press/ }).getByText('No', { exact: true }).click();
  await page.getByLabel('Purpose of the trip').selectOption('sport');
  await page.getByLabel('Place and country of birth').fill('Utrecht, Netherlands');
  await page.getByLabel('Home address').fill('Long Street 17, 3511 Utrecht, Netherlands');
  await page.getByLabel('Telephone number').fill('+31 30 123 4567');
  await page.getByLabel('Highest education').fill('University, Utrecht');
  await page.getByLabel('Employer, school').fill('School on the Canal');
  await page.getByLabel('Address of the employer').fill('Short Street 3, 3511 Utrecht, Netherlands');
  await page.getByRole('button', { name: 'Save my answers' }).click();
  await page.getByText('Your answers are saved.').waitFor();
}

/** Sends a portrait and uses the photo that is made of it. */
export async function choosePhoto(page: Page, portrait: Buffer): Promise<void> {
  const card = page.locator('#photo');
  await card.locator('input[type=file]').last().setInputFiles({ name: 'me.jpg', mimeType: 'image/jpeg', buffer: portrait });
  await card.getByRole('button', { name: 'Use this photo' }).click();
  await card.getByText('This photo will be used').waitFor();
}

/** Signs the declaration in the field, as a finger does. */
export async function signDeclaration(page: Page, name: string): Promise<void> {
  const card = page.locator('#declaration');
  await card.getByLabel('Your full name').fill(name);
  const pad = card.getByRole('img', { name: 'Field for your signature' });
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('there is no field to sign in');
  const at = (x: number, y: number): [number, number] => [box.x + box.width * x, box.y + box.height * y];
  await page.mouse.move(...at(0.1, 0.7));
  await page.mouse.down();
  for (const [x, y] of [[0.25, 0.2], [0.4, 0.8], [0.6, 0.3], [0.85, 0.6]] as const) await page.mouse.move(...at(x, y), { steps: 4 });
  await page.mouse.up();
  await card.getByRole('button', { name: 'Sign', exact: true }).click();
  await card.getByText(/^Signed on/).waitFor();
}

/** Chooses a picture and sends it. */
export async function sendPicture(page: Page, picture: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.locator('#passport input[type=file]').last().setInputFiles(picture);
  await page.getByRole('button', { name: 'Send this picture' }).click();
}
