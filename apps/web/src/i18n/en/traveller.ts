import answers from './answers.json';
import choice from './choice.json';
import draft from './draft.json';
import informed from './informed.json';
import invitation from './invitation.json';
import paperwork from './paperwork.json';
import next from './next.json';
import passport from './passport.json';
import payments from './payments.json';
import photo from './photo.json';
import places from './places.json';
import privacy from './privacy.json';
import problems from './problems.json';
import sale from './sale.json';
import trip from './trip.json';
import waiting from './waiting.json';

// In English, the server's own words for findings and problems are used.
const findings: Record<string, string> = {};

const texts = { answers, choice, findings, informed, invitation, paperwork, passport, payments, photo, problems, sale, trip, waiting, draft, next, places, privacy };

/** The texts of the traveller's pages. A language must have them all; findings and problems by their code, as far as known. */
export type TravellerTexts = Omit<typeof texts, 'problems' | 'answers'> & {
  readonly answers: Omit<typeof answers, 'labels' | 'options'> & Record<'labels' | 'options', Readonly<Record<string, string>>>;
  readonly problems: Omit<typeof problems, 'known'> & { readonly known: Readonly<Record<string, string>> };
};
export default texts;
