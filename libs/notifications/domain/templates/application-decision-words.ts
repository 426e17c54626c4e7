import type { Locale } from '../message.js';

/** What is said of a decision on an application. */
export interface DecisionWords {
  readonly greeting: (name: string) => string;
  readonly closing: (operator: string) => string;
  readonly see: string;
  readonly approved: { readonly subject: string; readonly text: (authority: string) => string };
  readonly rejected: { readonly subject: string; readonly text: string; readonly next: string; readonly action: string };
  readonly issued: { readonly subject: string; readonly text: string; readonly authority: string; readonly number: string; readonly from: string; readonly until: string };
  readonly refused: {
    readonly subject: string;
    readonly text: (authority: string) => string;
    readonly reason: (reason: string) => string;
    readonly noReason: string;
    readonly next: (operator: string) => string;
  };
}

const en: DecisionWords = {
  greeting: (name) => `Dear ${name},`,
  closing: (operator) => `Kind regards\n${operator}`,
  see: 'See my trip',
  approved: {
    subject: 'Your application is complete',
    text: (authority) => `Our officer has approved your application. It goes to the authority next: ${authority}. You will hear from us as soon as it has answered.`,
  },
  rejected: {
    subject: 'Your application needs a change',
    text: 'Our officer could not approve your application as it stands:',
    next: 'Please open your trip and change what is needed.',
    action: 'Change my application',
  },
  issued: {
    subject: 'Your entry is approved',
    text: 'Your entry approval is here. Please travel with the passport that you sent us: the approval is good for that one alone.',
    authority: 'Authority', number: 'Approval number', from: 'Valid from', until: 'Valid until',
  },
  refused: {
    subject: 'Your entry was not approved',
    text: (authority) => `We are sorry: the authority has refused your application (${authority}).`,
    reason: (reason) => `The reason that was given: ${reason}`,
    noReason: 'No reason was given.',
    next: (operator) => `${operator} will write to you about what happens next.`,
  },
};

const zh: DecisionWords = {
  greeting: (name) => `${name}，您好：`,
  closing: (operator) => `此致\n${operator}`,
  see: '查看我的行程',
  approved: { subject: '您的申请材料已齐全', text: (authority) => `工作人员已核准您的申请，接下来将递交主管机关：${authority}。一有答复，我们就会通知您。` },
  rejected: { subject: '您的申请需要修改', text: '您的申请目前无法获得核准：', next: '请打开您的行程页面，作出相应修改。', action: '修改我的申请' },
  issued: {
    subject: '您的入境已获批准',
    text: '您的入境许可已下发。请使用您提交给我们的那本护照旅行：许可仅对该护照有效。',
    authority: '主管机关', number: '许可编号', from: '生效日期', until: '有效期至',
  },
  refused: {
    subject: '您的入境申请未获批准',
    text: (authority) => `非常抱歉：主管机关（${authority}）拒绝了您的申请。`,
    reason: (reason) => `所给出的原因：${reason}`,
    noReason: '对方未说明原因。',
    next: (operator) => `${operator}会写信告诉您接下来的安排。`,
  },
};

const ru: DecisionWords = {
  greeting: (name) => `Здравствуйте, ${name}!`,
  closing: (operator) => `С уважением,\n${operator}`,
  see: 'Посмотреть мою поездку',
  approved: {
    subject: 'Ваше заявление готово',
    text: (authority) => `Наш сотрудник одобрил ваше заявление. Теперь оно отправится в ведомство: ${authority}. Как только придёт ответ, мы вам напишем.`,
  },
  rejected: {
    subject: 'В вашем заявлении нужно кое-что изменить',
    text: 'В таком виде наш сотрудник не смог одобрить ваше заявление:',
    next: 'Откройте страницу поездки и измените то, что нужно.',
    action: 'Изменить заявление',
  },
  issued: {
    subject: 'Въезд вам разрешён',
    text: 'Ваше разрешение на въезд готово. Поезжайте с тем паспортом, который вы нам прислали: разрешение действует только с ним.',
    authority: 'Ведомство', number: 'Номер разрешения', from: 'Действует с', until: 'Действует до',
  },
  refused: {
    subject: 'Въезд вам не разрешён',
    text: (authority) => `Нам очень жаль: ведомство отклонило ваше заявление (${authority}).`,
    reason: (reason) => `Названная причина: ${reason}`,
    noReason: 'Причина не названа.',
    next: (operator) => `«${operator}» напишет вам, что будет дальше.`,
  },
};

