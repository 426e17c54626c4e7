import { Module } from '@nestjs/common';
import { DepartureRepository } from './persistence/departure.repository.js';
import { PackageRepository } from './persistence/package.repository.js';
import { DefineEvent } from './use-cases/define-event.js';
import { DefinePackage } from './use-cases/define-package.js';
import { ListDepartures } from './use-cases/list-departures.js';
import { ReadDeparture } from './use-cases/read-departure.js';
import { ScheduleDeparture } from './use-cases/schedule-departure.js';

const useCases = [DefinePackage, DefineEvent, ScheduleDeparture, ListDepartures, ReadDeparture];

/** Packages, events and departures. */
@Module({ providers: [PackageRepository, DepartureRepository, ...useCases], exports: useCases })
export class PackagesModule {}
