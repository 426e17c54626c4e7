import { z } from 'zod';
import type { PackageDetail, PackageSummary } from '#packages';
import { pageOf, pageQuery } from '../http/page.js';
import { componentSchema, newPriceListSchema, optionName, priceListBody, priceListSchema } from './price-list.schema.js';

const text = (most: number) => z.string().trim().max(most, `At most ${most} characters.`);
const said = (most: number) => text(most).min(1, 'Write something here.');
const line = said(300);

const destinationSchema = z.strictObject({
  label: said(200),
  state: z.string().regex(/^[A-Z]{3}$/, 'use the three-letter code of a country, such as PRT'),
  region: said(100).nullable(),
});

export const itineraryDaySchema = z
  .strictObject({
    day: z.int().min(1).max(365),
    title: said(200),
    description: text(4000),
    place: text(200),
    stay: said(200).nullable().describe('Where the night is spent'),
    meals: z.array(z.enum(['breakfast', 'lunch', 'dinner'])).max(3),
    transfer: said(300).nullable().describe('How the group is moved that day'),
  })
  .meta({ id: 'ItineraryDay' });

const optionSchema = z
  .strictObject({
    option: optionName.describe('`base`, or what is chosen and which allotment it takes: `race.42`, `room.single`, `option.extension`'),
    label: said(200),
    component: componentSchema,
  })
  .meta({ id: 'PackageOption' });

const content = {
  name: said(200),
  purpose: z.enum(['tourism', 'sport', 'business', 'official', 'return']),
  destination: destinationSchema,
  inclusions: z.array(line).max(100),
  exclusions: z.array(line).max(100),
  itinerary: z.array(itineraryDaySchema).max(365),
  options: z.array(optionSchema).min(1).max(200),
};

export const packageContentSchema = z.strictObject(content).meta({ id: 'PackageContent' });
export const newPackageSchema = z.strictObject({ ...content, priceList: newPriceListSchema }).meta({ id: 'NewPackage' });

export const termsSchema = z.object({ version: z.int(), text: z.string(), createdAt: z.iso.datetime() }).meta({ id: 'TermsVersion' });
export const newTermsSchema = z.strictObject({ text: said(100_000) }).meta({ id: 'NewTerms' });

const head = { id: z.uuid(), currency: z.string().describe('In which it is sold unless the customer asks for another') };

export const packageSchema = z
  .object({ ...head, ...content, version: z.int(), priceLists: z.array(priceListSchema), terms: z.array(termsSchema).describe('The newest first') })
  .meta({ id: 'Package' });

export const packageSummarySchema = z
  .object({
    ...head,
    name: z.string(),
    purpose: content.purpose,
    destination: z.string(),
    days: z.int(),
    departures: z.int(),
    termsVersion: z.int().nullable(),
  })
  .meta({ id: 'PackageSummary' });

export const packagePageSchema = pageOf(packageSummarySchema);
export const packageQuery = pageQuery.extend({ cursor: z.uuid().optional() });

export type PackageBody = z.output<typeof packageSchema>;

export function packageBody({ terms, priceLists, itinerary, options, inclusions, exclusions, ...rest }: PackageDetail): PackageBody {
  return {
    ...rest,
    inclusions: [...inclusions],
    exclusions: [...exclusions],
    options: [...options],
    itinerary: itinerary.map(({ stay = null, meals = [], transfer = null, ...day }) => ({ ...day, stay, meals: [...meals], transfer })),
    priceLists: priceLists.map(priceListBody),
    terms: terms.map(({ version, text, createdAt }) => ({ version, text, createdAt: createdAt.toISOString() })),
  };
}

export const packageSummaryBody = ({ destination, ...rest }: PackageSummary) => ({ ...rest, destination: destination.label });
