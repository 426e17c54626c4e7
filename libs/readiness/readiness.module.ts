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
import { TravellerTrip } from './use-cases/traveller-trip.js';

const useCases = [ReadTravellerCase, DepartureReadiness, TravellerTrip];

/** The read side over every context: what blocks whom, until when. */
@Module({
  imports: [AccountsModule, PackagesModule, TravellersModule, BookingsModule, FlightsModule, DocumentsModule, EntryModule],
  providers: [StandingRepository, FindStandings, ...useCases],
  exports: useCases,
})
export class ReadinessModule {}
