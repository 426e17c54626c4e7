import type { Locale } from '#kernel';

export type ItineraryLocale = Locale;

interface Words {
  readonly title: string;
  readonly booking: string;
  readonly legs: string;
  readonly day: string;
  readonly leg: string;
  readonly leaves: string;
  readonly lands: string;
  readonly local: string;
  readonly metBy: string;
  readonly race: string;
  readonly bib: string;
  readonly room: string;
  readonly days: string;
  readonly stay: string;
  readonly noLegs: string;
  readonly changes: string;
}

/** The labels of an itinerary; what the operator wrote of the package stays as it is. */
export const itineraryWords: Readonly<Record<ItineraryLocale, Words>> = {
  en: {
    title: 'Itinerary', booking: 'Booking', legs: 'Journeys', day: 'Day', leg: 'Journey', leaves: 'Leaves', lands: 'Arrives', metBy: 'You are met by', race: 'Race', bib: 'Start number',
    room: 'Room', days: 'Day by day', stay: 'Night at', noLegs: 'No journeys are booked for you yet.', local: 'All times are local. +1: arrives on the next day.', changes: 'Times can change: your trip page has the newest.',
  },
  de: {
    title: 'Reiseplan', booking: 'Buchung', legs: 'Fahrten und Flüge', day: 'Tag', leg: 'Verbindung', leaves: 'Ab', lands: 'An', metBy: 'Sie werden abgeholt von', race: 'Lauf', bib: 'Startnummer',
    room: 'Zimmer', days: 'Tag für Tag', stay: 'Übernachtung', noLegs: 'Für Sie sind noch keine Verbindungen gebucht.', local: 'Alle Zeiten sind Ortszeiten. +1: Ankunft am nächsten Tag.', changes: 'Zeiten können sich ändern: Auf Ihrer Reiseseite stehen die neuesten.',
  },
  zh: {
    title: '行程单', booking: '预订', legs: '交通', day: '日期', leg: '班次', leaves: '出发', lands: '到达', metBy: '接待人', race: '比赛', bib: '号码布',
    room: '房间', days: '每日行程', stay: '住宿', noLegs: '尚未为您安排交通。', local: '所有时间均为当地时间。+1：次日到达。', changes: '时间可能变动，请以您的行程页面为准。',
  },
  ru: {
    title: 'Программа поездки', booking: 'Бронирование', legs: 'Переезды и перелёты', day: 'День', leg: 'Рейс', leaves: 'Отправление', lands: 'Прибытие', metBy: 'Вас встречает', race: 'Забег', bib: 'Стартовый номер',
    room: 'Номер', days: 'По дням', stay: 'Ночёвка', noLegs: 'Для вас ещё ничего не забронировано.', local: 'Время везде местное. +1: прибытие на следующий день.', changes: 'Время может измениться: новейшее — на странице вашей поездки.',
  },
  fr: {
    title: 'Itinéraire', booking: 'Réservation', legs: 'Trajets', day: 'Jour', leg: 'Trajet', leaves: 'Départ', lands: 'Arrivée', metBy: 'Vous êtes accueilli par', race: 'Course', bib: 'Dossard',
    room: 'Chambre', days: 'Jour après jour', stay: 'Nuit à', noLegs: 'Aucun trajet n’est encore réservé pour vous.', local: 'Toutes les heures sont locales. +1 : arrivée le lendemain.', changes: 'Les heures peuvent changer : votre page de voyage a les dernières.',
  },
  es: {
    title: 'Itinerario', booking: 'Reserva', legs: 'Trayectos', day: 'Día', leg: 'Trayecto', leaves: 'Salida', lands: 'Llegada', metBy: 'Le recibe', race: 'Carrera', bib: 'Dorsal',
    room: 'Habitación', days: 'Día a día', stay: 'Noche en', noLegs: 'Aún no hay trayectos reservados para usted.', local: 'Todas las horas son locales. +1: llegada al día siguiente.', changes: 'Las horas pueden cambiar: en la página de su viaje están las últimas.',
  },
};
