import type { Locale } from '../message.js';

export type WaitingNews = 'joined' | 'link' | 'offered' | 'accepted' | 'skipped' | 'lapsed' | 'removed' | 'closed';

interface Facts {
  readonly operator: string;
  readonly until: string;
  readonly place: number;
  readonly reference: string;
  readonly reason: string;
  readonly note: string;
}

interface News {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly action: string;
}

interface Words {
  readonly greeting: (name: string) => string;
  readonly closing: (operator: string) => string;
  readonly trip: string;
  readonly dates: string;
  readonly party: string;
  readonly private: string;
  readonly news: Readonly<Record<WaitingNews, (facts: Facts) => News>>;
  readonly reasons: Readonly<Record<string, string>>;
}

const en: Words = {
  greeting: (name) => `Dear ${name},`,
  closing: (operator) => `Kind regards\n${operator}`,
  trip: 'Trip',
  dates: 'Dates',
  party: 'Travellers',
  private: 'This link is for you alone: whoever has it can accept or give up your place.',
  news: {
    joined: ({ place }) => ({
      subject: 'You are on the waiting list',
      paragraphs: [`Your place on the waiting list is number ${place}.`, 'As soon as there is room for your whole party, we write to you. You then have a day to accept. Nothing has to be paid until then.'],
      action: 'See my place',
    }),
    link: () => ({ subject: 'Your link to the waiting list', paragraphs: ['Here is the link to your place on the waiting list. If you did not ask for it, you need not do anything.'], action: 'See my place' }),
    offered: ({ until }) => ({
      subject: 'There is a place for you',
      paragraphs: [`There is room for your whole party. We keep it for you until ${until}.`, 'Accept it before then, or tell us that you do not want it any more. After that it goes to the next in line.'],
      action: 'Accept or decline',
    }),
    accepted: ({ reference }) => ({ subject: 'Your booking is confirmed', paragraphs: [`Your booking ${reference} is confirmed. Each traveller gets a link to their own page by e-mail.`], action: 'See my booking' }),
    skipped: ({ reason }) => ({
      subject: 'We cannot offer you a place for now',
      paragraphs: ['It would have been your turn, but we cannot offer you a place for now:', reason, 'You keep your place in line. As soon as this changes, it is your turn again.'],
      action: 'See my place',
    }),
    lapsed: ({ operator }) => ({
      subject: 'Your offer has ended',
      paragraphs: ['Nobody accepted the place that we kept for you, so it has gone to the next in line, and you are no longer on the waiting list.', `If you still want to come, join the list again, or write to ${operator}.`],
      action: 'See what happened',
    }),
    removed: ({ operator, note }) => ({ subject: 'You are no longer on the waiting list', paragraphs: [`${operator} has taken you off the waiting list.`, note], action: 'See what happened' }),
    closed: ({ reason }) => ({ subject: 'The waiting list is closed', paragraphs: [reason, 'We are sorry that we could not offer you a place. Nothing was charged.'], action: 'See what happened' }),
  },
  reasons: {
    'entry-denied': 'The entry rules of the destination do not let one of your party in.',
    'visa-too-late': 'For one of your party, the visa can no longer be applied for in time.',
    'not-offered': 'Something that your party chose is no longer on offer.',
    'sale-over': 'The sale of this trip has ended.',
    'departure-cancelled': 'This trip does not take place.',
  },
};

