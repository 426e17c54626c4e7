import type { Locale } from '../message.js';

export type StoppedNews = 'suspended' | 'reopened' | 'asked-again' | 'refunded' | 'credited' | 'cancelled' | 'list-closed';

interface Facts {
  readonly operator: string;
  readonly reason: string;
  readonly answerBy: string;
  readonly refund: string;
  readonly credit: string;
  readonly creditNote: string;
}

interface News {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly points?: readonly string[];
  readonly action?: string;
}

interface Words {
  readonly greeting: (name: string) => string;
  readonly closing: (operator: string) => string;
  readonly trip: string;
  readonly dates: string;
  readonly booking: string;
  readonly private: string;
  readonly news: Readonly<Record<StoppedNews, (facts: Facts) => News>>;
}

const en: Words = {
  greeting: (name) => `Dear ${name},`,
  closing: (operator) => `Kind regards\n${operator}`,
  trip: 'Trip',
  dates: 'Dates',
  booking: 'Booking',
  private: 'This link is for you alone: whoever has it can choose for your party.',
  news: {
    suspended: ({ reason, answerBy, refund, credit }) => ({
      subject: 'Your trip is suspended',
      paragraphs: [reason, 'We keep your rooms, seats and race places for you for now. Please tell us what you want:'],
      points: [`Your money back: ${refund}`, `A credit note for a later trip with us: ${credit}`, 'Wait with us: if the trip can go ahead, everything is as you booked it'],
      action: `Choose until ${answerBy}`,
    }),
    reopened: ({ reason }) => ({
      subject: 'Your trip goes ahead',
      paragraphs: [reason, 'Your booking is as it was: the same rooms, seats, race places and start numbers. There is nothing that you have to do.'],
      action: 'See my booking',
    }),
    'asked-again': ({ reason, answerBy }) => ({
      subject: 'Your trip goes ahead: do you still want to leave?',
      paragraphs: [reason, 'You had asked to leave, and we had not sent your money yet, so everything that you booked is still yours.', `If you still want to leave, tell us until ${answerBy}. If we hear nothing, you keep your places.`],
      action: 'Keep my places, or leave',
    }),
    refunded: ({ refund }) => ({ subject: 'Your money is on its way', paragraphs: [`As you asked, we have cancelled your booking and sent back ${refund}, in the currency in which you paid.`] }),
    credited: ({ credit, creditNote }) => ({
      subject: 'Your credit note',
      paragraphs: [`As you asked, we have cancelled your booking. Your credit note ${creditNote} is worth ${credit}.`, 'Name it when you book again with us; you can use it in parts.'],
    }),
    cancelled: ({ reason, refund }) => ({
      subject: 'Your trip is cancelled',
      paragraphs: [reason, 'We are sorry: this trip does not take place, and your booking is cancelled.', refund === '' ? 'Nothing was paid for it, so nothing is owed.' : `${refund} goes back to you, in the currency in which you paid.`],
    }),
    'list-closed': ({ reason }) => ({ subject: 'The waiting list is closed', paragraphs: [reason, 'This trip does not take place, so we cannot offer you a place. Nothing was charged.'] }),
  },
};

