import { Module } from '@nestjs/common';
import { InventoryModule } from '#inventory';
import { TravellersModule } from '#travellers';
import { arrivalRepositories, arrivalUseCases } from './arrivals.providers.js';
import { manifestProviders, manifestUseCases } from './manifests.providers.js';
import { LegRepository } from './persistence/leg.repository.js';
import { PassengerRepository } from './persistence/passenger.repository.js';
import { seatsParts, seatsUseCases } from './seats.providers.js';
import { behindTickets, ticketUseCases } from './tickets.providers.js';
import { AddLeg } from './use-cases/add-leg.js';
import { ReadLegs } from './use-cases/read-legs.js';
import { SeatPassengers } from './use-cases/seat-passengers.js';
import { UnseatPassengers } from './use-cases/unseat-passengers.js';

const ofLegs = [AddLeg, ReadLegs, SeatPassengers, UnseatPassengers];
const useCases = [...ofLegs, ...seatsUseCases, ...ticketUseCases, ...manifestUseCases, ...arrivalUseCases];

@Module({
  imports: [InventoryModule, TravellersModule],
  providers: [LegRepository, PassengerRepository, ...seatsParts, ...behindTickets, ...manifestProviders, ...arrivalRepositories, ...useCases],
  exports: useCases,
})
export class FlightsModule {}
