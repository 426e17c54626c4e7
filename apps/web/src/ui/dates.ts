/** The reader's own variant of a language (`en-GB`, where the page speaks `en`), so that dates look as at home. */
function localeOf(language: string): string {
  const primary = language.split('-')[0];
  const wishes = navigator.languages.filter((wish) => wish.includes('-') && wish.split('-')[0] === primary);
  return wishes.find(isUsable) ?? (primary === 'en' ? 'en-GB' : language);
}

/** Some systems name languages in ways that BCP 47 does not know, such as `en-US@posix`. */
function isUsable(wish: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(wish).length > 0;
  } catch {
    return false;
  }
}

/** A calendar day (`YYYY-MM-DD`) as a person reads it; a day has no zone, so it is never moved by one. */
export const formatDay = (day: string, language: string, style: 'long' | 'medium' = 'medium'): string =>
  new Intl.DateTimeFormat(localeOf(language), { dateStyle: style, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

/** First and last day of a trip in the shortest clear form. */
export const formatDays = (first: string, last: string, language: string): string =>
  new Intl.DateTimeFormat(localeOf(language), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
    .formatRange(new Date(`${first}T00:00:00Z`), new Date(`${last}T00:00:00Z`));

/** An instant in the reader's own zone. */
export const formatInstant = (instant: string, language: string): string => instantFormat(language).format(new Date(instant));

const instantFormats = new Map<string, Intl.DateTimeFormat>();

/** A format takes longer to make than a hundred dates to write. */
function instantFormat(language: string): Intl.DateTimeFormat {
  const known = instantFormats.get(language) ?? new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' });
  instantFormats.set(language, known);
  return known;
}

/** The time of day of an instant, in the reader's own zone. */
export const formatTime = (instant: string, language: string): string => new Intl.DateTimeFormat(localeOf(language), { timeStyle: 'short' }).format(new Date(instant));

/** An instant as the clocks at a place show it; `zone` is an IANA name. */
export const formatThere = (instant: string, zone: string, language: string): string =>
  new Intl.DateTimeFormat(localeOf(language), { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone: zone })
    .format(new Date(instant));
