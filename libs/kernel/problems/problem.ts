/** One problem: its HTTP status, the words for people, and the words for logs (never with personal data). */
export interface ProblemDefinition {
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 412 | 413 | 415 | 422 | 428 | 429 | 500 | 503;
  readonly title: string;
  readonly log: string;
}
