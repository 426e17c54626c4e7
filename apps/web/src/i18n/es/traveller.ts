import answers from './answers.json';
import choice from './choice.json';
import draft from './draft.json';
import findings from './findings.json';
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
import type { TravellerTexts } from '../en/traveller.js';

const texts: TravellerTexts = {
  answers, choice, findings, informed, invitation, paperwork,
  passport, payments, photo, problems, sale, trip, waiting, draft, next, places, privacy,
};

export default texts;
