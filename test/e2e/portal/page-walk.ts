/** Who looks at a page of the desk in the walks over all pages. */
export type Looker = 'operator' | 'officer' | 'administrator' | 'stranger';

/** Every page of the desk by the path of its route, which page-walk.spec.ts compares with the routes themselves. */
export const deskPages: Readonly<Record<string, Looker>> = {
  '/sign-in': 'stranger',
  '/join': 'stranger',
  '/departures': 'operator',
  '/departures/$departureId': 'operator',
  '/departures/$departureId/arrivals': 'operator',
  '/departures/$departureId/bibs': 'operator',
  '/departures/$departureId/book': 'operator',
  '/departures/$departureId/flights': 'operator',
  '/departures/$departureId/import': 'operator',
  '/departures/$departureId/lists': 'operator',
  '/departures/$departureId/log': 'operator',
  '/departures/$departureId/manifests': 'operator',
  '/departures/$departureId/messages': 'operator',
  '/departures/$departureId/money': 'operator',
  '/departures/$departureId/re-issues': 'operator',
  '/departures/$departureId/readiness': 'operator',
  '/departures/$departureId/rooms': 'operator',
  '/departures/$departureId/sale': 'operator',
  '/departures/$departureId/suspension': 'operator',
  '/departures/$departureId/tickets': 'operator',
  '/departures/$departureId/waiting-list': 'operator',
  '/departures/$departureId/waiting-list/add': 'operator',
  '/bookings': 'operator',
  '/bookings/$bookingId': 'operator',
  '/bookings/many': 'operator',
  '/bookings/$bookingId/cancel': 'operator',
  '/bookings/$bookingId/change': 'operator',
  '/packages': 'operator',
  '/packages/new': 'operator',
  '/packages/$packageId': 'operator',
  '/packages/$packageId/schedule': 'operator',
  '/payments/overdue': 'operator',
  '/agencies': 'operator',
  '/timetable': 'operator',
  '/change-policies': 'operator',
  '/mailbox': 'operator',
  '/mailbox/$mailId': 'operator',
  '/calendar': 'operator',
  '/applications': 'officer',
  '/applications/$applicationId': 'officer',
  '/batches': 'officer',
  '/batches/$batchId': 'officer',
  '/authorities': 'officer',
  '/authorities/$authorityId': 'officer',
  '/documents': 'officer',
  '/documents/report': 'officer',
  '/documents/$checkId': 'officer',
  '/travellers/$travellerId/checklist': 'officer',
  '/rule-changes': 'officer',
  '/rule-changes/what-if': 'officer',
  '/rule-changes/$changeId': 'officer',
  '/rules': 'officer',
  '/rules/import': 'officer',
  '/rules/keys': 'officer',
  '/rules/$code': 'officer',
  '/rule-drafts': 'officer',
  '/rule-drafts/new': 'officer',
  '/rule-drafts/$draftId': 'officer',
  '/rule-drafts/$draftId/rule': 'officer',
  '/people': 'administrator',
  '/letters': 'administrator',
  '/letters/$letter': 'administrator',
  '/settings': 'administrator',
  '/keys': 'administrator',
  '/retention': 'administrator',
  '/audit': 'administrator',
  '/failed-jobs': 'administrator',
  '/my-sign-in': 'administrator',
};

/** Pages on a phone, of people who do not sign in; each is opened by a link of its own. */
export const phonePages = ['/invitation', '/trip', '/waiting', '/choice', '/guide', '/sale/'] as const;

/** Where an id in a path is read from: the first of a list, and the field that it is. */
const sources: Readonly<Record<string, readonly [list: string, field: string]>> = {
  departureId: ['/departures', 'id'],
  bookingId: ['/bookings', 'id'],
  packageId: ['/packages', 'id'],
  mailId: ['/mailbox', 'id'],
  applicationId: ['/applications', 'id'],
  travellerId: ['/applications', 'travellerId'],
  batchId: ['/batches', 'id'],
  authorityId: ['/authorities', 'id'],
  checkId: ['/document-checks?outcome=accepted', 'id'],
  changeId: ['/rule-changes', 'id'],
  draftId: ['/rule-drafts', 'id'],
  code: ['/rules', 'rule.id'],
  letter: ['/letter-templates', 'letter'],
};

/** The addresses that somebody looks at. `ask` answers a list of the API. @throws where a list has nothing, unless told to skip: a page that nobody sees is not walked over in silence. */
export async function addressesOf(looker: Looker, ask: (path: string) => Promise<readonly unknown[]>, { skipMissing = false } = {}): Promise<string[]> {
  const idAt = async (name: string): Promise<string | null> => {
    const [list, field] = sources[name] ?? ['', ''];
    const [first] = await ask(list);
    const value = field.split('.').reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], first);
    if (typeof value === 'string') return value;
    if (skipMissing) return null;
    throw new Error(`the demo has no ${name}: ${list} is empty`);
  };
  const paths = Object.keys(deskPages).filter((path) => deskPages[path] === looker);
  const addresses = await Promise.all(paths.map(async (path) => {
    const parts = await Promise.all(path.split('/').map((part) => (part.startsWith('$') ? idAt(part.slice(1)) : Promise.resolve(part))));
    return parts.includes(null) ? [] : [parts.join('/')];
  }));
  return addresses.flat();
}
