import { z } from 'zod';
import { letterKinds, type LetterWords, locales, mostInBody, mostInSubject, type Placeholder, type StoredLook } from '#notifications';

const letter = z.enum(letterKinds).describe('The kind of letter: a template, and what it is news of where one has several');
const language = z.enum(locales);
const words = { subject: z.string().max(2 * mostInSubject).describe('One line, with placeholders'), body: z.string().max(2 * mostInBody).describe('Plain text; paragraphs are parted by an empty line') };

export const whichLetterSchema = z.object({ letter, language });
export const restoredLetterSchema = z.strictObject({ letter, language }).meta({ id: 'RestoredLetter' });
export const writtenLetterSchema = z.strictObject({ letter, language, ...words }).meta({ id: 'TypedLetter' });
export const letterWordsSchema = z.object(words).meta({ id: 'LetterWords' });
export const letterTemplateSchema = z
  .object({
    letter, language, ...words,
    isOwn: z.boolean().describe('The organisation’s own words; the built-in ones otherwise'),
    builtIn: letterWordsSchema,
    placeholders: z.array(z.object({ name: z.string(), required: z.boolean(), alone: z.boolean().describe('Stands in a paragraph of its own') })),
    version: z.int(),
    changedAt: z.iso.datetime().nullable(),
    changedBy: z.string().nullable().describe('The name of who changed it last'),
  })
  .meta({ id: 'WordedLetter' });
export const letterTemplatesSchema = z.object({ items: z.array(z.object({ letter, own: z.array(language).describe('Languages with words of the organisation’s own') }).meta({ id: 'WordedLetterSummary' })) });
export const letterPreviewSchema = z.object({ subject: z.string(), text: z.string(), html: z.string() }).meta({ id: 'LetterPreview' });

const shown = (most: number) => z.string().max(most).nullable();
export const changedLookSchema = z
  .strictObject({
    name: shown(200).describe('From whom letters come; the organisation’s name when null'),
    replyTo: shown(400).describe('Whom answers reach'),
    signature: shown(600).describe('Small, under every letter; up to three lines'),
    accent: shown(20).describe('Of the button, as #rrggbb'),
  })
  .meta({ id: 'ChangedLetterLook' });
export const letterLookSchema = changedLookSchema.extend({ version: z.int() }).strip().meta({ id: 'LetterLook' });

export type LetterTemplateBody = z.output<typeof letterTemplateSchema>;

const alone: readonly Placeholder[] = ['link', 'list', 'details', 'news'];

export const letterTemplateBody = ({ kind, locale, words: now, isOwn, builtIn, placeholders, version, changedAt }: LetterWords, changedBy: string | null): LetterTemplateBody => ({
  letter: kind, language: locale, ...now, isOwn, builtIn,
  placeholders: placeholders.map(({ name, required }) => ({ name, required, alone: alone.includes(name) })),
  version, changedAt: changedAt?.toISOString() ?? null, changedBy,
});

export const letterLookBody = ({ name, replyTo, signature, accent, version }: StoredLook): z.output<typeof letterLookSchema> => ({ name, replyTo, signature, accent, version });
