import { Module } from '@nestjs/common';
import { DepartureRepository } from './persistence/departure.repository.js';
import { PackageRepository } from './persistence/package.repository.js';
import { PriceListRepository } from './persistence/price-list.repository.js';
import { QuoteRepository } from './persistence/quote.repository.js';
import { TermsRepository } from './persistence/terms.repository.js';
import { AddTerms } from './use-cases/add-terms.js';
import { ChangeDeparture } from './use-cases/change-departure.js';
import { ChangePackage } from './use-cases/change-package.js';
import { ChangePriceList } from './use-cases/change-price-list.js';
import { CheckDeparture } from './use-cases/check-departure.js';
import { CopyDeparture } from './use-cases/copy-departure.js';
import { DefineEvent } from './use-cases/define-event.js';
import { DefinePackage } from './use-cases/define-package.js';
import { FindSeller } from './use-cases/find-seller.js';
import { ListFeedingDepartures } from './use-cases/list-feeding-departures.js';
import { StopDepartures } from './use-cases/stop-departures.js';
import { ListDepartures } from './use-cases/list-departures.js';
import { ListEvents } from './use-cases/list-events.js';
import { ListPackages } from './use-cases/list-packages.js';
import { MakeQuote } from './use-cases/make-quote.js';
import { PriceDeparture } from './use-cases/price-departure.js';
import { ReadDeparture } from './use-cases/read-departure.js';
import { ReadPackage } from './use-cases/read-package.js';
import { ReadQuote } from './use-cases/read-quote.js';
import { ReadTerms } from './use-cases/read-terms.js';
import { ScheduleDeparture } from './use-cases/schedule-departure.js';

const repositories = [PackageRepository, PriceListRepository, TermsRepository, DepartureRepository, QuoteRepository];

const useCases = [
  StopDepartures, ListFeedingDepartures, DefinePackage, ChangePackage, ListPackages, ReadPackage, ChangePriceList, AddTerms, ReadTerms, DefineEvent, ListEvents,
  ScheduleDeparture, ChangeDeparture, CopyDeparture, ListDepartures, ReadDeparture, PriceDeparture, MakeQuote, ReadQuote, FindSeller,
];

/** Packages, events and departures, and what they cost. */
@Module({ providers: [...repositories, CheckDeparture, ...useCases], exports: useCases })
export class PackagesModule {}
