/** Random accounts with all that makes an export hard: names, keys, ids in every place, what the server fills in. */
import type { Emulator } from "../../emulator";
import type { Doc } from "./account";

/** A random number generator with a seed (mulberry32). */
export class Dice {
  constructor(private state: number) {}

  /** A whole number from 0 to `below` - 1. */
  roll(below: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  }

  pick<T>(from: readonly T[]): T {
    return from[this.roll(from.length)] as T;
  }

  chance(percent: number): boolean {
    return this.roll(100) < percent;
  }

  /** Hex digits. */
  hex(length: number): string {
    return Array.from({ length }, () => this.roll(16).toString(16)).join("");
  }

  /** A random text of letters and digits, as credentials are. */
  token(length = 40): string {
    const characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    return Array.from({ length }, () => this.pick([...characters])).join("");
  }
}

const NAMES = [
  "Orders to ERP",
  "orders to erp",
  "Orders → ERP (EU)",
  "Заказы",
  "注文",
  "Crème brûlée №5",
  "🔑🔑",
  "class",
  "default",
  "CON",
  "aux.js",
  "3PL / Amazon",
  "a",
  " leading and trailing ",
  "../../etc/passwd",
  "index",
  "config",
  "pulumi",
  'He said "no" \\ `${x}`',
  "line\nbreak",
  "x".repeat(90),
  "İstanbul ŞİŞLİ",
  "\u202eright to left",
  "__proto__",
  "constructor",
];

const KEYS = [
  "a",
  "batchSize",
  "with space",
  "quote'\"",
  "0",
  "",
  "__hidden",
  "__provider",
  "__defaults",
  "__celigo",
  "__proto__",
  "constructor",
  "toString",
  "ключ",
  "🔑",
  "a.b",
  "then",
  "id",
  "urn",
  "\u2028",
  "null",
  "class",
];

const TEXTS = [
  "",
  "x",
  "plain text",
  "with \"quotes\" and 'quotes'",
  "`${template}`",
  "two\r\nlines\n",
  "back\\slash",
  "\u0000\u0007\u2028\ufeff",
  "ünï🔑",
  "true",
  "123",
  "2030-01-01T00:00:00Z",
  "long ".repeat(300),
  "a longer text that goes on and on, so that it does not fit into one line of eighty columns any more",
];

/** Fields that no document lists. */
const UNLISTED = ["copyToClipboard", "defaultValue", "allowFreeText", "createdAt", "__helper", "ключ"];

const SCRIPTS = [
  "function f() {}\n",
  "function f() { return 1; }",
  "",
  "\n\n",
  "// ünï 🔑\r\nfunction f() {}\r\n",
  "\ufeffvar a = 1;\n",
  "const s = `${1}`;\n".repeat(80),
];

/** How an account is filled. */
export interface Filling {
  /** An environment of the emulator. Default: "dev". */
  environment?: string;
  /** True for an account without values that the emulator refuses to create, as the API does. */
  isCreatable?: boolean;
}

/** What a random account was made of, for a test to look for. */
export interface RandomAccount {
  /** Ids of all integrations, scripts, connectors, licenses and groups of flows. */
  ids: string[];
  /** Values that must stand nowhere in clear. */
  secrets: string[];
}

/** Fills an environment of the emulator. */
export function fillAccount(
  emulator: Emulator,
  seed: number,
  { environment = "dev", isCreatable = false }: Filling = {},
): RandomAccount {
  return new Builder(emulator, new Dice(seed), { environment, isCreatable }).build();
}

class Builder {
  private readonly ids: string[] = [];
  private readonly foreign: string[];
  private readonly secrets: string[] = [];
  private readonly integrations: Doc[] = [];
  private readonly scripts: Doc[] = [];
  private readonly connectors: Doc[] = [];
  private readonly licenses: Doc[] = [];
  private readonly environment: string;
  private connection = "";

  constructor(
    private readonly emulator: Emulator,
    private readonly dice: Dice,
    private readonly filling: Required<Filling>,
  ) {
    this.environment = filling.environment;
    this.foreign = Array.from({ length: 4 }, () => dice.hex(24));
  }

