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
