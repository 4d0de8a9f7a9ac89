/** An emulated account for tests: the emulator, its two environments, and what a person does in the UI. */
import { startEmulator, type Emulator, type InjectedFault } from "../../emulator";

type Options = Parameters<typeof startEmulator>[0];

/** A document of the API, loosely typed for tests. */

export type Doc = Record<string, any>;

/** The emulator with shorthands for what tests look at. */
export class TestAccount {
  private constructor(readonly emulator: Emulator) {}

  static async start(options: Options = {}): Promise<TestAccount> {
    return new TestAccount(await startEmulator(options));
  }

  get url(): string {
    return this.emulator.url;
  }

  /** Stack config that points a program here. */
  get config(): Record<string, string> {
    return { "celigo:baseUrl": this.url };
  }

  /** Environment variables with the token of an environment. */
  env(environment = "dev"): Record<string, string> {
    return { CELIGO_API_TOKEN: `tok-${environment}` };
  }

  /** What is there, deleted things left out. */
  rows(collection: string, environment = "dev"): Doc[] {
    return this.environment(environment)[collection] as Doc[];
  }

  /** The only document with this name. */
  named(collection: string, name: string, environment = "dev"): Doc {
    const found = this.rows(collection, environment).filter((row) => row.name === name);
    if (found.length !== 1 || !found[0]) throw new Error(`${found.length} ${collection} are named ${name}`);
    return found[0];
  }

  /** Global state keys and values, or those of a scope (`integrations/<id>`). */
  state(scope = "", environment = "dev"): Doc {
    return ((this.environment(environment).state as Doc)[scope] ?? {}) as Doc;
  }

  private environment(name: string): Doc {
    const environment = this.emulator.snapshot().environments[name] as Doc;
    return environment;
  }

  /** How many objects of all kinds there are. */
  count(environment = "dev"): number {
    return ["integrations", "scripts", "connectors", "licenses"]
      .map((collection) => this.rows(collection, environment).length)
      .reduce((sum, length) => sum + length, Object.keys(this.state("", environment)).length);
  }

  /** Writes that were served since the last `forget`. */
  writes(): string[] {
    return this.requests().filter((request) => !request.startsWith("GET"));
  }

  requests(): string[] {
    return this.emulator.requests.map(({ method, path }) => `${method} ${path}`);
  }

  /** The first list of a collection is complete; the two after it are empty, as after a slow commit. */
  hideFromLists(collection: string): InjectedFault {
    const path = new RegExp(`^/v1/${collection}(\\?|$)`);
    return this.emulator.inject({
      kind: "status",
      status: 200,
      method: "GET",
      path,
      body: [],
      skip: 1,
      times: 2,
    });
  }

  forget(): void {
    this.emulator.requests.length = 0;
  }

  close(): Promise<void> {
    return this.emulator.close();
  }
}
