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
  ru: ({ name, operator, tripName, link }, { from, to, until }) => ({
    subject: `Ваша поездка: ${tripName}`,
    greeting: `Здравствуйте, ${name}!`,
    paragraphs: [
      `Для вас забронировано место в поездке «${tripName}» (с ${from} по ${to}). Организатор — «${operator}».`,
      'Чтобы получить разрешение на въезд, нам нужны ваши ответы на вопросы для визы и фото страницы паспорта с вашими данными. С телефона это займёт около десяти минут. Пароль не нужен.',
    ],
    action: { label: 'Открыть мою поездку', url: link },
    note: `Эта ссылка только для вас и открывается один раз, до ${until}. После этого та же страница пришлёт вам новую.`,
    closing: `С уважением,\n${operator}`,
  }),
  fr: ({ name, operator, tripName, link }, { from, to, until }) => ({
    subject: `Votre voyage : ${tripName}`,
    greeting: `Bonjour ${name},`,
    paragraphs: [
      `${operator} a réservé une place pour vous pour le voyage ${tripName}, du ${from} au ${to}.`,
      'Pour votre autorisation d’entrée, il nous faut vos réponses aux questions pour le visa et une photo de la page d’identité de votre passeport. Sur un téléphone, cela prend une dizaine de minutes. Aucun mot de passe n’est nécessaire.',
    ],
    action: { label: 'Ouvrir mon voyage', url: link },
    note: `Ce lien est pour vous seul et s’ouvre une fois, jusqu’au ${until}. Ensuite, la même page vous en envoie un nouveau.`,
    closing: `Cordialement\n${operator}`,
  }),
  es: ({ name, operator, tripName, link }, { from, to, until }) => ({
    subject: `Su viaje: ${tripName}`,
    greeting: `Hola, ${name}:`,
    paragraphs: [
      `${operator} ha reservado una plaza para usted en el viaje ${tripName}, del ${from} al ${to}.`,
      'Para su permiso de entrada necesitamos sus respuestas a las preguntas para el visado y una foto de la página de datos de su pasaporte. Con el teléfono se tarda unos diez minutos. No necesita contraseña.',
    ],
    action: { label: 'Abrir mi viaje', url: link },
    note: `Este enlace es solo para usted y se abre una vez, hasta el ${until}. Después, la misma página le envía uno nuevo.`,
    closing: `Un cordial saludo\n${operator}`,
  }),
};

/** Invites a traveller to their own page. */
export const invitation = (values: InvitationValues, locale: Locale): Message =>
  texts[locale](values, {
    from: writeDay(values.startsOn, locale),
    to: writeDay(values.endsOn, locale),
    until: writeInstant(values.expiresAt, locale),
  });
