/**
 * `error`: this picture or document will not do, so the check is rejected. `warning`: a person or the traveller must look,
 * so it needs review. `info`: worth knowing, changes nothing.
 */
export type Severity = 'error' | 'warning' | 'info';

interface CatalogueEntry {
  readonly severity: Severity;
  /** One sentence that tells the traveller what to do. Holds no personal data. */
  readonly message: string;
}

/**
 * Every finding of a document check. A code, once published, keeps its meaning. What is wrong with the picture itself explains
 * and never decides: whether the zone could be read does.
 */
export const findingsCatalogue = {
  'image.not-an-image': { severity: 'error', message: 'Upload a photo of your passport page as a JPEG, HEIC, PNG, WebP or TIFF picture, or as a PDF.' },
  'image.damaged': { severity: 'error', message: 'This picture file is damaged, so please take the photo again and upload it.' },
  'image.too-large': { severity: 'error', message: 'This picture has too many pixels, so please upload one of at most 60 megapixels.' },
  'image.too-small': { severity: 'error', message: 'This picture is too small to read, so please send the original photo, not a preview or a screenshot.' },
  'image.unreadable-in-time': { severity: 'error', message: 'Reading this picture took too long, so please take a new photo of the passport page alone.' },

  'image.check-failed': { severity: 'error', message: 'Something went wrong on our side while we checked this picture, so please send it again.' },
  'image.infected': { severity: 'error', message: 'This file carries something harmful, so please take a new photo with your phone and upload that.' },
  'image.locked': { severity: 'error', message: 'This PDF is protected by a password, so please upload a photo of the page or an open PDF.' },
  'image.too-many-pages': { severity: 'error', message: 'This file has too many pages, so please upload the passport page alone.' },
  'image.first-page-read': { severity: 'info', message: 'This file has several pages or pictures; we looked at the first one only.' },
  'image.blurred': { severity: 'info', message: 'The picture is blurred, so please tap on the page to focus and hold the phone still.' },
  'image.moved': { severity: 'info', message: 'The phone moved while the picture was taken, so please rest your arms on the table.' },
  'image.dark': { severity: 'info', message: 'The picture is too dark, so please go to a window or switch on a light.' },
  'image.glare': { severity: 'info', message: 'Light reflects on the bottom lines, so please tilt the page a little or switch off the flash.' },
  'image.cut-off': { severity: 'info', message: 'A part of the bottom lines is outside the picture, so please photograph the whole page.' },
  'image.zone-covered': { severity: 'info', message: 'Something covers a part of the bottom lines, so please take fingers and covers off the page.' },
  'image.zone-too-small': { severity: 'info', message: 'The page is too far away, so please go closer until it fills the picture.' },

  'page.no-document': { severity: 'error', message: 'There is no passport page in this picture, so please photograph the page of your passport that shows your picture.' },
  'page.wrong-page': { severity: 'error', message: 'This is not the page that we need, so please photograph the passport page with your picture and the two bottom lines.' },

  'mrz.not-found': { severity: 'error', message: 'We could not find the two lines of letters and < signs, so photograph the whole page with your picture, flat and in good light.' },
  'mrz.not-icao': { severity: 'error', message: 'The lines at the bottom are not those of an international travel document, so please photograph your passport.' },
  'mrz.check-digit': { severity: 'warning', message: 'Some characters of the two bottom lines do not add up, so please take a sharper photo without glare, or wait for us to look at it.' },
  'mrz.corrected': { severity: 'warning', message: 'We had to guess a character of the two bottom lines, so please compare what was read with your passport.' },
  'mrz.confirmed': { severity: 'info', message: 'You compared the characters that we had to guess with your passport and confirmed them.' },
  'mrz.uncertain': { severity: 'warning', message: 'The two bottom lines are hard to read, so please take a sharper photo, or wait for us to look at it.' },
  'mrz.unknown-state': { severity: 'warning', message: 'We do not know the country code in the bottom lines, so one of us will look at your page.' },
  'mrz.impossible-date': { severity: 'warning', message: 'A date in the bottom lines cannot be, so please take a sharper photo, or wait for us to look at it.' },
  'mrz.states-differ': { severity: 'warning', message: 'The passport was issued by another state than that of your nationality, so one of us will look at it.' },

  'passport.not-a-passport': { severity: 'error', message: 'This is a card or a visa, so please photograph the page of your passport that shows your picture.' },
  'passport.special-kind': { severity: 'warning', message: 'This is not an ordinary passport, and other rules may hold for it, so one of us will look at it.' },
  'passport.expired': { severity: 'error', message: 'This passport has expired, so please renew it and upload the new one.' },
  'passport.expires-too-soon': { severity: 'error', message: 'This passport expires too soon for this trip, so please renew it and upload the new one.' },
  'passport.expiry-unknown': { severity: 'warning', message: 'We could not read until when your passport is valid, so one of us will look at it.' },
  'passport.specimen': { severity: 'warning', message: 'This looks like a specimen and not like a passport issued to you, so please upload your own.' },

  'passport.cancelled': { severity: 'error', message: 'This passport is marked as cancelled, so please upload the one that you will travel with.' },
  'passport.known-elsewhere': { severity: 'warning', message: 'This passport was already uploaded for another traveller, so please upload the passport of this traveller.' },

  'name.not-compared': { severity: 'warning', message: 'Please type your name as it stands in your passport, so that we can compare the two.' },
  'name.differs': { severity: 'warning', message: 'The name in your passport is not the name you gave, so please correct your answers, or upload the passport of this traveller.' },
  'name.spelling-variant': { severity: 'warning', message: 'Your passport spells your name another way, so please write it as the bottom lines of your passport do.' },
  'name.incomplete': { severity: 'warning', message: 'Your passport has more given names than you typed, so please add them to your answers.' },
  'name.truncated': { severity: 'info', message: 'Your name is longer than its line in the passport; what fits there agrees with your answers.' },
  'birth-date.differs': { severity: 'warning', message: 'The date of birth in your passport is not the one you gave, so please correct your answers, or upload the right passport.' },
  'birth-date.partial': { severity: 'info', message: 'Your passport leaves a part of your date of birth open; the rest agrees with your answers.' },
  'document-number.differs': { severity: 'warning', message: 'The passport number is not the one you gave, so please correct your answers, or upload the right passport.' },
  'expiry-date.differs': { severity: 'warning', message: 'The date of expiry is not the one you gave, so please correct your answers, or upload the right passport.' },
  'nationality.differs': { severity: 'warning', message: 'The nationality in your passport is not the one you gave, so please correct your answers, or upload the right passport.' },
  'nationality.not-compared': { severity: 'warning', message: 'Please state your nationality in your answers, so that we can compare it with your passport.' },
  'sex.differs': { severity: 'warning', message: 'The sex marker in your passport is not the one you gave, so please correct your answers.' },
} as const satisfies Record<string, CatalogueEntry>;

export type FindingCode = keyof typeof findingsCatalogue;
