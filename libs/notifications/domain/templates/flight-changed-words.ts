import type { Locale } from '../message.js';

export type FlightNews = 'flight-retimed' | 'flight-cancelled';

/** One thing that a change does to the reader, in values that words are put around. */
export type FlightEffect =
  | { readonly code: 'seat-lost' }
  | { readonly code: 'connection-missed' | 'connection-short'; readonly place: string; readonly minutes: number }
  | { readonly code: 'after-moment' | 'before-moment'; readonly moment: string; readonly minutes: number }
  | { readonly code: 'seats-overlap' }
  | { readonly code: 'longer-transit'; readonly place: string; readonly hours: number };

interface Words {
  readonly greeting: (name: string) => string;
  readonly closing: (operator: string) => string;
  readonly subject: Readonly<Record<FlightNews, (flight: string) => string>>;
  readonly intro: Readonly<Record<FlightNews, (flight: string) => string>>;
  readonly facts: { readonly trip: string; readonly booking: string; readonly before: string; readonly departs: string; readonly arrives: string };
  readonly lasting: (minutes: number) => string;
  readonly effect: (effect: FlightEffect, lasting: (minutes: number) => string) => string;
  readonly next: Readonly<Record<'nothing' | 'we-call', string>>;
  readonly action: string;
}

const en: Words = {
  greeting: (name) => `Dear ${name},`,
  closing: (operator) => `Kind regards\n${operator}`,
  subject: { 'flight-retimed': (flight) => `New times for ${flight}`, 'flight-cancelled': (flight) => `${flight} does not go` },
  intro: {
    'flight-retimed': (flight) => `The carrier has changed the times of ${flight}, on which you have a seat. All times are local.`,
    'flight-cancelled': (flight) => `The carrier has cancelled ${flight}, on which you had a seat.`,
  },
  facts: { trip: 'Trip', booking: 'Booking', before: 'It was to leave', departs: 'It leaves', arrives: 'It arrives' },
  lasting: (minutes) => (minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`),
  effect: (effect, lasting) => {
    switch (effect.code) {
      case 'seat-lost': return 'You need a seat on another one.';
      case 'connection-missed': return `Your connection in ${effect.place} cannot be reached any more.`;
      case 'connection-short': return `Your connection in ${effect.place} has only ${lasting(effect.minutes)}.`;
      case 'after-moment': return `You would arrive ${lasting(effect.minutes)} after this begins: ${effect.moment}.`;
      case 'before-moment': return `You would have to leave ${lasting(effect.minutes)} before this begins: ${effect.moment}.`;
      case 'seats-overlap': return 'You have another seat at that time.';
      case 'longer-transit': return `You would be ${effect.hours} hours in ${effect.place}. We check what that means for your entry there.`;
    }
  },
  next: { nothing: 'There is nothing that you have to do.', 'we-call': 'We are looking for the best way for you and write to you again as soon as we have it. Please book nothing on your own.' },
  action: 'See my trip',
};

const de: Words = {
  greeting: (name) => `Guten Tag ${name},`,
  closing: (operator) => `Mit freundlichen Grüßen\n${operator}`,
  subject: { 'flight-retimed': (flight) => `Neue Zeiten für ${flight}`, 'flight-cancelled': (flight) => `${flight} fällt aus` },
  intro: {
    'flight-retimed': (flight) => `Die Gesellschaft hat die Zeiten von ${flight} geändert, auf dem Sie einen Platz haben. Alle Zeiten sind Ortszeiten.`,
    'flight-cancelled': (flight) => `Die Gesellschaft hat ${flight} gestrichen, auf dem Sie einen Platz hatten.`,
  },
  facts: { trip: 'Reise', booking: 'Buchung', before: 'Abfahrt bisher', departs: 'Abfahrt neu', arrives: 'Ankunft neu' },
  lasting: (minutes) => (minutes < 60 ? `${minutes} Min.` : `${Math.floor(minutes / 60)} Std. ${minutes % 60} Min.`),
  effect: (effect, lasting) => {
    switch (effect.code) {
      case 'seat-lost': return 'Sie brauchen einen Platz auf einer anderen Verbindung.';
      case 'connection-missed': return `Ihr Anschluss in ${effect.place} ist nicht mehr zu erreichen.`;
      case 'connection-short': return `Für Ihren Anschluss in ${effect.place} bleiben nur ${lasting(effect.minutes)}.`;
      case 'after-moment': return `Sie kämen ${lasting(effect.minutes)} nach diesem Beginn an: ${effect.moment}.`;
      case 'before-moment': return `Sie müssten ${lasting(effect.minutes)} vor diesem Beginn abreisen: ${effect.moment}.`;
      case 'seats-overlap': return 'Sie haben zu dieser Zeit einen anderen Platz.';
      case 'longer-transit': return `Sie wären ${effect.hours} Stunden in ${effect.place}. Wir prüfen, was das für Ihre Einreise dort bedeutet.`;
    }
  },
  next: { nothing: 'Sie müssen nichts tun.', 'we-call': 'Wir suchen den besten Weg für Sie und schreiben Ihnen wieder, sobald wir ihn haben. Bitte buchen Sie nichts selbst.' },
  action: 'Meine Reise ansehen',
};

const zh: Words = {
  greeting: (name) => `${name}，您好：`,
  closing: (operator) => `此致\n${operator}`,
  subject: { 'flight-retimed': (flight) => `${flight} 时刻变更`, 'flight-cancelled': (flight) => `${flight} 已取消` },
  intro: {
    'flight-retimed': (flight) => `承运人更改了您所乘 ${flight} 的时刻。所有时间均为当地时间。`,
    'flight-cancelled': (flight) => `承运人取消了您所乘的 ${flight}。`,
  },
  facts: { trip: '行程', booking: '预订', before: '原出发时间', departs: '新出发时间', arrives: '新到达时间' },
  lasting: (minutes) => (minutes < 60 ? `${minutes}分钟` : `${Math.floor(minutes / 60)}小时${minutes % 60}分钟`),
  effect: (effect, lasting) => {
    switch (effect.code) {
      case 'seat-lost': return '您需要改乘其他班次。';
      case 'connection-missed': return `您在${effect.place}的中转已无法衔接。`;
      case 'connection-short': return `您在${effect.place}的中转只剩${lasting(effect.minutes)}。`;
      case 'after-moment': return `您将在以下活动开始${lasting(effect.minutes)}后到达：${effect.moment}。`;
      case 'before-moment': return `您将须在以下活动开始前${lasting(effect.minutes)}离开：${effect.moment}。`;
      case 'seats-overlap': return '您在该时段另有座位。';
      case 'longer-transit': return `您将在${effect.place}停留${effect.hours}小时。我们会核实这对您入境的影响。`;
    }
  },
  next: { nothing: '您无需做任何事。', 'we-call': '我们正在为您寻找最合适的方案，确定后会再次写信给您。请不要自行预订。' },
  action: '查看我的行程',
};

const ru: Words = {
  greeting: (name) => `Здравствуйте, ${name}!`,
  closing: (operator) => `С уважением,\n${operator}`,
  subject: { 'flight-retimed': (flight) => `Новое время: ${flight}`, 'flight-cancelled': (flight) => `${flight}: рейс отменён` },
  intro: {
    'flight-retimed': (flight) => `Перевозчик изменил время рейса ${flight}, на котором у вас есть место. Время везде местное.`,
    'flight-cancelled': (flight) => `Перевозчик отменил рейс ${flight}, на котором у вас было место.`,
  },
  facts: { trip: 'Поездка', booking: 'Бронирование', before: 'Отправление было', departs: 'Новое отправление', arrives: 'Новое прибытие' },
  lasting: (minutes) => (minutes < 60 ? `${minutes} мин` : `${Math.floor(minutes / 60)} ч ${minutes % 60} мин`),
  effect: (effect, lasting) => {
    switch (effect.code) {
      case 'seat-lost': return 'Вам нужно место на другом рейсе.';
      case 'connection-missed': return `Вы больше не успеваете на пересадку: ${effect.place}.`;
      case 'connection-short': return `На пересадку (${effect.place}) остаётся только ${lasting(effect.minutes)}.`;
      case 'after-moment': return `Вы прибудете через ${lasting(effect.minutes)} после начала: ${effect.moment}.`;
      case 'before-moment': return `Вам придётся уехать за ${lasting(effect.minutes)} до начала: ${effect.moment}.`;
      case 'seats-overlap': return 'На это время у вас есть другое место.';
      case 'longer-transit': return `Вы пробудете ${effect.hours} ч в транзите (${effect.place}). Мы проверяем, что это значит для вашего въезда туда.`;
    }
  },
  next: { nothing: 'От вас ничего не требуется.', 'we-call': 'Мы ищем для вас лучший вариант и напишем, как только найдём. Пожалуйста, ничего не бронируйте сами.' },
  action: 'Моя поездка',
};

const fr: Words = {
  greeting: (name) => `Bonjour ${name},`,
  closing: (operator) => `Cordialement,\n${operator}`,
  subject: { 'flight-retimed': (flight) => `Nouveaux horaires de ${flight}`, 'flight-cancelled': (flight) => `${flight} est annulé` },
  intro: {
    'flight-retimed': (flight) => `Le transporteur a changé les horaires de ${flight}, où vous avez une place. Toutes les heures sont locales.`,
    'flight-cancelled': (flight) => `Le transporteur a annulé ${flight}, où vous aviez une place.`,
  },
  facts: { trip: 'Voyage', booking: 'Réservation', before: 'Ancien départ', departs: 'Nouveau départ', arrives: 'Nouvelle arrivée' },
  lasting: (minutes) => (minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`),
  effect: (effect, lasting) => {
    switch (effect.code) {
      case 'seat-lost': return 'Il vous faut une place sur une autre liaison.';
      case 'connection-missed': return `Votre correspondance à ${effect.place} n’est plus possible.`;
      case 'connection-short': return `Il ne reste que ${lasting(effect.minutes)} pour votre correspondance à ${effect.place}.`;
      case 'after-moment': return `Vous arriveriez ${lasting(effect.minutes)} après le début : ${effect.moment}.`;
      case 'before-moment': return `Vous devriez partir ${lasting(effect.minutes)} avant le début : ${effect.moment}.`;
      case 'seats-overlap': return 'Vous avez une autre place à ce moment-là.';
      case 'longer-transit': return `Vous seriez ${effect.hours} heures à ${effect.place}. Nous vérifions ce que cela change pour votre entrée.`;
    }
  },
  next: { nothing: 'Vous n’avez rien à faire.', 'we-call': 'Nous cherchons la meilleure solution pour vous et vous écrirons dès que nous l’aurons. Ne réservez rien vous-même, s’il vous plaît.' },
  action: 'Voir mon voyage',
};

