import { Module } from '@nestjs/common';
import { AnswersRepository } from './persistence/answers.repository.js';
import { TravelDocumentRepository } from './persistence/travel-document.repository.js';
import { TravellerRepository } from './persistence/traveller.repository.js';
import { AnswerQuestions } from './use-cases/answer-questions.js';
import { ConfirmTravelDocument } from './use-cases/confirm-travel-document.js';
import { CorrectTravelDocument } from './use-cases/correct-travel-document.js';
import { DoubtTravelDocument } from './use-cases/doubt-travel-document.js';
import { EraseTraveller } from './use-cases/erase-traveller.js';
import { FindTravellers } from './use-cases/find-travellers.js';
import { ReadAnswers } from './use-cases/read-answers.js';
import { ReadTravelDocuments } from './use-cases/read-travel-documents.js';
import { ReadTravellers } from './use-cases/read-travellers.js';
import { RecordTravelDocument } from './use-cases/record-travel-document.js';
import { RegisterTraveller } from './use-cases/register-traveller.js';

const useCases = [
  RegisterTraveller,
  ReadTravellers,
  FindTravellers,
  AnswerQuestions,
  ReadAnswers,
  RecordTravelDocument,
  ConfirmTravelDocument,
  CorrectTravelDocument,
  DoubtTravelDocument,
  ReadTravelDocuments,
  EraseTraveller,
];

@Module({ providers: [TravellerRepository, AnswersRepository, TravelDocumentRepository, ...useCases], exports: useCases })
export class TravellersModule {}
