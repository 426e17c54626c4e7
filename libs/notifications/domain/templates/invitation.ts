import type { IsoDate } from '#kernel';
import type { Locale, Message } from '../message.js';
import { writeDay, writeInstant } from '../write-date.js';

export interface InvitationValues {
  /** How the traveller is addressed. */
  readonly name: string;
  /** The organisation that runs the trip. */
  readonly operator: string;
  readonly tripName: string;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  /** The single-use link. */
  readonly link: string;
  readonly expiresAt: Date;
}

interface Words {
  readonly from: string;
  readonly to: string;
  readonly until: string;
}

const texts: Readonly<Record<Locale, (values: InvitationValues, words: Words) => Message>> = {
  en: ({ name, operator, tripName, link }, { from, to, until }) => ({
    subject: `Your trip: ${tripName}`,
    greeting: `Dear ${name},`,
    paragraphs: [
      `${operator} has booked a place for you on ${tripName}, from ${from} to ${to}.`,
      'To get your entry approval we need your answers to the visa questions and a photo of the data page of your passport. It takes about ten minutes on a phone. You do not need a password.',
    ],
    action: { label: 'Open my trip', url: link },
    note: `This link is for you alone and opens once, until ${until}. After that, the same page sends you a new one.`,
    closing: `Kind regards\n${operator}`,
  }),
  de: ({ name, operator, tripName, link }, { from, to, until }) => ({
    subject: `Ihre Reise: ${tripName}`,
    greeting: `Guten Tag ${name},`,
    paragraphs: [
      `${operator} hat für Sie einen Platz auf der Reise ${tripName} gebucht, vom ${from} bis zum ${to}.`,
      'Für Ihre Einreisegenehmigung brauchen wir Ihre Antworten auf die Visumfragen und ein Foto der Datenseite Ihres Reisepasses. Das dauert am Telefon etwa zehn Minuten. Ein Passwort brauchen Sie nicht.',
    ],
    action: { label: 'Meine Reise öffnen', url: link },
    note: `Dieser Link ist nur für Sie und lässt sich einmal öffnen, bis ${until}. Danach schickt Ihnen dieselbe Seite einen neuen.`,
    closing: `Mit freundlichen Grüßen\n${operator}`,
  }),
  zh: ({ name, operator, tripName, link }, { from, to, until }) => ({
    subject: `您的行程：${tripName}`,
    greeting: `${name}，您好：`,
    paragraphs: [
      `${operator}已为您预订“${tripName}”，行程日期为${from}至${to}。`,
      '为办理入境许可，请您回答签证问题，并上传护照资料页的照片。用手机大约需要十分钟，无需密码。',
    ],
    action: { label: '打开我的行程', url: link },
    note: `此链接仅供您本人使用，只能打开一次，有效期至${until}。过期后，可在同一页面重新获取链接。`,
    closing: `此致\n${operator}`,
  }),
};

/** Invites a traveller to their own page. */
export const invitation = (values: InvitationValues, locale: Locale): Message =>
  texts[locale](values, {
    from: writeDay(values.startsOn, locale),
    to: writeDay(values.endsOn, locale),
    until: writeInstant(values.expiresAt, locale),
  });
