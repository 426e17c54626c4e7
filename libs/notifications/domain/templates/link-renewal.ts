import type { Locale, Message } from '../message.js';
import { writeInstant } from '../write-date.js';

export interface LinkRenewalValues {
  readonly name: string;
  readonly operator: string;
  readonly tripName: string;
  readonly link: string;
  readonly expiresAt: Date;
}

interface Words {
  readonly until: string;
}

const texts: Readonly<Record<Locale, (values: LinkRenewalValues, words: Words) => Message>> = {
  en: ({ name, operator, tripName, link }, { until }) => ({
    subject: `Your new link: ${tripName}`,
    greeting: `Dear ${name},`,
    paragraphs: ['Here is the new link to your trip. The earlier one no longer opens.'],
    action: { label: 'Open my trip', url: link },
    note: `It opens once, until ${until}. If you did not ask for it, you need not do anything.`,
    closing: `Kind regards\n${operator}`,
  }),
  de: ({ name, operator, tripName, link }, { until }) => ({
    subject: `Ihr neuer Link: ${tripName}`,
    greeting: `Guten Tag ${name},`,
    paragraphs: ['Hier ist der neue Link zu Ihrer Reise. Der frühere lässt sich nicht mehr öffnen.'],
    action: { label: 'Meine Reise öffnen', url: link },
    note: `Er lässt sich einmal öffnen, bis ${until}. Wenn Sie ihn nicht angefordert haben, müssen Sie nichts tun.`,
    closing: `Mit freundlichen Grüßen\n${operator}`,
  }),
  zh: ({ name, operator, tripName, link }, { until }) => ({
    subject: `您的新链接：${tripName}`,
    greeting: `${name}，您好：`,
    paragraphs: ['这是您行程的新链接，之前的链接已失效。'],
    action: { label: '打开我的行程', url: link },
    note: `此链接只能打开一次，有效期至${until}。如果您没有申请新链接，请忽略本邮件。`,
    closing: `此致\n${operator}`,
  }),
  ru: ({ name, operator, tripName, link }, { until }) => ({
    subject: `Ваша новая ссылка: ${tripName}`,
    greeting: `Здравствуйте, ${name}!`,
    paragraphs: ['Вот новая ссылка на вашу поездку. Прежняя больше не открывается.'],
    action: { label: 'Открыть мою поездку', url: link },
    note: `Она открывается один раз, до ${until}. Если вы её не запрашивали, ничего делать не нужно.`,
    closing: `С уважением,\n${operator}`,
  }),
  fr: ({ name, operator, tripName, link }, { until }) => ({
    subject: `Votre nouveau lien : ${tripName}`,
    greeting: `Bonjour ${name},`,
    paragraphs: ['Voici le nouveau lien vers votre voyage. Le précédent ne s’ouvre plus.'],
    action: { label: 'Ouvrir mon voyage', url: link },
    note: `Il s’ouvre une fois, jusqu’au ${until}. Si vous ne l’avez pas demandé, vous n’avez rien à faire.`,
    closing: `Cordialement\n${operator}`,
  }),
  es: ({ name, operator, tripName, link }, { until }) => ({
    subject: `Su enlace nuevo: ${tripName}`,
    greeting: `Hola, ${name}:`,
    paragraphs: ['Este es el enlace nuevo a su viaje. El anterior ya no se abre.'],
    action: { label: 'Abrir mi viaje', url: link },
    note: `Se abre una vez, hasta el ${until}. Si no lo ha pedido, no tiene que hacer nada.`,
    closing: `Un cordial saludo\n${operator}`,
  }),
};

/** Sends a traveller a fresh link in place of one that was used, has expired or was taken back. */
export const linkRenewal = (values: LinkRenewalValues, locale: Locale): Message =>
  texts[locale](values, { until: writeInstant(values.expiresAt, locale) });
