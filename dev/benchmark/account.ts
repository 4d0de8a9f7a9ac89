/** The emulated account of a benchmark: its requests by route, and what people do in it outside of Pulumi. */
import { startEmulator, type Collection, type Document, type Emulator } from "../../emulator";
import type { Conditions } from "./life";
import { ofKind, planOf, type Declared, type Kind } from "./plan";

const ENVIRONMENT = "benchmark";
const TOKEN = "tok-benchmark";
/** Rows on one page of a list. */
const PAGE_SIZE = 100;
/** The crowd: this part of it are scripts, the rest integrations. */
const CROWD_SCRIPTS = 0.8;

const collections: Partial<Record<Kind, Collection>> = {
  Script: "scripts",
  Integration: "integrations",
  ConnectorLicense: "licenses",
};

/** An emulator of its own. */
export class Account {
  private constructor(private readonly emulator: Emulator) {}

  /** Starts it, with its crowd. */
  static async open({ latency, rate, burst, crowd = 0 }: Conditions): Promise<Account> {
    const tokens = { [ENVIRONMENT]: TOKEN };
    const emulator = await startEmulator({ tokens, latency, rate, burst, pageSize: PAGE_SIZE });
    const { scripts, integrations } = crowdOf(crowd);
    for (let at = 1; at <= scripts; at++) {
      emulator.seed(ENVIRONMENT, "scripts", { name: `Other script ${at}`, content: "// not managed\n" });
    }
    for (let at = 1; at <= integrations; at++) {
      emulator.seed(ENVIRONMENT, "integrations", { name: `Other integration ${at}` });
    }
    return new Account(emulator);
  }

  /** What the provider needs to find it. */
  get env(): NodeJS.ProcessEnv {
    return { CELIGO_BASE_URL: this.emulator.url, CELIGO_API_TOKEN: TOKEN };
  }

  /** Starts counting anew. */
  forgetRequests(): void {
    this.emulator.requests.length = 0;
  }

  /** What was asked since. */
  requests(): { requests: Record<string, number>; throttled: number } {
    const requests: Record<string, number> = {};
    let throttled = 0;
    for (const { method, path, status } of this.emulator.requests) {
      const route = `${method} ${routeOf(path)}`;
      if (status === 429) throttled++;
      else requests[route] = (requests[route] ?? 0) + 1;
    }
    return { requests, throttled };
  }

  /** Changes a declared value, as a person in the UI or a running flow does. */
  edit(declared: Declared): void {
    const { kind, name } = declared;
    if (kind === "StateKey") {
      this.emulator.setState(ENVIRONMENT, name, { edited: true });
      return;
    }
    const { collection, id } = this.find(declared);
    this.emulator.edit(ENVIRONMENT, collection, id, (document) => {
      if (kind === "Script") document.content = `${String(document.content)}// edited outside\n`;
      if (kind === "Integration") document.settings = { subsidiary: "Edited outside" };
      if (kind === "ConnectorLicense") document.expires = "2031-12-31T23:59:59.999Z";
    });
  }

  /** Moves an object to the recycle bin; the returned function takes it out again. */
  delete(declared: Declared): () => void {
    const { collection, id } = this.find(declared);
    const deletedAt = new Date().toISOString();
    this.emulator.edit(ENVIRONMENT, collection, id, (document) => Object.assign(document, { deletedAt }));
    return () => this.emulator.restore(ENVIRONMENT, collection, id);
  }

  /** Ends the emulator. */
  close(): Promise<void> {
    return this.emulator.close();
  }

  private find({ kind, name }: Declared): { collection: Collection; id: string } {
    const collection = collections[kind];
    const rows = collection && this.emulator.snapshot().environments[ENVIRONMENT]?.[collection];
    const row = rows?.find((each) => each.name === name || isOf(each, name));
    if (!collection || !row) throw new Error(`${kind} ${name} is not in the account.`);
    return { collection, id: row._id };
  }
}

/** Whether a license is this user's. */
function isOf({ user }: Document, email: string): boolean {
  return (user as { email?: string } | undefined)?.email === email;
}

/** How many pages the lists of a whole account have; the list of state keys is one. */
export function listPages({ n, crowd = 0 }: Pick<Conditions, "n" | "crowd">): number {
  const plan = planOf(n);
  const others = crowdOf(crowd);
  const pages = (rows: number) => Math.max(1, Math.ceil(rows / PAGE_SIZE));
  return (
    pages(n + others.scripts) +
    pages(ofKind(plan, "Integration").length + others.integrations) +
    pages(ofKind(plan, "Connector").length) +
    pages(ofKind(plan, "ConnectorLicense").length) +
    1
  );
}

function crowdOf(crowd: number): { scripts: number; integrations: number } {
  const scripts = Math.round(crowd * CROWD_SCRIPTS);
  return { scripts, integrations: crowd - scripts };
}

/** The path with ids and keys left out. */
function routeOf(path: string): string {
  return path.replace(/^(\/v1\/state)\/.+/, "$1/{key}").replace(/\/[0-9a-f]{24}(?=\/|$)/g, "/{id}");
}