const de: Words = {
  greeting: (name) => `Guten Tag ${name},`,
  closing: (operator) => `Mit freundlichen Grüßen\n${operator}`,
  trip: 'Reise',
  dates: 'Termin',
  party: 'Reisende',
  private: 'Dieser Link ist nur für Sie: Wer ihn hat, kann Ihren Platz annehmen oder aufgeben.',
  news: {
    joined: ({ place }) => ({
      subject: 'Sie stehen auf der Warteliste',
      paragraphs: [`Ihr Platz auf der Warteliste ist die Nummer ${place}.`, 'Sobald für Ihre ganze Gruppe Platz ist, schreiben wir Ihnen. Sie haben dann einen Tag Zeit, ihn anzunehmen. Bis dahin ist nichts zu bezahlen.'],
      action: 'Meinen Platz ansehen',
    }),
    link: () => ({ subject: 'Ihr Link zur Warteliste', paragraphs: ['Hier ist der Link zu Ihrem Platz auf der Warteliste. Wenn Sie ihn nicht angefordert haben, müssen Sie nichts tun.'], action: 'Meinen Platz ansehen' }),
    offered: ({ until }) => ({
      subject: 'Es ist ein Platz für Sie frei',
      paragraphs: [`Für Ihre ganze Gruppe ist Platz. Wir halten ihn für Sie bis ${until}.`, 'Nehmen Sie ihn bis dahin an, oder sagen Sie uns, dass Sie ihn nicht mehr möchten. Danach geht er an die Nächsten.'],
      action: 'Annehmen oder ablehnen',
    }),
    accepted: ({ reference }) => ({ subject: 'Ihre Buchung ist bestätigt', paragraphs: [`Ihre Buchung ${reference} ist bestätigt. Alle Reisenden erhalten einen Link zu ihrer eigenen Seite.`], action: 'Meine Buchung ansehen' }),
    skipped: ({ reason }) => ({
      subject: 'Wir können Ihnen zurzeit keinen Platz anbieten',
      paragraphs: ['Sie wären an der Reihe, aber wir können Ihnen zurzeit keinen Platz anbieten:', reason, 'Sie behalten Ihren Rang. Sobald sich das ändert, sind Sie wieder an der Reihe.'],
      action: 'Meinen Platz ansehen',
    }),
    lapsed: ({ operator }) => ({
      subject: 'Ihr Angebot ist abgelaufen',
      paragraphs: ['Niemand hat den Platz angenommen, den wir für Sie gehalten haben. Er ist an die Nächsten gegangen, und Sie stehen nicht mehr auf der Warteliste.', `Wenn Sie weiterhin mitkommen möchten, tragen Sie sich neu ein oder schreiben Sie an ${operator}.`],
      action: 'Ansehen, was geschehen ist',
    }),
    removed: ({ operator, note }) => ({ subject: 'Sie stehen nicht mehr auf der Warteliste', paragraphs: [`${operator} hat Sie von der Warteliste genommen.`, note], action: 'Ansehen, was geschehen ist' }),
    closed: ({ reason }) => ({ subject: 'Die Warteliste ist geschlossen', paragraphs: [reason, 'Es tut uns leid, dass wir Ihnen keinen Platz anbieten konnten. Es wurde nichts berechnet.'], action: 'Ansehen, was geschehen ist' }),
  },
  reasons: {
    'entry-denied': 'Die Einreiseregeln des Ziels lassen jemanden aus Ihrer Gruppe nicht ein.',
    'visa-too-late': 'Für jemanden aus Ihrer Gruppe kann das Visum nicht mehr rechtzeitig beantragt werden.',
    'not-offered': 'Etwas, das Ihre Gruppe gewählt hat, wird nicht mehr angeboten.',
    'sale-over': 'Der Verkauf dieser Reise ist beendet.',
    'departure-cancelled': 'Diese Reise findet nicht statt.',
  },
};

