import type { Locale } from './message.js';

/** What can be open on the way to a departure. */
export const itemCodes = [
  'invitation-not-opened', 'answers-missing', 'passport-missing', 'passport-problem', 'photo-missing', 'photo-problem', 'application-waiting-review',
  'application-rejected', 'approval-missing', 'verdict-denies', 'requirement', 'payment-overdue', 'seat-missing', 'room-missing', 'bib-missing',
  'stale-artefact', 'departure-suspended', 'departure-cancelled', 'no-show',
] as const;
export type ItemCode = (typeof itemCodes)[number];

type Words = Readonly<Record<ItemCode, string>>;

const en: Words = {
  'invitation-not-opened': 'Open the invitation to your trip page',
  'answers-missing': 'Answer the visa questions',
  'passport-missing': 'Passport picture',
  'passport-problem': 'New passport picture: the last one could not be used',
  'photo-missing': 'Photo for the visa',
  'photo-problem': 'New photo for the visa: the last one could not be used',
  'application-waiting-review': 'Visa application: checked by an officer',
  'application-rejected': 'Visa application: something has to be changed',
  'approval-missing': 'Entry approval',
  'verdict-denies': 'Conditions of entry: to be cleared up',
  requirement: 'Asked for by an authority',
  'payment-overdue': 'Payment',
  'seat-missing': 'Seat on the way there and back',
  'room-missing': 'Room',
  'bib-missing': 'Start number',
  'stale-artefact': 'Something has to be issued anew',
  'departure-suspended': 'The trip is suspended',
  'departure-cancelled': 'The trip does not take place',
  'no-show': 'Did not come with the leg',
};

const de: Words = {
  'invitation-not-opened': 'Die Einladung zu Ihrer Reiseseite öffnen',
  'answers-missing': 'Die Visumfragen beantworten',
  'passport-missing': 'Bild des Reisepasses',
  'passport-problem': 'Neues Bild des Reisepasses: Das letzte war nicht brauchbar',
  'photo-missing': 'Foto für das Visum',
  'photo-problem': 'Neues Foto für das Visum: Das letzte war nicht brauchbar',
  'application-waiting-review': 'Visumantrag: Prüfung durch unser Büro',
  'application-rejected': 'Visumantrag: Etwas muss geändert werden',
  'approval-missing': 'Einreisegenehmigung',
  'verdict-denies': 'Einreisebedingungen: noch zu klären',
  requirement: 'Von einer Behörde verlangt',
  'payment-overdue': 'Zahlung',
  'seat-missing': 'Sitzplatz für Hin- und Rückweg',
  'room-missing': 'Zimmer',
  'bib-missing': 'Startnummer',
  'stale-artefact': 'Etwas muss neu ausgestellt werden',
  'departure-suspended': 'Die Reise ist ausgesetzt',
  'departure-cancelled': 'Die Reise findet nicht statt',
  'no-show': 'Nicht mit der gebuchten Verbindung gekommen',
};

const zh: Words = {
  'invitation-not-opened': '打开您行程页面的邀请链接',
  'answers-missing': '回答签证问题',
  'passport-missing': '护照照片页',
  'passport-problem': '重新上传护照照片页：上一张无法使用',
  'photo-missing': '签证照片',
  'photo-problem': '重新上传签证照片：上一张无法使用',
  'application-waiting-review': '签证申请：由工作人员审核',
  'application-rejected': '签证申请：需要修改',
  'approval-missing': '入境许可',
  'verdict-denies': '入境条件：有待确认',
  requirement: '有关机构的要求',
  'payment-overdue': '付款',
  'seat-missing': '往返座位',
  'room-missing': '房间',
  'bib-missing': '号码布',
  'stale-artefact': '有文件需要重新出具',
  'departure-suspended': '行程已暂停',
  'departure-cancelled': '行程不举行',
  'no-show': '未随行程抵达',
};

const ru: Words = {
  'invitation-not-opened': 'Открыть приглашение на страницу поездки',
  'answers-missing': 'Ответить на вопросы для визы',
  'passport-missing': 'Снимок паспорта',
  'passport-problem': 'Новый снимок паспорта: прежний не подошёл',
  'photo-missing': 'Фото для визы',
  'photo-problem': 'Новое фото для визы: прежнее не подошло',
  'application-waiting-review': 'Визовое заявление: проверяет наш сотрудник',
  'application-rejected': 'Визовое заявление: нужно кое-что изменить',
  'approval-missing': 'Разрешение на въезд',
  'verdict-denies': 'Условия въезда: нужно прояснить',
  requirement: 'Требование ведомства',
  'payment-overdue': 'Оплата',
  'seat-missing': 'Место в транспорте туда и обратно',
  'room-missing': 'Номер в гостинице',
  'bib-missing': 'Стартовый номер',
  'stale-artefact': 'Нужно кое-что оформить заново',
  'departure-suspended': 'Поездка приостановлена',
  'departure-cancelled': 'Поездка не состоится',
  'no-show': 'Не прибыл(а) своим рейсом',
};

const fr: Words = {
  'invitation-not-opened': 'Ouvrir l’invitation à la page de votre voyage',
  'answers-missing': 'Répondre aux questions pour le visa',
  'passport-missing': 'Photo du passeport',
  'passport-problem': 'Nouvelle photo du passeport : la dernière n’a pas pu être utilisée',
  'photo-missing': 'Photo pour le visa',
  'photo-problem': 'Nouvelle photo pour le visa : la dernière n’a pas pu être utilisée',
  'application-waiting-review': 'Demande de visa : contrôlée par notre service',
  'application-rejected': 'Demande de visa : quelque chose doit être changé',
  'approval-missing': 'Autorisation d’entrée',
  'verdict-denies': 'Conditions d’entrée : à éclaircir',
  requirement: 'Demandé par une autorité',
  'payment-overdue': 'Paiement',
  'seat-missing': 'Siège à l’aller et au retour',
  'room-missing': 'Chambre',
  'bib-missing': 'Dossard',
  'stale-artefact': 'Quelque chose doit être refait',
  'departure-suspended': 'Le voyage est suspendu',
  'departure-cancelled': 'Le voyage n’a pas lieu',
  'no-show': 'N’est pas arrivé avec le trajet prévu',
};