const es: Words = {
  greeting: (name) => `Hola, ${name}:`,
  closing: (operator) => `Un cordial saludo,\n${operator}`,
  subject: { 'flight-retimed': (flight) => `Nuevo horario de ${flight}`, 'flight-cancelled': (flight) => `${flight} se ha cancelado` },
  intro: {
    'flight-retimed': (flight) => `El transportista ha cambiado el horario de ${flight}, donde tiene usted una plaza. Todas las horas son locales.`,
    'flight-cancelled': (flight) => `El transportista ha cancelado ${flight}, donde tenía usted una plaza.`,
  },
  facts: { trip: 'Viaje', booking: 'Reserva', before: 'Salida anterior', departs: 'Nueva salida', arrives: 'Nueva llegada' },
  lasting: (minutes) => (minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`),
  effect: (effect, lasting) => {
    switch (effect.code) {
      case 'seat-lost': return 'Necesita una plaza en otro trayecto.';
      case 'connection-missed': return `Ya no llega a su conexión en ${effect.place}.`;
      case 'connection-short': return `Para su conexión en ${effect.place} solo quedan ${lasting(effect.minutes)}.`;
      case 'after-moment': return `Llegaría ${lasting(effect.minutes)} después del comienzo: ${effect.moment}.`;
      case 'before-moment': return `Tendría que salir ${lasting(effect.minutes)} antes del comienzo: ${effect.moment}.`;
      case 'seats-overlap': return 'A esa hora tiene otra plaza.';
      case 'longer-transit': return `Estaría ${effect.hours} horas en ${effect.place}. Comprobamos qué significa eso para su entrada.`;
    }
  },
  next: { nothing: 'No tiene que hacer nada.', 'we-call': 'Buscamos la mejor opción para usted y le escribiremos en cuanto la tengamos. Por favor, no reserve nada por su cuenta.' },
  action: 'Ver mi viaje',
};

/** What is said of a flight, train or coach that goes at other times or not at all, in every language. */
export const flightWords: Readonly<Record<Locale, Words>> = { en, zh, ru, de, fr, es };
