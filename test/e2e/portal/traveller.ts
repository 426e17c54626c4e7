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
  await page.getByRole('button', { name: 'Save my answers' }).click();
  await page.getByText('Your answers are saved.').waitFor();
}

/** Chooses a picture and sends it. */
export async function sendPicture(page: Page, picture: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.locator('#passport input[type=file]').last().setInputFiles(picture);
  await page.getByRole('button', { name: 'Send this picture' }).click();
}