const es: Words = {
  'invitation-not-opened': 'Abrir la invitación a la página de su viaje',
  'answers-missing': 'Responder a las preguntas para el visado',
  'passport-missing': 'Foto del pasaporte',
  'passport-problem': 'Foto nueva del pasaporte: la última no se pudo usar',
  'photo-missing': 'Foto para el visado',
  'photo-problem': 'Foto nueva para el visado: la última no se pudo usar',
  'application-waiting-review': 'Solicitud de visado: la revisa nuestro equipo',
  'application-rejected': 'Solicitud de visado: hay que cambiar algo',
  'approval-missing': 'Permiso de entrada',
  'verdict-denies': 'Condiciones de entrada: por aclarar',
  requirement: 'Lo pide una autoridad',
  'payment-overdue': 'Pago',
  'seat-missing': 'Asiento de ida y vuelta',
  'room-missing': 'Habitación',
  'bib-missing': 'Dorsal',
  'stale-artefact': 'Hay que expedir algo de nuevo',
  'departure-suspended': 'El viaje está suspendido',
  'departure-cancelled': 'El viaje no se realiza',
  'no-show': 'No llegó con el trayecto previsto',
};

const words: Readonly<Record<Locale, Words>> = { en, zh, ru, de, fr, es };

/** What is open, in a few words: without a name, a number, a nationality or a word of a rule. */
export const writeItem = (code: ItemCode, locale: Locale): string => words[locale][code];

type Kinds = Readonly<Record<string, string>>;

/** Kinds of requirements, as the rules have them. */
const kinds: Readonly<Record<Locale, Kinds>> = {
  en: {
    document: 'a document', letter: 'a letter', quarantine: 'quarantine', fee: 'a fee', quota: 'a place in the quota', photo: 'a photo', fact: 'an answer',
    'lead-time': 'the lead time', 'minimum-group': 'the size of the group', 'organised-tour': 'an organised tour', 'named-hotel': 'the hotel',
    'onward-ticket': 'an onward ticket', 'passport-validity': 'the validity of the passport', 'stay-at-most': 'the length of the stay',
  },
  de: {
    document: 'ein Dokument', letter: 'ein Schreiben', quarantine: 'Quarantäne', fee: 'eine Gebühr', quota: 'ein Platz im Kontingent', photo: 'ein Foto',
    fact: 'eine Angabe', 'lead-time': 'die Antragsfrist', 'minimum-group': 'die Größe der Gruppe', 'organised-tour': 'eine organisierte Reise',
    'named-hotel': 'das Hotel', 'onward-ticket': 'ein Weiterreiseticket', 'passport-validity': 'die Gültigkeit des Reisepasses', 'stay-at-most': 'die Dauer des Aufenthalts',
  },
  zh: {
    document: '文件', letter: '函件', quarantine: '隔离', fee: '费用', quota: '名额', photo: '照片', fact: '补充信息', 'lead-time': '申请期限',
    'minimum-group': '团队人数', 'organised-tour': '团队旅游', 'named-hotel': '指定酒店', 'onward-ticket': '续程机票', 'passport-validity': '护照有效期', 'stay-at-most': '停留期限',
  },
  ru: {
    document: 'документ', letter: 'письмо', quarantine: 'карантин', fee: 'сбор', quota: 'место в квоте', photo: 'фото', fact: 'ответ', 'lead-time': 'срок подачи заявления',
    'minimum-group': 'размер группы', 'organised-tour': 'организованный тур', 'named-hotel': 'гостиница', 'onward-ticket': 'билет на дальнейшую поездку',
    'passport-validity': 'срок действия паспорта', 'stay-at-most': 'срок пребывания',
  },
  fr: {
    document: 'un document', letter: 'une lettre', quarantine: 'quarantaine', fee: 'des frais', quota: 'une place dans le quota', photo: 'une photo', fact: 'une réponse',
    'lead-time': 'le délai de la demande', 'minimum-group': 'la taille du groupe', 'organised-tour': 'un voyage organisé', 'named-hotel': 'l’hôtel',
    'onward-ticket': 'un billet de continuation', 'passport-validity': 'la validité du passeport', 'stay-at-most': 'la durée du séjour',
  },
  es: {
    document: 'un documento', letter: 'una carta', quarantine: 'cuarentena', fee: 'una tasa', quota: 'una plaza en el cupo', photo: 'una foto', fact: 'una respuesta',
    'lead-time': 'el plazo de la solicitud', 'minimum-group': 'el tamaño del grupo', 'organised-tour': 'un viaje organizado', 'named-hotel': 'el hotel',
    'onward-ticket': 'un billete de continuación', 'passport-validity': 'la validez del pasaporte', 'stay-at-most': 'la duración de la estancia',
  },
};

/** What stands between a heading and what follows it; French wants a space before it that does not break. */
const colons: Readonly<Record<Locale, string>> = { en: ': ', zh: '：', ru: ': ', de: ': ', fr: '\u00a0: ', es: ': ' };

/** What a rule asks for, by its kind alone: the words of a rule may name a nationality. */
export function writeRequirement(kind: string, locale: Locale): string {
  const named = kinds[locale][kind];
  const asked = writeItem('requirement', locale);
  return named ? `${asked}${colons[locale]}${named}` : asked;
}
