import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { BookingsModule } from '#bookings';
import { DocumentsModule } from '#documents';
import { EntryModule } from '#entry';
import { FlightsModule } from '#flights';
import { PackagesModule } from '#packages';
import { TravellersModule } from '#travellers';
import { StandingRepository } from './persistence/standing.repository.js';
import { DepartureReadiness } from './use-cases/departure-readiness.js';
import { FindStandings } from './use-cases/find-standings.js';
import { ReadTravellerCase } from './use-cases/read-traveller-case.js';
import { MoneyAtStakeRepository } from './persistence/rule-change/money-at-stake.repository.js';
import { UnjudgedRepository } from './persistence/rule-change/unjudged.repository.js';
import { EntryLetters } from './use-cases/rule-change/entry-letters.js';
import { JudgeBooked } from './use-cases/rule-change/judge-booked.js';
import { ReadRuleChange } from './use-cases/rule-change/read-rule-change.js';
import { SimulateRules } from './use-cases/rule-change/simulate-rules.js';
import { TravellerTrip } from './use-cases/traveller-trip.js';

const ofRuleChanges = [JudgeBooked, ReadRuleChange, SimulateRules];
const useCases = [ReadTravellerCase, DepartureReadiness, TravellerTrip, ...ofRuleChanges];

/** The read side over every context: what blocks whom, until when. */
@Module({
  imports: [AccountsModule, PackagesModule, TravellersModule, BookingsModule, FlightsModule, DocumentsModule, EntryModule],
  providers: [StandingRepository, MoneyAtStakeRepository, UnjudgedRepository, EntryLetters, FindStandings, ...useCases],
  exports: useCases,
})
export class ReadinessModule {}