const zh: Words = {
  greeting: (name) => `${name}，您好：`,
  closing: (operator) => `此致\n${operator}`,
  trip: '行程',
  dates: '日期',
  party: '人数',
  private: '此链接仅供您本人使用：持有链接者可以接受或放弃您的名额。',
  news: {
    joined: ({ place }) => ({
      subject: '您已加入候补名单',
      paragraphs: [`您目前在候补名单中排第${place}位。`, '一旦有足够的名额容纳您的全部同行者，我们会写信通知您。届时您有一天时间确认，在此之前无需付款。'],
      action: '查看我的位置',
    }),
    link: () => ({ subject: '您的候补名单链接', paragraphs: ['这是查看您候补位置的链接。如果您没有申请，请忽略本邮件。'], action: '查看我的位置' }),
    offered: ({ until }) => ({
      subject: '有名额留给您了',
      paragraphs: [`现在有足够的名额容纳您的全部同行者，我们为您保留至${until}。`, '请在此之前接受，或告诉我们您不再需要。逾期名额将给予下一位。'],
      action: '接受或放弃',
    }),
    accepted: ({ reference }) => ({ subject: '您的预订已确认', paragraphs: [`您的预订${reference}已确认。每位旅客都会收到自己页面的链接。`], action: '查看我的预订' }),
    skipped: ({ reason }) => ({
      subject: '暂时无法为您提供名额',
      paragraphs: ['本应轮到您，但我们暂时无法为您提供名额：', reason, '您的排位予以保留。情况一旦改变，即再次轮到您。'],
      action: '查看我的位置',
    }),
    lapsed: ({ operator }) => ({
      subject: '为您保留的名额已过期',
      paragraphs: ['我们为您保留的名额未被接受，已给予下一位，您也不再在候补名单上。', `如果您仍想参加，请重新加入候补名单，或联系${operator}。`],
      action: '查看详情',
    }),
    removed: ({ operator, note }) => ({ subject: '您已不在候补名单上', paragraphs: [`${operator}已将您移出候补名单。`, note], action: '查看详情' }),
    closed: ({ reason }) => ({ subject: '候补名单已关闭', paragraphs: [reason, '很抱歉未能为您提供名额。没有产生任何费用。'], action: '查看详情' }),
  },
  reasons: {
    'entry-denied': '根据目的地的入境规定，您的同行者中有人不能入境。',
    'visa-too-late': '您的同行者中有人已来不及申请签证。',
    'not-offered': '您的同行者所选的某个项目已不再提供。',
    'sale-over': '此行程的销售已结束。',
    'departure-cancelled': '此行程已取消。',
  },
};

const ru: Words = {
  greeting: (name) => `Здравствуйте, ${name}!`,
  closing: (operator) => `С уважением,\n${operator}`,
  trip: 'Поездка',
  dates: 'Даты',
  party: 'Путешественников',
  private: 'Эта ссылка только для вас: любой, у кого она есть, может принять ваше место или отказаться от него.',
  news: {
    joined: ({ place }) => ({
      subject: 'Вы в листе ожидания',
      paragraphs: [`Ваше место в листе ожидания — ${place}.`, 'Как только найдётся место для всех вас, мы напишем. У вас будет день, чтобы согласиться. До тех пор ничего платить не нужно.'],
      action: 'Посмотреть моё место',
    }),
    link: () => ({ subject: 'Ваша ссылка на лист ожидания', paragraphs: ['Вот ссылка на ваше место в листе ожидания. Если вы её не запрашивали, ничего делать не нужно.'], action: 'Посмотреть моё место' }),
    offered: ({ until }) => ({
      subject: 'Для вас есть место',
      paragraphs: [`Есть место для всех вас. Мы держим его за вами до ${until}.`, 'Примите его до этого времени или сообщите нам, что оно вам больше не нужно. Потом оно перейдёт следующим в очереди.'],
      action: 'Принять или отказаться',
    }),
    accepted: ({ reference }) => ({ subject: 'Ваше бронирование подтверждено', paragraphs: [`Ваше бронирование ${reference} подтверждено. Каждому путешественнику придёт письмо со ссылкой на его страницу.`], action: 'Посмотреть бронирование' }),
    skipped: ({ reason }) => ({
      subject: 'Пока мы не можем предложить вам место',
      paragraphs: ['Подошла ваша очередь, но пока мы не можем предложить вам место:', reason, 'Ваше место в очереди сохраняется. Как только это изменится, снова наступит ваша очередь.'],
      action: 'Посмотреть моё место',
    }),
    lapsed: ({ operator }) => ({
      subject: 'Срок предложения истёк',
      paragraphs: ['Место, которое мы держали за вами, никто не принял, поэтому оно перешло следующим, и вас больше нет в листе ожидания.', `Если вы всё ещё хотите поехать, запишитесь снова или напишите «${operator}».`],
      action: 'Посмотреть, что произошло',
    }),
    removed: ({ operator, note }) => ({ subject: 'Вас больше нет в листе ожидания', paragraphs: [`Вас исключили из листа ожидания («${operator}»).`, note], action: 'Посмотреть, что произошло' }),
    closed: ({ reason }) => ({ subject: 'Лист ожидания закрыт', paragraphs: [reason, 'Нам жаль, что мы не смогли предложить вам место. Денег с вас не взяли.'], action: 'Посмотреть, что произошло' }),
  },
  reasons: {
    'entry-denied': 'Правила въезда не допускают одного из вашей группы.',
    'visa-too-late': 'Одному из вашей группы визу уже не успеть оформить.',
    'not-offered': 'Чего-то из выбранного вами больше нет в продаже.',
    'sale-over': 'Продажа этой поездки окончена.',
    'departure-cancelled': 'Эта поездка не состоится.',
  },
};

