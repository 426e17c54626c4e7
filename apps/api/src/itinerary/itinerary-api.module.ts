import { Module } from '@nestjs/common';
import { FlightsModule } from '#flights';
import { ReadinessModule } from '#readiness';
import { ItineraryController } from './itinerary.controller.js';
import { ItineraryReader } from './itinerary.reader.js';

/** Itineraries over HTTP. */
@Module({ imports: [FlightsModule, ReadinessModule], controllers: [ItineraryController], providers: [ItineraryReader] })
export class ItineraryApiModule {}