const de: Words = {
  greeting: (name) => `Guten Tag ${name},`,
  closing: (operator) => `Mit freundlichen Grüßen\n${operator}`,
  trip: 'Reise',
  dates: 'Termin',
  booking: 'Buchung',
  private: 'Dieser Link ist nur für Sie: Wer ihn hat, kann für Ihre Gruppe wählen.',
  news: {
    suspended: ({ reason, answerBy, refund, credit }) => ({
      subject: 'Ihre Reise ist ausgesetzt',
      paragraphs: [reason, 'Wir halten Ihre Zimmer, Sitze und Startplätze vorerst für Sie. Bitte sagen Sie uns, was Sie möchten:'],
      points: [`Ihr Geld zurück: ${refund}`, `Eine Gutschrift für eine spätere Reise mit uns: ${credit}`, 'Mit uns warten: Kann die Reise stattfinden, bleibt alles, wie Sie es gebucht haben'],
      action: `Bis ${answerBy} wählen`,
    }),
    reopened: ({ reason }) => ({
      subject: 'Ihre Reise findet statt',
      paragraphs: [reason, 'Ihre Buchung ist, wie sie war: dieselben Zimmer, Sitze, Startplätze und Startnummern. Sie müssen nichts tun.'],
      action: 'Meine Buchung ansehen',
    }),
    'asked-again': ({ reason, answerBy }) => ({
      subject: 'Ihre Reise findet statt: Möchten Sie noch zurücktreten?',
      paragraphs: [reason, 'Sie wollten zurücktreten, und wir hatten Ihr Geld noch nicht überwiesen. Alles, was Sie gebucht haben, gehört also noch Ihnen.', `Wenn Sie weiterhin zurücktreten möchten, sagen Sie es uns bis ${answerBy}. Hören wir nichts, behalten Sie Ihre Plätze.`],
      action: 'Plätze behalten oder zurücktreten',
    }),
    refunded: ({ refund }) => ({ subject: 'Ihr Geld ist unterwegs', paragraphs: [`Wie gewünscht haben wir Ihre Buchung storniert und ${refund} zurückgesandt, in der Währung, in der Sie bezahlt haben.`] }),
    credited: ({ credit, creditNote }) => ({
      subject: 'Ihre Gutschrift',
      paragraphs: [`Wie gewünscht haben wir Ihre Buchung storniert. Ihre Gutschrift ${creditNote} hat einen Wert von ${credit}.`, 'Nennen Sie sie bei Ihrer nächsten Buchung; Sie können sie auch in Teilen verwenden.'],
    }),
    cancelled: ({ reason, refund }) => ({
      subject: 'Ihre Reise ist abgesagt',
      paragraphs: [reason, 'Es tut uns leid: Diese Reise findet nicht statt, und Ihre Buchung ist storniert.', refund === '' ? 'Dafür wurde nichts bezahlt; Sie schulden nichts.' : `${refund} gehen an Sie zurück, in der Währung, in der Sie bezahlt haben.`],
    }),
    'list-closed': ({ reason }) => ({ subject: 'Die Warteliste ist geschlossen', paragraphs: [reason, 'Diese Reise findet nicht statt, wir können Ihnen also keinen Platz anbieten. Es wurde nichts berechnet.'] }),
  },
};

const zh: Words = {
  greeting: (name) => `${name}，您好：`,
  closing: (operator) => `此致\n${operator}`,
  trip: '行程',
  dates: '日期',
  booking: '预订',
  private: '此链接仅供您本人使用：持有链接者可以代您的同行者作出选择。',
  news: {
    suspended: ({ reason, answerBy, refund, credit }) => ({
      subject: '您的行程已暂停',
      paragraphs: [reason, '我们暂时为您保留房间、座位和参赛名额。请告诉我们您的意愿：'],
      points: [`退款：${refund}`, `用于日后行程的抵用券：${credit}`, '继续等待：如行程恢复，一切按您的预订不变'],
      action: `请在${answerBy}前选择`,
    }),
    reopened: ({ reason }) => ({ subject: '您的行程将如期进行', paragraphs: [reason, '您的预订保持不变：同样的房间、座位、参赛名额和号码布。您无需做任何事。'], action: '查看我的预订' }),
    'asked-again': ({ reason, answerBy }) => ({
      subject: '您的行程将如期进行：您仍要退出吗？',
      paragraphs: [reason, '您曾要求退出，而款项尚未退回，因此您所预订的一切仍属于您。', `如果您仍要退出，请在${answerBy}前告诉我们。如未收到答复，您的名额予以保留。`],
      action: '保留名额或退出',
    }),
    refunded: ({ refund }) => ({ subject: '您的退款已发出', paragraphs: [`按您的要求，我们已取消您的预订，并以您付款的币种退回${refund}。`] }),
    credited: ({ credit, creditNote }) => ({ subject: '您的抵用券', paragraphs: [`按您的要求，我们已取消您的预订。您的抵用券${creditNote}价值${credit}。`, '再次预订时请出示；可分次使用。'] }),
    cancelled: ({ reason, refund }) => ({
      subject: '您的行程已取消',
      paragraphs: [reason, '非常抱歉：此行程不再举行，您的预订已取消。', refund === '' ? '您尚未付款，因此无需支付任何费用。' : `我们将以您付款的币种退回${refund}。`],
    }),
    'list-closed': ({ reason }) => ({ subject: '候补名单已关闭', paragraphs: [reason, '此行程不再举行，因此无法为您提供名额。没有产生任何费用。'] }),
  },
};

