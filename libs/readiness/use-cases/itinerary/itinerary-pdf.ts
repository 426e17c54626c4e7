import { Injectable } from '@nestjs/common';
import { type IsoDate, type Result, success } from '#kernel';
import { type PdfCell, type PdfContent, type PdfTableLayout, writePdf } from '#platform';
import { clockAt, dayAt, type Itinerary, overnightMark } from '../../domain/itinerary/itinerary.js';
import { type ItineraryLocale, itineraryWords } from '../../domain/itinerary/words.js';
import { ReadItinerary } from './read-itinerary.js';

const [ink, quiet, rule, ground] = ['#1d2b30', '#5a6b70', '#c9d6d8', '#eef4f4'];
const tags: Readonly<Record<ItineraryLocale, string>> = { en: 'en-GB', de: 'de-DE', zh: 'zh-Hans', ru: 'ru-RU', fr: 'fr-FR', es: 'es-ES' };
const lined: PdfTableLayout = {
  hLineWidth: () => 0.5, vLineWidth: () => 0, hLineColor: () => rule, fillColor: (row) => (row === 0 ? ground : null), paddingTop: () => 4, paddingBottom: () => 4,
};

/** A traveller's trip on paper, in their language, in whatever letters their name has. */
@Injectable()
export class ItineraryPdf {
  constructor(private readonly itineraries: ReadItinerary) {}

  /** Refuses `not-found` for a traveller who is on no confirmed booking, or was erased. */
  async of(organisationId: string, travellerId: string): Promise<Result<Buffer>> {
    const found = await this.itineraries.of(organisationId, travellerId);
    if (found.refused) return found;
    const { itinerary, locale } = found.value;
    return success(await pdfOf(itinerary, locale));
  }
}

const dayText = (on: IsoDate, locale: ItineraryLocale): string =>
  new Intl.DateTimeFormat(tags[locale], { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${on}T00:00:00Z`));

function pdfOf(itinerary: Itinerary, locale: ItineraryLocale): Promise<Buffer> {
  const words = itineraryWords[locale];
  const { operator, traveller, reference, packageName, startsOn, endsOn, room, race } = itinerary;
  const facts = [
    `${words.booking}: ${reference}`, `${words.room}: ${room}`,
    ...(race ? [`${words.race}: ${race.name}, ${race.category}, ${dayText(race.on, locale)}${race.bib === null ? '' : `, ${words.bib} ${race.bib}`}`] : []),
  ];
  return writePdf({
    info: { title: `${words.title}: ${packageName}` },
    content: [
      { text: operator, color: quiet, fontSize: 9 },
      { text: packageName, bold: true, fontSize: 18, color: ink, margin: [0, 2, 0, 0] },
      { text: `${traveller} · ${dayText(startsOn, locale)} – ${dayText(endsOn, locale)}`, fontSize: 12, color: ink, margin: [0, 2, 0, 6] },
      ...facts.map((text): PdfContent => ({ text, color: ink, margin: [0, 0, 0, 2] })),
      heading(words.legs),
      ...legsOf(itinerary, locale),
      ...(itinerary.days.length > 0 ? [heading(words.days), ...itinerary.days.map((one) => dayOfTrip(one, locale))] : []),
      { text: words.changes, color: quiet, fontSize: 9, margin: [0, 10, 0, 0] },
    ],
    footer: (page, pages) => ({ columns: [{ text: `${words.title} · ${packageName}`, width: '*' }, { text: `${page} / ${pages}`, alignment: 'right', width: 60 }], fontSize: 8, color: quiet, margin: [40, 20, 40, 0] }),
  });
}

function legsOf({ legs }: Itinerary, locale: ItineraryLocale): PdfContent[] {
  const words = itineraryWords[locale];
  if (legs.length === 0) return [{ text: words.noLegs, color: quiet }];
  const head = [words.day, words.leg, words.leaves, words.lands].map((text): PdfCell => ({ text, bold: true, color: quiet, fontSize: 8.5 }));
  const rows = legs.map((leg): PdfCell[] => [
    dayText(dayAt(leg.departsAt), locale),
    { stack: [{ text: leg.number, bold: true }, ...(leg.metBy ? [{ text: `${words.metBy}: ${leg.metBy.name}, ${leg.metBy.phone}`, color: quiet, fontSize: 9 }] : [])] },
    `${clockAt(leg.departsAt)} ${leg.from}`,
    `${clockAt(leg.arrivesAt)}${overnightMark(leg)} ${leg.to}`,
  ]);
  return [
    { table: { headerRows: 1, dontBreakRows: true, widths: [100, '*', 80, 90], body: [head, ...rows] }, layout: lined, margin: [0, 0, 0, 4] },
    { text: words.local, color: quiet, fontSize: 9 },
  ];
}

const dayOfTrip = ({ on, title, description, place, stay }: Itinerary['days'][number], locale: ItineraryLocale): PdfContent => ({
  stack: [{ text: `${dayText(on, locale)}: ${title}${place ? ` (${place})` : ''}`, bold: true }, { text: description, color: quiet }, ...(stay ? [{ text: `${itineraryWords[locale].stay}: ${stay}`, color: quiet }] : [])], margin: [0, 3, 0, 3],
});

const heading = (text: string): PdfContent => ({ text, bold: true, fontSize: 12, color: ink, margin: [0, 12, 0, 4] });