  build(): RandomAccount {
    const { dice } = this;
    const make = (
      count: number,
      into: Doc[],
      collection: "integrations" | "scripts" | "connectors",
      doc: () => object,
    ) => {
      for (let i = 0; i < count; i++) into.push(this.emulator.seed(this.environment, collection, doc()));
    };
    make(1 + dice.roll(4), this.scripts, "scripts", () => this.script());
    make(1 + dice.roll(4), this.integrations, "integrations", () => ({ name: dice.pick(NAMES) }));
    make(dice.roll(3), this.connectors, "connectors", () => ({ name: dice.pick(NAMES) }));
    for (const connector of this.connectors) this.addLicenses(connector);
    this.ids.push(
      ...[...this.integrations, ...this.scripts, ...this.connectors, ...this.licenses].map(({ _id }) => _id),
    );
    const connection = this.emulator.seed(this.environment, "connections", {
      name: dice.pick(NAMES),
      type: "http",
    });
    this.connection = connection._id;
    this.foreign.push(connection._id);
    for (const each of this.integrations) this.edit("integrations", each, () => this.integration(each));
    for (const each of this.connectors) this.edit("connectors", each, () => this.connector(each));
    for (const each of this.scripts)
      if (dice.chance(30)) this.edit("scripts", each, () => ({ description: this.short(this.text()) }));
    this.addState();
    const gone = this.emulator.seed(this.environment, "scripts", {
      name: "Gone",
      content: "gone",
      deletedAt: "2025-01-01T00:00:00Z",
    });
    return { ids: this.ids.filter((id) => id !== gone._id), secrets: this.secrets };
  }

  private edit(collection: "integrations" | "scripts" | "connectors", { _id }: Doc, change: () => Doc): void {
    const after = this.emulator.edit(this.environment, collection, _id, (document) =>
      Object.assign(document, change()),
    );
    for (const group of [
      ...((after as Doc).flowGroupings ?? []),
      ...((after as Doc).apiGroupings ?? []),
    ] as Doc[])
      this.ids.push(group._id);
  }

  private script(): Doc {
    const { dice } = this;
    return {
      name: dice.pick(NAMES),
      content: dice.pick(SCRIPTS),
      ...(dice.chance(30) ? { description: this.short(dice.pick(TEXTS)) } : {}),
      ...(dice.chance(20) ? { postResponseHookToProcessOnChildRecord: dice.chance(50) } : {}),
      ...(dice.chance(20) ? { __noModule: dice.chance(50) } : {}),
      ...(dice.chance(10) ? { sandbox: true } : {}),
      debugUntil: "2025-01-01T00:00:00.000Z",
    };
  }

  private integration(own: Doc): Doc {
    const { dice } = this;
    const some = (percent: number, doc: () => Doc): Doc => (dice.chance(percent) ? doc() : {});
    const hook = () => ({ function: "f", _scriptId: dice.pick(this.scripts)._id, ...this.unlisted() });
    return {
      mode: "settings",
      version: "1.0.0",
      numFlows: 3,
      sandbox: false,
      ...some(50, () => ({ description: this.text() })),
      ...some(20, () => ({ readme: this.text() })),
      ...some(80, () => ({ settings: this.object(3) })),
      ...some(50, () => ({ preSave: hook() })),
      ...some(20, () => ({ update: { ...hook(), _stackId: this.foreignId() } })),
      ...some(20, () => ({ _parentId: dice.pick(this.integrations)._id })),
      ...some(20, () => ({ _connectorId: this.connectors[0]?._id ?? this.foreignId() })),
      ...some(20, () => ({ _sourceId: this.anyId(), sampleIntegration: false, syncs: dice.chance(50) })),
      ...some(40, () => ({ settingsForm: { form: this.form(), init: hook(), ...this.unlisted() } })),
      ...some(20, () => ({ initChild: { ...hook(), _stackId: this.foreignId() } })),
      ...some(20, () => ({
        install: [{ name: "Card", completed: true, options: null, ...this.unlisted() }],
      })),
      ...some(20, () => ({ lockedBy: { user: this.foreignId(), note: null } })),
      ...some(40, () => ({ _registeredConnectionIds: [this.connection] })),
      ...some(50, () => ({ flowGroupings: this.groups() })),
      ...some(20, () => ({ apiGroupings: this.groups() })),
      ...some(40, () => ({ installSteps: this.steps() })),
      ...some(30, () => ({
        aliases: [
          { alias: "shop", _connectionId: this.foreignId(), __v: 1, ...this.unlisted() },
          { alias: "orders", _exportId: this.foreignId(), description: "", _flowId: null },
        ],
      })),
      ...some(20, () => ({
        netSuiteDistributedAdaptor: {
          accountId: "TSTDRV1",
          environment: dice.pick(["production", "gamma"]),
          ...this.unlisted(),
        },
      })),
      ...some(20, () => ({ iLMIgnore: this.object(1) })),
      ...some(15, () => ({ settings: { self: own._id, others: this.integrations.map(({ _id }) => _id) } })),
      ...some(10, () => ({ resolvedAt: "not a date" })),
      ...some(this.filling.isCreatable ? 0 : 10, () => ({ childDisplayName: 7 })),
    };
  }