const de: DecisionWords = {
  greeting: (name) => `Guten Tag ${name},`,
  closing: (operator) => `Mit freundlichen Grüßen\n${operator}`,
  see: 'Meine Reise ansehen',
  approved: {
    subject: 'Ihr Antrag ist vollständig',
    text: (authority) => `Wir haben Ihren Antrag freigegeben. Als Nächstes geht er an die Behörde: ${authority}. Sobald sie geantwortet hat, hören Sie von uns.`,
  },
  rejected: {
    subject: 'An Ihrem Antrag ist etwas zu ändern',
    text: 'So konnten wir Ihren Antrag nicht freigeben:',
    next: 'Bitte öffnen Sie Ihre Reise und ändern Sie, was nötig ist.',
    action: 'Meinen Antrag ändern',
  },
  issued: {
    subject: 'Ihre Einreise ist genehmigt',
    text: 'Ihre Einreisegenehmigung ist da. Bitte reisen Sie mit dem Pass, den Sie uns gesandt haben: Die Genehmigung gilt nur für ihn.',
    authority: 'Behörde', number: 'Nummer der Genehmigung', from: 'Gültig ab', until: 'Gültig bis',
  },
  refused: {
    subject: 'Ihre Einreise wurde nicht genehmigt',
    text: (authority) => `Es tut uns leid: Die Behörde hat Ihren Antrag abgelehnt (${authority}).`,
    reason: (reason) => `Der angegebene Grund: ${reason}`,
    noReason: 'Ein Grund wurde nicht angegeben.',
    next: (operator) => `${operator} schreibt Ihnen, wie es weitergeht.`,
  },
};

const fr: DecisionWords = {
  greeting: (name) => `Bonjour ${name},`,
  closing: (operator) => `Cordialement\n${operator}`,
  see: 'Voir mon voyage',
  approved: {
    subject: 'Votre demande est complète',
    text: (authority) => `Notre service a approuvé votre demande. Elle part maintenant à l’autorité : ${authority}. Vous aurez de nos nouvelles dès qu’elle aura répondu.`,
  },
  rejected: {
    subject: 'Votre demande est à modifier',
    text: 'Nous n’avons pas pu approuver votre demande en l’état :',
    next: 'Ouvrez votre voyage et changez ce qu’il faut.',
    action: 'Modifier ma demande',
  },
  issued: {
    subject: 'Votre entrée est autorisée',
    text: 'Votre autorisation d’entrée est là. Voyagez avec le passeport que vous nous avez envoyé : l’autorisation ne vaut que pour lui.',
    authority: 'Autorité', number: 'Numéro d’autorisation', from: 'Valable du', until: 'Valable jusqu’au',
  },
  refused: {
    subject: 'Votre entrée n’a pas été autorisée',
    text: (authority) => `Nous sommes désolés : l’autorité a refusé votre demande (${authority}).`,
    reason: (reason) => `Le motif indiqué : ${reason}`,
    noReason: 'Aucun motif n’a été indiqué.',
    next: (operator) => `${operator} vous écrira pour la suite.`,
  },
};

const es: DecisionWords = {
  greeting: (name) => `Hola, ${name}:`,
  closing: (operator) => `Un cordial saludo\n${operator}`,
  see: 'Ver mi viaje',
  approved: {
    subject: 'Su solicitud está completa',
    text: (authority) => `Nuestro equipo ha aprobado su solicitud. Ahora va a la autoridad: ${authority}. Le avisaremos en cuanto haya respondido.`,
  },
  rejected: {
    subject: 'Su solicitud necesita un cambio',
    text: 'No pudimos aprobar su solicitud tal como está:',
    next: 'Abra su viaje y cambie lo necesario.',
    action: 'Cambiar mi solicitud',
  },
  issued: {
    subject: 'Su entrada está autorizada',
    text: 'Ya está su permiso de entrada. Viaje con el pasaporte que nos envió: el permiso solo vale para ese.',
    authority: 'Autoridad', number: 'Número de permiso', from: 'Válido desde', until: 'Válido hasta',
  },
  refused: {
    subject: 'Su entrada no fue autorizada',
    text: (authority) => `Lo sentimos: la autoridad ha denegado su solicitud (${authority}).`,
    reason: (reason) => `El motivo indicado: ${reason}`,
    noReason: 'No se indicó ningún motivo.',
    next: (operator) => `${operator} le escribirá sobre los pasos siguientes.`,
  },
};

/** Decisions on an application, in every language. */
export const decisionWords: Readonly<Record<Locale, DecisionWords>> = { en, zh, ru, de, fr, es };
