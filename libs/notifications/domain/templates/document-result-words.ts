import type { Locale } from '../message.js';

export type DocumentOutcome = 'accepted' | 'needs-review' | 'rejected';

interface Words {
  readonly subject: string;
  readonly paragraph: string;
  readonly action: string;
}

export interface DocumentResultWords {
  readonly greeting: (name: string) => string;
  readonly outcomes: Readonly<Record<DocumentOutcome, Words>>;
  /** Where what was found is not told in the letter itself. */
  readonly onThePage: string;
  readonly closing: (operator: string) => string;
}

const en: DocumentResultWords = {
  greeting: (name) => `Dear ${name},`,
  outcomes: {
    accepted: { subject: 'Your passport was accepted', paragraph: 'We have checked your passport page and everything could be read. There is nothing more for you to do about it now.', action: 'See my trip' },
    'needs-review': { subject: 'We are looking at your passport', paragraph: 'We have received your passport page. One of our officers will look at it once more and you will hear from us.', action: 'See my trip' },
    rejected: { subject: 'Please send your passport page again', paragraph: 'We could not use the picture of your passport page:', action: 'Send a new picture' },
  },
  onThePage: 'Your trip page says what is the matter, and what puts it right.',
  closing: (operator) => `Kind regards\n${operator}`,
};

const zh: DocumentResultWords = {
  greeting: (name) => `${name}，您好：`,
  outcomes: {
    accepted: { subject: '您的护照已通过检查', paragraph: '我们已检查您的护照资料页，所有内容均可读取。您目前无需再做任何事情。', action: '查看我的行程' },
    'needs-review': { subject: '我们正在查看您的护照', paragraph: '我们已收到您的护照资料页。工作人员会再看一遍，然后通知您。', action: '查看我的行程' },
    rejected: { subject: '请重新上传护照资料页', paragraph: '您上传的护照资料页照片无法使用：', action: '上传新照片' },
  },
  onThePage: '您的行程页面上写明了问题所在以及如何解决。',
  closing: (operator) => `此致\n${operator}`,
};

const ru: DocumentResultWords = {
  greeting: (name) => `Здравствуйте, ${name}!`,
  outcomes: {
    accepted: { subject: 'Ваш паспорт принят', paragraph: 'Мы проверили страницу вашего паспорта, всё удалось прочитать. Больше от вас сейчас ничего не нужно.', action: 'Посмотреть мою поездку' },
    'needs-review': { subject: 'Мы смотрим ваш паспорт', paragraph: 'Мы получили страницу вашего паспорта. Её ещё раз посмотрит наш сотрудник, и мы вам напишем.', action: 'Посмотреть мою поездку' },
    rejected: { subject: 'Пришлите страницу паспорта ещё раз', paragraph: 'Снимок страницы вашего паспорта не подошёл:', action: 'Отправить новый снимок' },
  },
  onThePage: 'На странице вашей поездки написано, что не так и как это исправить.',
  closing: (operator) => `С уважением,\n${operator}`,
};

const de: DocumentResultWords = {
  greeting: (name) => `Guten Tag ${name},`,
  outcomes: {
    accepted: { subject: 'Ihr Pass ist angenommen', paragraph: 'Wir haben Ihre Passseite geprüft, alles war lesbar. Sie müssen dafür jetzt nichts weiter tun.', action: 'Meine Reise ansehen' },
    'needs-review': { subject: 'Wir sehen uns Ihren Pass an', paragraph: 'Ihre Passseite ist angekommen. Jemand von uns sieht sie sich noch einmal an, dann hören Sie von uns.', action: 'Meine Reise ansehen' },
    rejected: { subject: 'Bitte senden Sie Ihre Passseite noch einmal', paragraph: 'Das Bild Ihrer Passseite war nicht brauchbar:', action: 'Ein neues Bild senden' },
  },
  onThePage: 'Auf Ihrer Reiseseite steht, woran es liegt und was hilft.',
  closing: (operator) => `Mit freundlichen Grüßen\n${operator}`,
};

const fr: DocumentResultWords = {
  greeting: (name) => `Bonjour ${name},`,
  outcomes: {
    accepted: { subject: 'Votre passeport est accepté', paragraph: 'Nous avons contrôlé votre page de passeport, tout a pu être lu. Vous n’avez rien d’autre à faire pour le moment.', action: 'Voir mon voyage' },
    'needs-review': { subject: 'Nous regardons votre passeport', paragraph: 'Nous avons reçu votre page de passeport. L’un de nous va la regarder encore une fois et vous aurez de nos nouvelles.', action: 'Voir mon voyage' },
    rejected: { subject: 'Renvoyez votre page de passeport', paragraph: 'La photo de votre page de passeport n’a pas pu être utilisée :', action: 'Envoyer une nouvelle photo' },
  },
  onThePage: 'La page de votre voyage indique ce qui ne va pas et comment y remédier.',
  closing: (operator) => `Cordialement\n${operator}`,
};

const es: DocumentResultWords = {
  greeting: (name) => `Hola, ${name}:`,
  outcomes: {
    accepted: { subject: 'Su pasaporte está aceptado', paragraph: 'Hemos comprobado la página de su pasaporte y todo se pudo leer. Por ahora no tiene que hacer nada más.', action: 'Ver mi viaje' },
    'needs-review': { subject: 'Estamos revisando su pasaporte', paragraph: 'Hemos recibido la página de su pasaporte. Alguien de nuestro equipo la mirará otra vez y le avisaremos.', action: 'Ver mi viaje' },
    rejected: { subject: 'Envíe otra vez la página de su pasaporte', paragraph: 'La foto de la página de su pasaporte no se pudo usar:', action: 'Enviar una foto nueva' },
  },
  onThePage: 'La página de su viaje dice qué ocurre y cómo se arregla.',
  closing: (operator) => `Un cordial saludo\n${operator}`,
};

/** How the check of a passport ended, in every language. */
export const documentResultWords: Readonly<Record<Locale, DocumentResultWords>> = { en, zh, ru, de, fr, es };