const ru: Words = {
  greeting: (name) => `Здравствуйте, ${name}!`,
  closing: (operator) => `С уважением,\n${operator}`,
  trip: 'Поездка',
  dates: 'Даты',
  booking: 'Бронирование',
  private: 'Эта ссылка только для вас: любой, у кого она есть, может выбрать за вашу группу.',
  news: {
    suspended: ({ reason, answerBy, refund, credit }) => ({
      subject: 'Ваша поездка приостановлена',
      paragraphs: [reason, 'Номера, места в транспорте и места в забеге пока остаются за вами. Пожалуйста, скажите, что вы выбираете:'],
      points: [`Вернуть деньги: ${refund}`, `Сертификат на будущую поездку с нами: ${credit}`, 'Подождать вместе с нами: если поездка состоится, всё будет так, как вы забронировали'],
      action: `Выбрать до ${answerBy}`,
    }),
    reopened: ({ reason }) => ({
      subject: 'Ваша поездка состоится',
      paragraphs: [reason, 'Ваше бронирование осталось прежним: те же номера, места в транспорте, места в забеге и стартовые номера. Делать ничего не нужно.'],
      action: 'Посмотреть бронирование',
    }),
    'asked-again': ({ reason, answerBy }) => ({
      subject: 'Ваша поездка состоится: вы всё ещё хотите отказаться?',
      paragraphs: [reason, 'Вы хотели отказаться, а деньги мы ещё не отправили, поэтому всё, что вы забронировали, остаётся вашим.', `Если вы по-прежнему хотите отказаться, до ${answerBy} сообщите нам об этом. Если ответа не будет, места останутся за вами.`],
      action: 'Сохранить места или отказаться',
    }),
    refunded: ({ refund }) => ({ subject: 'Деньги уже в пути', paragraphs: [`Как вы просили, мы отменили бронирование и вернули ${refund} в той валюте, в которой вы платили.`] }),
    credited: ({ credit, creditNote }) => ({
      subject: 'Ваш сертификат',
      paragraphs: [`Как вы просили, мы отменили бронирование. Ваш сертификат ${creditNote} выдан на сумму ${credit}.`, 'Назовите его, когда снова будете у нас бронировать; его можно использовать по частям.'],
    }),
    cancelled: ({ reason, refund }) => ({
      subject: 'Ваша поездка отменена',
      paragraphs: [reason, 'Нам очень жаль: эта поездка не состоится, и ваше бронирование отменено.', refund === '' ? 'За неё ничего не было оплачено, и вы ничего не должны.' : `Мы возвращаем вам ${refund} в той валюте, в которой вы платили.`],
    }),
    'list-closed': ({ reason }) => ({ subject: 'Лист ожидания закрыт', paragraphs: [reason, 'Эта поездка не состоится, поэтому предложить вам место мы не можем. Денег с вас не взяли.'] }),
  },
};

const fr: Words = {
  greeting: (name) => `Bonjour ${name},`,
  closing: (operator) => `Cordialement\n${operator}`,
  trip: 'Voyage',
  dates: 'Dates',
  booking: 'Réservation',
  private: 'Ce lien est pour vous seul : quiconque l’a peut choisir pour votre groupe.',
  news: {
    suspended: ({ reason, answerBy, refund, credit }) => ({
      subject: 'Votre voyage est suspendu',
      paragraphs: [reason, 'Nous gardons pour vous, pour le moment, vos chambres, vos sièges et vos places dans la course. Dites-nous ce que vous souhaitez :'],
      points: [`Être remboursé : ${refund}`, `Un avoir pour un autre voyage avec nous : ${credit}`, 'Attendre avec nous : si le voyage peut avoir lieu, tout sera comme vous l’avez réservé'],
      action: `Choisir avant le ${answerBy}`,
    }),
    reopened: ({ reason }) => ({
      subject: 'Votre voyage a lieu',
      paragraphs: [reason, 'Votre réservation est inchangée : mêmes chambres, mêmes sièges, mêmes places dans la course et mêmes dossards. Vous n’avez rien à faire.'],
      action: 'Voir ma réservation',
    }),
    'asked-again': ({ reason, answerBy }) => ({
      subject: 'Votre voyage a lieu : voulez-vous toujours renoncer ?',
      paragraphs: [reason, 'Vous aviez demandé à renoncer, et nous n’avions pas encore renvoyé votre argent : tout ce que vous avez réservé est donc encore à vous.', `Si vous voulez toujours renoncer, dites-le-nous avant le ${answerBy}. Sans réponse, vous gardez vos places.`],
      action: 'Garder mes places ou renoncer',
    }),
    refunded: ({ refund }) => ({ subject: 'Votre argent est en route', paragraphs: [`Comme demandé, nous avons annulé votre réservation et renvoyé ${refund}, dans la devise de votre paiement.`] }),
    credited: ({ credit, creditNote }) => ({
      subject: 'Votre avoir',
      paragraphs: [`Comme demandé, nous avons annulé votre réservation. Votre avoir ${creditNote} est de ${credit}.`, 'Indiquez-le lors de votre prochaine réservation chez nous ; vous pouvez l’utiliser en plusieurs fois.'],
    }),
    cancelled: ({ reason, refund }) => ({
      subject: 'Votre voyage est annulé',
      paragraphs: [reason, 'Nous en sommes désolés : ce voyage n’a pas lieu et votre réservation est annulée.', refund === '' ? 'Rien n’a été payé, rien n’est donc dû.' : `${refund} vous sont remboursés, dans la devise de votre paiement.`],
    }),
    'list-closed': ({ reason }) => ({ subject: 'La liste d’attente est close', paragraphs: [reason, 'Ce voyage n’a pas lieu, nous ne pouvons donc pas vous proposer de place. Rien n’a été facturé.'] }),
  },
};

