import { RuleChangeReader } from './persistence/verdicts/rule-change.reader.js';
import { RuleChangeRepository } from './persistence/verdicts/rule-change.repository.js';
import { TripVerdictRepository } from './persistence/verdicts/trip-verdict.repository.js';
import { VerdictPagesRepository } from './persistence/verdicts/verdict-pages.repository.js';
import { VerdictReader } from './persistence/verdicts/verdict.reader.js';
import { CompareTrips } from './use-cases/verdicts/compare-trips.js';
import { DecideRuleChange } from './use-cases/verdicts/decide-rule-change.js';
import { ExplainVerdict } from './use-cases/verdicts/explain-verdict.js';
import { FollowRuleChange } from './use-cases/verdicts/follow-rule-change.js';
import { JudgeDue } from './use-cases/verdicts/judge-due.js';
import { JudgeRuleChanges } from './use-cases/verdicts/judge-rule-changes.js';
import { ReadRuleChanges } from './use-cases/verdicts/read-rule-changes.js';
import { ReadVerdicts } from './use-cases/verdicts/read-verdicts.js';
import { RecordVerdict } from './use-cases/verdicts/record-verdict.js';
import { ReplaceVerdicts } from './use-cases/verdicts/replace-verdicts.js';
import { ReplayVerdict } from './use-cases/verdicts/replay-verdict.js';
import { RuleComparisons } from './use-cases/verdicts/rule-comparisons.js';
import { SimulatePublication } from './use-cases/verdicts/simulate-publication.js';
import { WriteWhatIf } from './use-cases/verdicts/write-what-if.js';

export const verdictRepositories = [TripVerdictRepository, VerdictReader, VerdictPagesRepository, RuleChangeRepository, RuleChangeReader];
export const verdictWork = [CompareTrips, ReplaceVerdicts, RuleComparisons];

/** What is kept of verdicts, and what changes of rules do to them. */
export const verdictUseCases = [
  RecordVerdict, ReadVerdicts, ReplayVerdict, ExplainVerdict, JudgeRuleChanges, JudgeDue, ReadRuleChanges, DecideRuleChange, FollowRuleChange, SimulatePublication, WriteWhatIf,
];
