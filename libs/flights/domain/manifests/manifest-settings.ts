import { type Fault, type Refusal, refuse } from '#kernel';
import { unoaText } from '../edifact/repertoire.js';
import { directories } from '../paxlst/directory.js';

/** What goes into every message to one kind of receiver: who sends it, to whom, in which form, and whom to ask. */
export interface ManifestSettings {
  /** Identities that both sides have agreed on (`UNB` 0004 and 0010). */
  readonly sender: string;
  readonly recipient: string;
  readonly directory: string;
  /** More people than these go into several messages. */
  readonly perMessage: number;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly contactEmail: string;
  /** Class that seats are booked in, such as `Y`. */
  readonly serviceClass: string;
  /** Where the group stays, for carriers that ask; empty where none does. */
  readonly stayStreet: string;
  readonly stayCity: string;
}

export const defaultSettings: ManifestSettings = {
  sender: '', recipient: '', directory: directories[3], perMessage: 100, contactName: '', contactPhone: '', contactEmail: '', serviceClass: 'Y', stayStreet: '', stayCity: '',
};

/** What an interchange cannot do without, by JSON pointer. */
export const missingSettings = ({ sender, recipient, contactName }: ManifestSettings): string[] =>
  Object.entries({ sender, recipient, contactName }).flatMap(([name, value]) => (value === '' ? [`/${name}`] : []));

const longest: Readonly<Record<Exclude<keyof ManifestSettings, 'directory' | 'perMessage'>, number>> = {
  sender: 35, recipient: 35, contactName: 35, contactPhone: 25, contactEmail: 60, serviceClass: 1, stayStreet: 35, stayCity: 35,
};

/** Refuses settings that no message could carry, with `manifest.unwritable` and a pointer for each; null when sound. */
export function checkSettings(settings: ManifestSettings): Refusal | null {
  const { directory, perMessage, serviceClass } = settings;
  const tooLong = Object.entries(longest).filter(([name, most]) => unoaText(settings[name as keyof typeof longest]).length > most);
  const errors: Fault[] = [
    ...tooLong.map(([name, most]) => ({ pointer: `/${name}`, detail: `Use up to ${most} characters.` })),
    ...((directories as readonly string[]).includes(directory) ? [] : [{ pointer: '/directory', detail: `Choose one of ${directories.map((one) => `D.${one}`).join(', ')}.` }]),
    ...(Number.isInteger(perMessage) && perMessage >= 1 && perMessage <= 1_000 ? [] : [{ pointer: '/perMessage', detail: 'A message takes between 1 and 1,000 people.' }]),
    ...(/^[A-Z]$/.test(serviceClass) ? [] : [{ pointer: '/serviceClass', detail: 'Use the letter of the class, such as Y.' }]),
  ];
  return errors.length > 0 ? refuse('manifest.unwritable', { errors }) : null;
}