const es: Words = {
  greeting: (name) => `Hola, ${name}:`,
  closing: (operator) => `Un cordial saludo\n${operator}`,
  trip: 'Viaje',
  dates: 'Fechas',
  booking: 'Reserva',
  private: 'Este enlace es solo para usted: quien lo tenga puede elegir por su grupo.',
  news: {
    suspended: ({ reason, answerBy, refund, credit }) => ({
      subject: 'Su viaje está suspendido',
      paragraphs: [reason, 'Por ahora le guardamos sus habitaciones, asientos y plazas en la carrera. Díganos, por favor, qué prefiere:'],
      points: [`Su dinero de vuelta: ${refund}`, `Un vale para otro viaje con nosotros: ${credit}`, 'Esperar con nosotros: si el viaje puede realizarse, todo será como lo reservó'],
      action: `Elegir hasta el ${answerBy}`,
    }),
    reopened: ({ reason }) => ({
      subject: 'Su viaje sigue adelante',
      paragraphs: [reason, 'Su reserva está como estaba: las mismas habitaciones, asientos, plazas en la carrera y dorsales. No tiene que hacer nada.'],
      action: 'Ver mi reserva',
    }),
    'asked-again': ({ reason, answerBy }) => ({
      subject: 'Su viaje sigue adelante: ¿aún quiere renunciar?',
      paragraphs: [reason, 'Usted había pedido renunciar y aún no habíamos enviado su dinero, así que todo lo que reservó sigue siendo suyo.', `Si aún quiere renunciar, díganoslo hasta el ${answerBy}. Si no recibimos respuesta, conserva sus plazas.`],
      action: 'Conservar mis plazas o renunciar',
    }),
    refunded: ({ refund }) => ({ subject: 'Su dinero está en camino', paragraphs: [`Como pidió, hemos cancelado su reserva y le hemos devuelto ${refund}, en la moneda en que pagó.`] }),
    credited: ({ credit, creditNote }) => ({
      subject: 'Su vale',
      paragraphs: [`Como pidió, hemos cancelado su reserva. Su vale ${creditNote} es de ${credit}.`, 'Indíquelo cuando vuelva a reservar con nosotros; puede usarlo por partes.'],
    }),
    cancelled: ({ reason, refund }) => ({
      subject: 'Su viaje está cancelado',
      paragraphs: [reason, 'Lo sentimos: este viaje no se realiza y su reserva está cancelada.', refund === '' ? 'No se pagó nada, así que no se debe nada.' : `Le devolvemos ${refund}, en la moneda en que pagó.`],
    }),
    'list-closed': ({ reason }) => ({ subject: 'La lista de espera está cerrada', paragraphs: [reason, 'Este viaje no se realiza, así que no podemos ofrecerle una plaza. No se ha cobrado nada.'] }),
  },
};

/** What is said of a trip that was stopped, in every language. */
export const stoppedWords: Readonly<Record<Locale, Words>> = { en, zh, ru, de, fr, es };
