import { constants, setPriority } from 'node:os';
import { type ConfinedOptions, ReadingProcess } from '../reader/index.js';

interface Place {
  readonly reader: ReadingProcess;
  /** Of the child that worked here last. */
  pid: number | undefined;
}

interface LanesOptions extends Partial<ConfinedOptions> {
  /** Its children give way to every other process of the machine. */
  readonly polite?: boolean;
}

/** Some reading processes and one line of pictures before them: whichever is free takes the next. */
export class ReadingLanes {
  readonly size: number;
  /** Children that were replaced, whether they died, overran a limit, or held too much memory. */
  restarts = 0;
  private readonly idle: Place[];
  private readonly all: readonly Place[];
  private readonly polite: boolean;
  private readonly line: { first: ((place: Place) => void)[]; then: ((place: Place) => void)[] } = { first: [], then: [] };

  constructor(size: number, { polite = false, ...options }: LanesOptions) {
    this.size = size;
    this.polite = polite;
    this.all = Array.from({ length: size }, () => ({ reader: new ReadingProcess(options), pid: undefined }));
    this.idle = [...this.all];
  }

  get busy(): number {
    return this.size - this.idle.length;
  }

  /** Work that is `first` goes before the other: what was begun is finished before more is begun. */
  async run<T>(turn: 'first' | 'then', work: (reader: ReadingProcess) => Promise<T>): Promise<T> {
    const place = this.idle.pop() ?? (await new Promise<Place>((resolve) => this.line[turn].push(resolve)));
    try {
      const result = work(place.reader);
      this.note(place);
      return await result;
    } finally {
      if (place.pid !== undefined && place.reader.pid !== place.pid) this.restarts += 1;
      place.pid = place.reader.pid;
      const next = this.line.first.shift() ?? this.line.then.shift();
      if (next) next(place);
      else this.idle.push(place);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.all.map(({ reader }) => reader.close()));
  }

  private note(place: Place): void {
    const { pid } = place.reader;
    if (pid === undefined || pid === place.pid) return;
    place.pid = pid;
    if (this.polite) setPriority(pid, constants.priority.PRIORITY_LOW);
  }
}
