import { Module } from '@nestjs/common';
import { AnswersRepository } from './persistence/answers.repository.js';
import { ErasureRequestRepository } from './persistence/erasure-request.repository.js';
import { SearchIndex } from './persistence/search-index.js';
import { TravelDocumentRepository } from './persistence/travel-document.repository.js';
import { TravellerSearchRepository } from './persistence/traveller-search.repository.js';
import { TravellerRepository } from './persistence/traveller.repository.js';
import { AnswerQuestions } from './use-cases/answer-questions.js';
import { ConfirmTravelDocument } from './use-cases/confirm-travel-document.js';
import { CorrectTravelDocument } from './use-cases/correct-travel-document.js';
import { DoubtTravelDocument } from './use-cases/doubt-travel-document.js';
import { EraseTraveller } from './use-cases/erase-traveller.js';
import { BeforeErasing } from './use-cases/erasing/before-erasing.js';
import { ReadErasureRequests } from './use-cases/erasing/read-erasure-requests.js';
import { RequestErasure } from './use-cases/erasing/request-erasure.js';
import { FindTravellers } from './use-cases/find-travellers.js';
import { IndexTravellers } from './use-cases/index-travellers.js';
import { ReadAnswers } from './use-cases/read-answers.js';
import { ReadTravelDocuments } from './use-cases/read-travel-documents.js';
import { ReadTravellers } from './use-cases/read-travellers.js';
import { RecordTravelDocument } from './use-cases/record-travel-document.js';
import { RegisterTraveller } from './use-cases/register-traveller.js';
import { ReopenAnswers } from './use-cases/reopen-answers.js';
import { SearchTravellers } from './use-cases/search-travellers.js';

const useCases = [
  RegisterTraveller,
  ReadTravellers,
  FindTravellers,
  AnswerQuestions,
  ReadAnswers,
  ReopenAnswers,
  RecordTravelDocument,
  ConfirmTravelDocument,
  CorrectTravelDocument,
  DoubtTravelDocument,
  ReadTravelDocuments,
  EraseTraveller,
  BeforeErasing,
  RequestErasure,
  ReadErasureRequests,
  SearchTravellers,
  IndexTravellers,
];

const repositories = [TravellerRepository, TravellerSearchRepository, AnswersRepository, TravelDocumentRepository, ErasureRequestRepository];

@Module({ providers: [...repositories, SearchIndex, ...useCases], exports: [...useCases, SearchIndex] })
export class TravellersModule {}
