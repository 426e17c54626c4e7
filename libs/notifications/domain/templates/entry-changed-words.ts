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
  ru: {
    subject: (trip) => `Условия вашего въезда изменились: ${trip}`,
    greeting: (name) => `Здравствуйте, ${name}!`,
    opening: (destination, dates) => `Изменились правила въезда для вашей поездки (${destination}, ${dates}).`,
    answers: {
      allow: () => 'Вы можете въехать, и больше ничего делать не нужно.',
      conditional: () => 'Вы можете въехать, если вовремя сделать всё, что перечислено ниже.',
      deny: (operator) => `По нынешним правилам вы не можете въехать. Пожалуйста, пока ничего больше не бронируйте: «${operator}» напишет вам, что будет дальше.`,
      unknown: (operator) => `Сейчас никто не может сказать, сможете ли вы въехать. Делать ничего не нужно: «${operator}» обратится в ведомство и напишет вам.`,
    },
    why: 'Что изменилось:',
    asked: 'Что теперь требуется от вас:',
    until: (text, day) => `${text} (до ${day})`,
    action: 'Посмотреть мою поездку',
    closing: (operator) => `С уважением,\n${operator}`,
  },
  fr: {
    subject: (trip) => `Votre entrée a changé : ${trip}`,
    greeting: (name) => `Bonjour ${name},`,
    opening: (destination, dates) => `Les règles d’entrée pour votre voyage (${destination}, ${dates}) ont changé.`,
    answers: {
      allow: () => 'Vous pouvez entrer et vous n’avez rien d’autre à faire.',
      conditional: () => 'Vous pouvez entrer si tout ce qui suit est fait à temps.',
      deny: (operator) => `D’après les règles actuelles, vous ne pouvez pas entrer. Ne réservez rien d’autre pour le moment : ${operator} vous écrira pour la suite.`,
      unknown: (operator) => `Pour le moment, personne ne peut dire si vous pourrez entrer. Vous n’avez rien à faire : ${operator} interroge l’autorité et vous écrira.`,
    },
    why: 'Ce qui a changé :',
    asked: 'Ce qui vous est demandé maintenant :',
    until: (text, day) => `${text} (jusqu’au ${day})`,
    action: 'Voir mon voyage',
    closing: (operator) => `Cordialement\n${operator}`,
  },
  es: {
    subject: (trip) => `Su entrada ha cambiado: ${trip}`,
    greeting: (name) => `Hola, ${name}:`,
    opening: (destination, dates) => `Las normas de entrada para su viaje (${destination}, ${dates}) han cambiado.`,
    answers: {
      allow: () => 'Puede entrar y no tiene que hacer nada más.',
      conditional: () => 'Puede entrar si todo lo que sigue se hace a tiempo.',
      deny: (operator) => `Con las normas actuales no puede entrar. Por favor, no reserve nada más por ahora: ${operator} le escribirá sobre los pasos siguientes.`,
      unknown: (operator) => `En este momento nadie puede decir si podrá entrar. No tiene que hacer nada: ${operator} consultará a la autoridad y le escribirá.`,
    },
    why: 'Qué ha cambiado:',
    asked: 'Qué se le pide ahora:',
    until: (text, day) => `${text} (hasta el ${day})`,
    action: 'Ver mi viaje',
    closing: (operator) => `Un cordial saludo\n${operator}`,
  },
};