const fr: Words = {
  greeting: (name) => `Bonjour ${name},`,
  closing: (operator) => `Cordialement\n${operator}`,
  trip: 'Voyage',
  dates: 'Dates',
  party: 'Voyageurs',
  private: 'Ce lien est pour vous seul : quiconque l’a peut accepter votre place ou y renoncer.',
  news: {
    joined: ({ place }) => ({
      subject: 'Vous êtes sur la liste d’attente',
      paragraphs: [`Votre rang sur la liste d’attente est le ${place}.`, 'Dès qu’il y a de la place pour vous tous, nous vous écrivons. Vous avez alors un jour pour accepter. Rien n’est à payer d’ici là.'],
      action: 'Voir mon rang',
    }),
    link: () => ({ subject: 'Votre lien vers la liste d’attente', paragraphs: ['Voici le lien vers votre place sur la liste d’attente. Si vous ne l’avez pas demandé, vous n’avez rien à faire.'], action: 'Voir mon rang' }),
    offered: ({ until }) => ({
      subject: 'Il y a une place pour vous',
      paragraphs: [`Il y a de la place pour vous tous. Nous vous la gardons jusqu’au ${until}.`, 'Acceptez-la d’ici là, ou dites-nous que vous n’en voulez plus. Ensuite, elle va aux suivants.'],
      action: 'Accepter ou refuser',
    }),
    accepted: ({ reference }) => ({ subject: 'Votre réservation est confirmée', paragraphs: [`Votre réservation ${reference} est confirmée. Chaque voyageur reçoit par e-mail un lien vers sa propre page.`], action: 'Voir ma réservation' }),
    skipped: ({ reason }) => ({
      subject: 'Nous ne pouvons pas vous proposer de place pour le moment',
      paragraphs: ['C’était votre tour, mais nous ne pouvons pas vous proposer de place pour le moment :', reason, 'Vous gardez votre rang. Dès que cela change, ce sera de nouveau votre tour.'],
      action: 'Voir mon rang',
    }),
    lapsed: ({ operator }) => ({
      subject: 'Votre offre a expiré',
      paragraphs: ['Personne n’a accepté la place que nous vous gardions : elle est allée aux suivants, et vous n’êtes plus sur la liste d’attente.', `Si vous voulez toujours venir, inscrivez-vous de nouveau ou écrivez à ${operator}.`],
      action: 'Voir ce qui s’est passé',
    }),
    removed: ({ operator, note }) => ({ subject: 'Vous n’êtes plus sur la liste d’attente', paragraphs: [`${operator} vous a retiré de la liste d’attente.`, note], action: 'Voir ce qui s’est passé' }),
    closed: ({ reason }) => ({ subject: 'La liste d’attente est close', paragraphs: [reason, 'Nous regrettons de n’avoir pas pu vous proposer de place. Rien n’a été facturé.'], action: 'Voir ce qui s’est passé' }),
  },
  reasons: {
    'entry-denied': 'Les règles d’entrée de la destination n’admettent pas l’un de vos voyageurs.',
    'visa-too-late': 'Pour l’un de vos voyageurs, le visa ne peut plus être demandé à temps.',
    'not-offered': 'Un élément que vous aviez choisi n’est plus proposé.',
    'sale-over': 'La vente de ce voyage est terminée.',
    'departure-cancelled': 'Ce voyage n’a pas lieu.',
  },
};

