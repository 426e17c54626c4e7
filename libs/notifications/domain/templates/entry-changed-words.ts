import type { Locale } from '../message.js';

/** Whether the traveller is let in now: `conditional` is a yes with things to do. */
export type EntryAnswer = 'allow' | 'conditional' | 'deny' | 'unknown';

export interface EntryChangedWords {
  readonly subject: (trip: string) => string;
  readonly greeting: (name: string) => string;
  readonly opening: (destination: string, dates: string) => string;
  readonly answers: Readonly<Record<EntryAnswer, (operator: string) => string>>;
  readonly why: string;
  readonly asked: string;
  readonly until: (text: string, day: string) => string;
  readonly action: string;
  readonly closing: (operator: string) => string;
}

export const entryChangedWords: Readonly<Record<Locale, EntryChangedWords>> = {
  en: {
    subject: (trip) => `Your entry has changed: ${trip}`,
    greeting: (name) => `Dear ${name},`,
    opening: (destination, dates) => `The entry rules for your trip to ${destination} (${dates}) have changed.`,
    answers: {
      allow: () => 'You can enter, and there is nothing more that you need to do.',
      conditional: () => 'You can enter if everything below is done in time.',
      deny: (operator) => `By the rules as they are now, you cannot enter. Please do not book anything else for now: ${operator} will write to you about what happens next.`,
      unknown: (operator) => `At the moment nobody can say whether you can enter. You need not do anything: ${operator} asks the authority and will write to you.`,
    },
    why: 'What has changed:',
    asked: 'What you are asked for now:',
    until: (text, day) => `${text} (by ${day})`,
    action: 'See my trip',
    closing: (operator) => `Kind regards\n${operator}`,
  },
  de: {
    subject: (trip) => `Ihre Einreise hat sich geändert: ${trip}`,
    greeting: (name) => `Guten Tag ${name},`,
    opening: (destination, dates) => `die Einreisebestimmungen für Ihre Reise nach ${destination} (${dates}) haben sich geändert.`,
    answers: {
      allow: () => 'Sie können einreisen und müssen nichts weiter tun.',
      conditional: () => 'Sie können einreisen, wenn alles, was unten steht, rechtzeitig erledigt ist.',
      deny: (operator) => `Nach den jetzigen Bestimmungen können Sie nicht einreisen. Bitte buchen Sie vorerst nichts Weiteres: ${operator} schreibt Ihnen, wie es weitergeht.`,
      unknown: (operator) => `Im Moment kann niemand sagen, ob Sie einreisen können. Sie müssen nichts tun: ${operator} fragt bei der Behörde nach und schreibt Ihnen.`,
    },
    why: 'Was sich geändert hat:',
    asked: 'Was jetzt von Ihnen verlangt wird:',
    until: (text, day) => `${text} (bis ${day})`,
    action: 'Meine Reise ansehen',
    closing: (operator) => `Freundliche Grüße\n${operator}`,
  },
  zh: {
    subject: (trip) => `您的入境情况有变：${trip}`,
    greeting: (name) => `${name}，您好：`,
    opening: (destination, dates) => `您前往${destination}行程（${dates}）的入境规定已有变更。`,
    answers: {
      allow: () => '您可以入境，无需再做其他事情。',
      conditional: () => '只要按时办妥以下各项，您就可以入境。',
      deny: (operator) => `按照目前的规定，您无法入境。请暂时不要另行预订：${operator}会写信告诉您接下来的安排。`,
      unknown: (operator) => `目前无法确定您能否入境。您无需做任何事情：${operator}会向主管机关询问，并写信通知您。`,
    },
    why: '变更内容：',
    asked: '现在需要您办理：',
    until: (text, day) => `${text}（${day}之前）`,
    action: '查看我的行程',
    closing: (operator) => `此致\n${operator}`,
  },
};