  private connector(own: Doc): Doc {
    const { dice } = this;
    const license = this.licenses.find(({ connector }) => connector === own._id);
    return {
      ...(dice.chance(60) ? { _integrationId: dice.pick(this.integrations)._id } : {}),
      ...(dice.chance(40) ? { applications: ["netsuite", "shopify"] } : {}),
      ...(dice.chance(30) ? { _sharedImportIds: [this.foreignId(), this.foreignId()] } : {}),
      ...(dice.chance(30) ? { contactEmail: dice.pick(["a@b.example", "nobody"]) } : {}),
      ...(dice.chance(30)
        ? {
            _iClientIdMap: [
              {
                _id: this.foreignId(),
                _iClientIds: [this.foreignId()],
                connection: { type: "rest", ...this.unlisted() },
                ...this.unlisted(),
              },
            ],
          }
        : {}),
      ...(dice.chance(30) ? { oAuthServerFlow: { _iClientId: this.foreignId(), ...this.unlisted() } } : {}),
      ...(dice.chance(20) ? { marketplace: [{ rank: 0, tags: [] }] } : {}),
      published: false,
      ...(license && dice.chance(70)
        ? { trialEnabled: true, trialPeriod: 14, _trialLicenseId: license._id }
        : { trialEnabled: false }),
    };
  }

  private addLicenses({ _id }: Doc): void {
    for (let i = this.dice.roll(3); i > 0; i--) {
      const license = {
        _connectorId: _id,
        expires: "2035-12-31T18:29:59.999Z",
        opts: this.dice.pick([
          {},
          { connectorEdition: "standard", addonLicenses: [] },
          {
            ...this.unlisted(),
            addonLicenses: [{ type: "x", licenses: [{ addOnEdition: null, seats: 0 }], ...this.unlisted() }],
          },
        ]),
        user: { email: this.dice.pick(["a@b.example", "c@d.example"]) },
      };
      this.licenses.push({ ...this.emulator.seed(this.environment, "licenses", license), connector: _id });
    }
  }

  private addState(): void {
    const { dice } = this;
    const scopes = ["", ...this.integrations.map(({ _id }) => `integrations/${_id}`)];
    for (let i = dice.roll(5); i > 0; i--) {
      const key = dice.pick(["last order", "a/b", "ключ", "apiToken", "taxCodes", dice.pick(this.ids)]);
      const value = dice.chance(30) ? [1, null, "x", { a: null }] : { n: i, ...this.object(2) };
      if (key === "apiToken")
        this.emulator.setState(this.environment, key, { value: this.secret() }, dice.pick(scopes));
      else this.emulator.setState(this.environment, key, value, dice.pick(scopes));
    }
  }