const es: Words = {
  greeting: (name) => `Hola, ${name}:`,
  closing: (operator) => `Un cordial saludo\n${operator}`,
  trip: 'Viaje',
  dates: 'Fechas',
  party: 'Viajeros',
  private: 'Este enlace es solo para usted: quien lo tenga puede aceptar su plaza o renunciar a ella.',
  news: {
    joined: ({ place }) => ({
      subject: 'Está en la lista de espera',
      paragraphs: [`Su puesto en la lista de espera es el ${place}.`, 'En cuanto haya sitio para todo su grupo, le escribimos. Entonces tiene un día para aceptar. Hasta entonces no hay nada que pagar.'],
      action: 'Ver mi puesto',
    }),
    link: () => ({ subject: 'Su enlace a la lista de espera', paragraphs: ['Este es el enlace a su puesto en la lista de espera. Si no lo ha pedido, no tiene que hacer nada.'], action: 'Ver mi puesto' }),
    offered: ({ until }) => ({
      subject: 'Hay una plaza para usted',
      paragraphs: [`Hay sitio para todo su grupo. Se lo guardamos hasta el ${until}.`, 'Acéptelo antes, o díganos que ya no lo quiere. Después pasará a los siguientes.'],
      action: 'Aceptar o rechazar',
    }),
    accepted: ({ reference }) => ({ subject: 'Su reserva está confirmada', paragraphs: [`Su reserva ${reference} está confirmada. Cada viajero recibe por correo un enlace a su propia página.`], action: 'Ver mi reserva' }),
    skipped: ({ reason }) => ({
      subject: 'Por ahora no podemos ofrecerle una plaza',
      paragraphs: ['Era su turno, pero por ahora no podemos ofrecerle una plaza:', reason, 'Conserva su puesto. En cuanto esto cambie, volverá a ser su turno.'],
      action: 'Ver mi puesto',
    }),
    lapsed: ({ operator }) => ({
      subject: 'Su oferta ha terminado',
      paragraphs: ['Nadie aceptó la plaza que le guardábamos, así que ha pasado a los siguientes y usted ya no está en la lista de espera.', `Si aún quiere venir, apúntese de nuevo o escriba a ${operator}.`],
      action: 'Ver qué ha pasado',
    }),
    removed: ({ operator, note }) => ({ subject: 'Ya no está en la lista de espera', paragraphs: [`${operator} le ha quitado de la lista de espera.`, note], action: 'Ver qué ha pasado' }),
    closed: ({ reason }) => ({ subject: 'La lista de espera está cerrada', paragraphs: [reason, 'Sentimos no haber podido ofrecerle una plaza. No se ha cobrado nada.'], action: 'Ver qué ha pasado' }),
  },
  reasons: {
    'entry-denied': 'Las normas de entrada del destino no admiten a alguien de su grupo.',
    'visa-too-late': 'Para alguien de su grupo ya no se puede pedir el visado a tiempo.',
    'not-offered': 'Algo que su grupo eligió ya no se ofrece.',
    'sale-over': 'La venta de este viaje ha terminado.',
    'departure-cancelled': 'Este viaje no se realiza.',
  },
};

/** What is said of a place on a waiting list, in every language. */
export const waitingWords: Readonly<Record<Locale, Words>> = { en, zh, ru, de, fr, es };
