import { Module } from '@nestjs/common';
import { ReadinessModule } from '#readiness';
import { ItineraryController } from './itinerary.controller.js';

/** Itineraries over HTTP. */
@Module({ imports: [ReadinessModule], controllers: [ItineraryController] })
export class ItineraryApiModule {}
