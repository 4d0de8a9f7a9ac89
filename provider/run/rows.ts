/**
 * Reads that arrive together are answered from one shared list instead of a GET each. A row is only believed where it
 * says that an object is as it was; for everything else the object itself is asked.
 */
import { setImmediate as others, setTimeout as sleep } from "node:timers/promises";
import type { Client } from "../celigo/client";
import { own, type JsonObject } from "../json/json";
import { withQuery } from "../model/document";

/** How long a read waits for others, and how many turns of Node's loop at least. Pulumi's come in the same moment. */
const COMPANY_MS = 50;
const COMPANY_TURNS = 20;
/** So many reads of one collection are cheaper alone than by a list. */
const ALONE = 3;
/** So many reads of all kinds are those of a whole stack: where one object of a collection is read, more will be. */
const MANY = 8;
/**
 * Pages read for each read that could use them: a large account is not listed for a few objects. For a whole stack it
 * is: whoever gave up on a list half way would pay for both.
 */
const PAGES_PER_READ = 3;
const PAGES_PER_STACK_READ = 100;
/** How long a list is believed. Pulumi sends the reads of a refresh in small groups, one after the other. */
const FRESH_MS = 60_000;

/** The rows of the collections that are being refreshed. */
export class Rows {
  private readonly collections = new Map<string, Collection>();
  /** The objects of all kinds that were read. */
  private readonly read = new Set<string>();

  constructor(private readonly client: Client) {}

  /** Something is read: of whatever kind, it tells how large the stack is. */
  note(path: string): void {
    this.read.add(path);
  }

  /**
   * The object's row in a list that is not older than this run's last write, with these of its fields; undefined where
   * the list is not worth its requests, cannot be had, or does not hold the object.
   */
  find(path: string, fields: ReadonlySet<string>, query?: string): Promise<JsonObject | undefined> {
    const end = path.lastIndexOf("/");
    const address = withQuery(path.slice(0, end), query);
    let collection = this.collections.get(address);
    if (!collection || collection.isStale()) {
      collection = new Collection(this.client, address, fields, () => this.read.size);
      this.collections.set(address, collection);
    }
    return collection.find(decodeURIComponent(path.slice(end + 1)));
  }
}

/** One list, read page by page as far as there are reads that it can serve. */
class Collection {
  private readonly rows = new Map<string, JsonObject>();
  private readonly pages: AsyncGenerator<JsonObject[], void, undefined>;
  private readonly writes: number;
  private pagesRead = 0;
  /** The objects that were read. */
  private readonly wanted = new Set<string>();
  private isComplete = false;
  private isUseless = false;
  private believedUntil = Infinity;
  private reading: Promise<void> | undefined;

  constructor(
    private readonly client: Client,
    address: string,
    fields: ReadonlySet<string>,
    private readonly readOfAllKinds: () => number,
  ) {
    this.pages = client.pages(address, { fields });
    this.writes = client.writes;
  }

  /** True when this run has written since, or others may have for too long. */
  isStale(): boolean {
    return this.client.writes !== this.writes || Date.now() > this.believedUntil;
  }

  async find(id: string): Promise<JsonObject | undefined> {
    this.wanted.add(id);
    // As long as others keep coming, of whatever kind, more may.
    for (let company = 0; this.pagesWorth() === 0 && company < this.readOfAllKinds();) {
      company = this.readOfAllKinds();
      await sleep(COMPANY_MS);
      // On a busy machine the time is over before those are heard that have come meanwhile.
      for (let turn = 0; turn < COMPANY_TURNS; turn++) await others();
    }
    while (!this.rows.has(id) && this.mayReadOn()) {
      this.reading ??= this.readPage().finally(() => (this.reading = undefined));
      await this.reading;
    }
    return this.isUseless || this.isStale() ? undefined : this.rows.get(id);
  }

  private mayReadOn(): boolean {
    return !this.isComplete && !this.isUseless && this.pagesRead < this.pagesWorth();
  }

  /** How many pages may be read for the objects that were wanted so far. */
  private pagesWorth(): number {
    const isStack = this.readOfAllKinds() >= MANY;
    if (this.wanted.size > ALONE) return this.wanted.size * (isStack ? PAGES_PER_STACK_READ : PAGES_PER_READ);
    return isStack ? 1 : 0;
  }

  private async readPage(): Promise<void> {
    try {
      const { value, done } = await this.pages.next();
      this.pagesRead++;
      this.isComplete = done === true;
      this.believedUntil = Date.now() + FRESH_MS;
      for (const row of value ?? []) {
        const id = own(row, "_id");
        if (typeof id === "string") this.rows.set(id, row);
      }
    } catch {
      // Whoever needs an object asks for it, and hears what is wrong.
      this.isUseless = true;
    }
  }
}