  private groups(): Doc[] {
    return Array.from({ length: 1 + this.dice.roll(3) }, () => ({
      name: this.dice.pick(["Orders", "Orders", "Refunds", "🔑"]),
      ...(this.dice.chance(30) ? { settings: this.object(1) } : {}),
      ...(this.dice.chance(50) ? { _id: this.dice.hex(24) } : {}),
      ...this.unlisted(),
    }));
  }

  private steps(): Doc[] {
    return [
      {
        name: "Connect",
        type: "connection",
        completed: true,
        _connectionId: this.foreignId(),
        sourceConnection: { type: "http" },
        ...this.unlisted(),
      },
      {
        name: "Run",
        type: this.dice.pick(["hidden", "wizard"]),
        function: "f",
        url: null,
        _scriptId: this.dice.pick(this.scripts)._id,
        more: this.object(1),
      },
    ];
  }

  private form(): Doc {
    return {
      fieldMap: {
        a: {
          id: "a",
          name: "a",
          type: "exportSelect",
          label: "A",
          required: false,
          __v: 0,
          visibleWhen: [{ field: "b c", is: [], ...this.unlisted() }],
          ...this.unlisted(),
        },
        "b c": {
          id: "b c",
          type: "select",
          options: [
            { items: ["x", { label: "None", value: "", ...this.unlisted() }], ...this.unlisted() },
            { label: "Y", value: "y", ...this.unlisted() },
          ],
        },
      },
      layout: {
        type: "column",
        fields: ["b c"],
        containers: [
          { fields: ["a"], label: "", containers: [{ label: "x", ...this.unlisted() }], ...this.unlisted() },
        ],
        ...this.unlisted(),
      },
      ...(this.dice.chance(50) ? { custom: this.object(1) } : {}),
    };
  }

  private object(depth: number): Doc {
    const count = this.dice.roll(5);
    const entries = Array.from({ length: count }, (): [string, unknown] => {
      if (this.dice.chance(6))
        return [this.dice.pick(["apiKey", "password", "client_secret"]), this.secret()];
      if (this.dice.chance(5)) return [this.anyId(), "keyed by an id"];
      return [this.dice.pick(KEYS), this.value(depth)];
    });
    return Object.fromEntries(entries);
  }

  private value(depth: number): unknown {
    const { dice } = this;
    const kind = dice.roll(depth > 0 ? 11 : 8);
    if (kind === 0) return null;
    if (kind === 1) return dice.pick([0, 1, -1, 0.5, 1e21, 12345678901234567000, 1e-7]);
    if (kind === 2) return dice.chance(50);
    if (kind <= 4) return dice.pick(TEXTS);
    if (kind === 5) return this.anyId();
    if (kind === 6) return this.text();
    if (kind === 7) return dice.chance(10) ? this.secret() : "x";
    if (kind === 8) return Array.from({ length: dice.roll(4) }, () => this.value(depth - 1));
    return this.object(depth - 1);
  }

  /** A text that the emulator takes for a script's description. */
  private short(text: string): string {
    return this.filling.isCreatable ? text.slice(0, 1024) : text;
  }

  /** Fields that no document lists, now and then. */
  private unlisted(): Doc {
    if (this.dice.chance(60)) return {};
    const value = () => this.dice.pick([null, "", [], {}, 0, false, "x", [null, 1], { deep: { a: null } }]);
    return Object.fromEntries(
      [0, 1].map(() => [this.dice.pick(UNLISTED), this.dice.chance(80) ? value() : this.value(1)]),
    );
  }

  private text(): string {
    return this.dice.chance(40)
      ? `see https://integrator.io/integrations/${this.anyId()}/flows and ${this.anyId()}.`
      : this.dice.pick(TEXTS);
  }

  private secret(): string {
    const secret = this.dice.pick(["", "Bearer ", "-----BEGIN PRIVATE KEY-----\n"]) + this.dice.token();
    this.secrets.push(secret);
    return secret;
  }

  private anyId(): string {
    return this.dice.chance(70) ? this.dice.pick(this.ids) : this.foreignId();
  }

  private foreignId(): string {
    return this.dice.pick(this.foreign);
  }
}
