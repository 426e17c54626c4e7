import type { IsoDate } from '#kernel';
import { type ItemCode, writeItem } from '../item-words.js';
import type { Locale, Message } from '../message.js';
import { writeDay } from '../write-date.js';

export interface ReminderItem {
  readonly code: ItemCode;
  /** What a rule asks for in its own words; null for what the code says. */
  readonly detail: string | null;
  readonly due: IsoDate | null;
  /** The traveller's own move. */
  readonly own: boolean;
  readonly late: boolean;
}

export interface ReminderValues {
  readonly name: string;
  readonly operator: string;
  readonly tripName: string;
  readonly startsOn: IsoDate;
  /** Everything that is open, in the order in which it is told. */
  readonly items: readonly ReminderItem[];
  /** The traveller's page. */
  readonly link: string;
}

interface Words {
  readonly subject: (trip: string, count: number) => string;
  readonly greeting: (name: string) => string;
  readonly intro: (trip: string, start: string) => string;
  readonly own: (what: string, until: string | null, late: boolean) => string;
  readonly others: (what: string) => string;
  readonly until: (day: string) => string;
  readonly noDate: string;
  readonly action: string;
  readonly note: string;
  readonly closing: (operator: string) => string;
}

const words: Readonly<Record<Locale, Words>> = {
  en: {
    subject: (trip, count) => `${count === 1 ? 'One thing is' : `${count} things are`} still open: ${trip}`,
    greeting: (name) => `Dear ${name},`,
    intro: (trip, start) => `${trip} starts on ${start}. This is everything that is still open, what is for you to do first.`,
    own: (what, until, late) => (until ? `${what} – ${late ? `was due on ${until}, please do it now` : `please by ${until}`}` : what),
    others: (what) => `With us: ${what}`,
    until: (day) => `by ${day}`,
    noDate: 'no date yet',
    action: 'Open my trip',
    note: 'You get at most one such letter a day. On your trip page you can switch these letters off; everything that is open stands there in any case.',
    closing: (operator) => `Kind regards\n${operator}`,
  },
  de: {
    subject: (trip, count) => `${count === 1 ? 'Noch ein Punkt ist' : `Noch ${count} Punkte sind`} offen: ${trip}`,
    greeting: (name) => `Guten Tag ${name},`,
    intro: (trip, start) => `${trip} beginnt am ${start}. Hier steht alles, was noch offen ist, zuerst, was Sie selbst tun können.`,
    own: (what, until, late) => (until ? `${what} – ${late ? `war am ${until} fällig, bitte erledigen Sie es jetzt` : `bitte bis ${until}`}` : what),
    others: (what) => `Bei uns: ${what}`,
    until: (day) => `bis ${day}`,
    noDate: 'noch ohne Termin',
    action: 'Meine Reise öffnen',
    note: 'Sie erhalten höchstens einen solchen Brief am Tag. Auf Ihrer Reiseseite können Sie diese Briefe abstellen; alles Offene steht dort in jedem Fall.',
    closing: (operator) => `Mit freundlichen Grüßen\n${operator}`,
  },
  zh: {
    subject: (trip, count) => `还有${count}项待办：${trip}`,
    greeting: (name) => `${name}，您好：`,
    intro: (trip, start) => `“${trip}”将于${start}开始。以下是所有尚未完成的事项，需要您办理的列在最前。`,
    own: (what, until, late) => (until ? `${what}：${late ? `应于${until}完成，请尽快办理` : `请于${until}前完成`}` : what),
    others: (what) => `由我们办理：${what}`,
    until: (day) => `${day}前`,
    noDate: '日期待定',
    action: '打开我的行程',
    note: '此类邮件每天最多一封。您可以在行程页面关闭提醒邮件；所有待办事项在页面上始终可见。',
    closing: (operator) => `此致\n${operator}`,
  },
  ru: {
    subject: (trip, count) => `Ещё не сделано (${count}): ${trip}`,
    greeting: (name) => `Здравствуйте, ${name}!`,
    intro: (trip, start) => `${start} начинается поездка «${trip}». Вот всё, что ещё не сделано; сначала то, что зависит от вас.`,
    own: (what, until, late) => (until ? `${what} — ${late ? `срок был ${until}, сделайте это сейчас` : `пожалуйста, до ${until}`}` : what),
    others: (what) => `У нас: ${what}`,
    until: (day) => `до ${day}`,
    noDate: 'срока пока нет',
    action: 'Открыть мою поездку',
    note: 'Таких писем приходит не больше одного в день. На странице поездки их можно отключить; всё, что не сделано, в любом случае видно там.',
    closing: (operator) => `С уважением,\n${operator}`,
  },
  fr: {
    subject: (trip, count) => `${count === 1 ? 'Un point reste ouvert' : `${count} points restent ouverts`} : ${trip}`,
    greeting: (name) => `Bonjour ${name},`,
    intro: (trip, start) => `${trip} commence le ${start}. Voici tout ce qui reste ouvert, d’abord ce qui vous revient.`,
    own: (what, until, late) => (until ? `${what} – ${late ? `était attendu le ${until}, à faire maintenant` : `avant le ${until}, s’il vous plaît`}` : what),
    others: (what) => `De notre côté : ${what}`,
    until: (day) => `jusqu’au ${day}`,
    noDate: 'pas encore de date',
    action: 'Ouvrir mon voyage',
    note: 'Vous recevez au plus un message de ce genre par jour. Vous pouvez les désactiver sur la page de votre voyage ; tout ce qui reste ouvert y figure de toute façon.',
    closing: (operator) => `Cordialement\n${operator}`,
  },
  es: {
    subject: (trip, count) => `${count === 1 ? 'Queda un punto pendiente' : `Quedan ${count} puntos pendientes`}: ${trip}`,
    greeting: (name) => `Hola, ${name}:`,
    intro: (trip, start) => `${trip} empieza el ${start}. Esto es todo lo que queda pendiente, primero lo que le toca a usted.`,
    own: (what, until, late) => (until ? `${what} – ${late ? `venció el ${until}, hágalo ahora, por favor` : `por favor, hasta el ${until}`}` : what),
    others: (what) => `Por nuestra parte: ${what}`,
    until: (day) => `hasta el ${day}`,
    noDate: 'aún sin fecha',
    action: 'Abrir mi viaje',
    note: 'Recibe como mucho un correo así al día. En la página de su viaje puede desactivarlos; todo lo pendiente figura allí en cualquier caso.',
    closing: (operator) => `Un cordial saludo\n${operator}`,
  },
};

/** Reminds a traveller of everything that is open, their own part first, whatever it was that came due. */
export function reminder({ name, operator, tripName, startsOn, items, link }: ReminderValues, locale: Locale): Message {
  const { subject, greeting, intro, own, others, until, noDate, action, note, closing } = words[locale];
  const what = ({ code, detail }: ReminderItem): string => (detail ? `${writeItem(code, locale)}: ${detail}` : writeItem(code, locale));
  const day = ({ due }: ReminderItem): string | null => due && writeDay(due, locale);
  return {
    subject: subject(tripName, items.length),
    greeting: greeting(name),
    paragraphs: [intro(tripName, writeDay(startsOn, locale))],
    points: items.filter((item) => item.own).map((item) => own(what(item), day(item), item.late)),
    facts: items.filter((item) => !item.own).map((item) => ({ label: others(what(item)), value: item.due ? until(writeDay(item.due, locale)) : noDate })),
    action: { label: action, url: link },
    note,
    closing: closing(operator),
  };
}
