/** One life per kind of resource, through the real dynamic host: a new host for each run, as Pulumi does it. */
import { TestAccount, type Doc } from "../support/account";
import { startRun, type Host, type Properties } from "../support/host";

interface Life {
  kind: string;
  /** What has to be there first. */
  prepare?: (account: TestAccount) => Properties;
  inputs: (given: Properties) => Properties;
  /** A change of a value. */
  changed: Properties;
  /** Inputs that may be taken out again. */
  takenOut: string[];
  /** What a person changes in the UI, and the input in which it shows. */
  drift: (document: Doc) => void;
  drifted: string;
  /** What nobody declared, and where it must survive. */
  undeclared?: (document: Doc) => void;
  survives?: Properties;
  /** An input whose change makes another object. */
  replace?: Properties;
  find: (account: TestAccount, id: string) => { collection: string; document: Doc } | undefined;
  gone: (account: TestAccount, id: string) => void;
  /** True for a part whose parent is gone at the end. */
  isLastLook?: boolean;
}

const inCollection = (collection: string) => (account: TestAccount, id: string) => {
  const document = account.rows(collection).find((row) => row._id === id.split("/").at(-1));
  return document && { collection, document };
};

const deletedAt = (collection: string) => (account: TestAccount, id: string) => {
  account.emulator.edit("dev", collection as "scripts", id.split("/").at(-1) ?? "", (document) => {
    document.deletedAt = "2026-01-01T00:00:00.000Z";
  });
};

const api = async (account: TestAccount, method: string, path: string, body?: unknown) => {
  await fetch(account.url + path, {
    method,
    headers: { Authorization: "Bearer tok-dev", "Content-Type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
};

const connector = (account: TestAccount) => ({
  _connectorId: account.emulator.seed("dev", "connectors", { name: "App" })._id,
});

const LIVES: Life[] = [
  {
    kind: "Integration",
    inputs: () => ({
      name: "Orders",
      description: "d",
      settings: { a: 1, b: { c: [1, 2] } },
      flowGroupings: [{ name: "In", settings: { x: 1 } }],
      extraFields: { newField: { y: 2 } },
    }),
    changed: { name: "Orders 2", settings: { a: 2, b: { c: [2] } } },
    takenOut: ["description", "extraFields"],
    drift: (document) => (document.settings.a = 7),
    drifted: "settings",
    undeclared: (document) => (document.readme = "by hand"),
    survives: { readme: "by hand" },
    find: inCollection("integrations"),
    gone: deletedAt("integrations"),
  },
  {
    kind: "Script",
    inputs: () => ({ name: "Hooks", description: "d", content: "// 1\r\n" }),
    changed: { content: "// 2" },
    takenOut: ["description"],
    drift: (document) => (document.content = "// by hand"),
    drifted: "content",
    undeclared: (document) => (document.postResponseHookToProcessOnChildRecord = true),
    survives: { postResponseHookToProcessOnChildRecord: true },
    find: inCollection("scripts"),
    gone: deletedAt("scripts"),
  },
  {
    kind: "Connector",
    inputs: () => ({
      name: "App",
      description: "d",
      _iClientIdMap: [{ _id: true, connection: { type: "netsuite" } }],
      applications: ["netsuite"],
    }),
    changed: { applications: ["netsuite", "shopify"] },
    takenOut: ["description"],
    drift: (document) => (document.applications = ["magento"]),
    drifted: "applications",
    undeclared: (document) => (document.websiteURL = "https://example.com"),
    survives: { websiteURL: "https://example.com" },
    find: inCollection("connectors"),
    gone: deletedAt("connectors"),
  },
  {
    kind: "ConnectorLicense",
    prepare: connector,
    inputs: (given) => ({
      ...given,
      email: "Ann@example.com",
      expires: "2031-01-01T00:00:00Z",
      opts: {
        connectorEdition: "standard",
        addonLicenses: [{ type: "store", licenses: [{ addOnEdition: "e" }] }],
      },
    }),
    changed: { expires: "2032-01-01T00:00:00+02:00" },
    takenOut: [],
    drift: (document) => (document.expires = "2027-01-01T00:00:00.000Z"),
    drifted: "expires",
    undeclared: (document) => (document.opts.byHand = 1),
    survives: { opts: { byHand: 1 } },
    replace: { email: "bob@example.com" },
    find: inCollection("licenses"),
    gone: deletedAt("licenses"),
  },
  {
    kind: "ConnectorTrial",
    prepare: (account) => {
      const given = connector(account);
      return { ...given, _trialLicenseId: account.emulator.seed("dev", "licenses", given)._id };
    },
    inputs: (given) => ({ ...given, trialPeriod: 14 }),
    changed: { trialPeriod: 30 },
    takenOut: [],
    drift: (document) => (document.trialPeriod = 99),
    drifted: "trialPeriod",
    undeclared: (document) => (document.description = "by hand"),
    survives: { description: "by hand", name: "App" },
    find: (account, id) => {
      const found = inCollection("connectors")(account, id);
      return found?.document.trialEnabled === true ? found : undefined;
    },
    gone: (account, id) => {
      account.emulator.edit("dev", "connectors", id, (document) => (document.trialEnabled = false));
    },
  },
  {
    kind: "Flow",
    prepare: (account) => ({
      _integrationId: account.emulator.seed("dev", "integrations", {
        name: "I",
        flowGroupings: [{ name: "In" }, { name: "Out" }],
      })._id,
    }),
    inputs: (given) => ({
      ...given,
      name: "Orders",
      description: "d",
      flowGroup: "In",
      schedule: "? 0 6 ? * *",
      pageGenerators: [{ _exportId: "5f4d3c2b1a0987654321fe01" }],
      pageProcessors: [
        { type: "export", _exportId: "5f4d3c2b1a0987654321fe02" },
        { type: "import", _importId: "5f4d3c2b1a0987654321fe03" },
      ],
      extraFields: { newField: { y: 2 } },
    }),
    changed: { flowGroup: "Out", schedule: "? 0 7 ? * *" },
    takenOut: ["description", "extraFields"],
    drift: (document) => (document.pageProcessors[1]._importId = "5f4d3c2b1a0987654321fe09"),
    drifted: "pageProcessors",
    undeclared: (document) => {
      document.pageProcessors[1].proceedOnFailure = true;
      document.disabled = false;
    },
    survives: { disabled: false },
    find: inCollection("flows"),
    gone: deletedAt("flows"),
  },
  {
    kind: "Export",
    inputs: () => ({
      name: "Hook",
      description: "d",
      adaptorType: "WebhookExport",
      webhook: { provider: "custom", verify: "token", path: "a", token: "secret-token-1" },
      extraFields: { newField: { y: 2 } },
    }),
    changed: { webhook: { provider: "custom", verify: "token", path: "b", token: "secret-token-2" } },
    takenOut: ["description", "extraFields"],
    drift: (document) => (document.webhook.path = "by-hand"),
    drifted: "webhook",
    undeclared: (document) => (document.traceKeyTemplate = "{{id}}"),
    survives: { traceKeyTemplate: "{{id}}", webhook: { token: "secret-token-2" } },
    find: inCollection("exports"),
    gone: deletedAt("exports"),
  },
  {
    kind: "Import",
    inputs: () => ({
      name: "Create orders",
      description: "d",
      adaptorType: "HTTPImport",
      http: { method: ["POST", "PUT"], relativeURI: ["/a", "/a/{{id}}"], requestType: ["CREATE", "UPDATE"] },
      mappings: [
        { generate: "id", dataType: "string", extract: "$.id" },
        {
          generate: "lines",
          dataType: "objectarray",
          buildArrayHelper: [{ extract: "$.l[*]", mappings: [{ generate: "sku" }] }],
        },
      ],
      extraFields: { newField: { y: 2 } },
    }),
    changed: { http: { method: ["POST"], relativeURI: ["/a"], requestType: ["CREATE"] } },
    takenOut: ["description", "extraFields"],
    drift: (document) =>
      (document.mappings[1].buildArrayHelper[0].mappings[0].extract = document.mappings[0].extract =
        "$.number"),
    drifted: "mappings",
    undeclared: (document) => (document.http.batchSize = 5),
    survives: { http: { batchSize: 5 } },
    find: inCollection("imports"),
    gone: deletedAt("imports"),
  },
  {
    kind: "Connection",
    inputs: () => ({
      name: "Shop",
      type: "http",
      externalId: "x",
      http: {
        baseURI: "https://shop.example.com",
        mediaType: "JSON",
        auth: { type: "Basic", basic: { username: "u", password: "secret-password-1" } },
        encrypted: { apiKey: "secret-key-1" },
      },
      extraFields: { newField: { y: 2 } },
    }),
    changed: {
      http: {
        baseURI: "https://shop.example.com/v2",
        mediaType: "JSON",
        auth: { type: "Basic", basic: { username: "u", password: "secret-password-1" } },
        encrypted: { apiKey: "secret-key-2" },
      },
    },
    takenOut: ["externalId", "extraFields"],
    drift: (document) => (document.http.baseURI = "https://by-hand.example.com"),
    drifted: "http",
    undeclared: (document) => (document.http.retryHeader = "X-Retry"),
    survives: {
      http: {
        retryHeader: "X-Retry",
        auth: { type: "basic", basic: { username: "u", password: "secret-password-1" } },
        encrypted: { apiKey: "secret-key-2" },
      },
    },
    find: inCollection("connections"),
    gone: deletedAt("connections"),
  },
  {
    kind: "IClient",
    inputs: () => ({
      name: "Shop",
      provider: "custom_oauth2",
      formType: "http",
      oauth2: { clientId: "c", clientSecret: "secret-1", auth: { queryParameters: { a: "secret-2" } } },
      extraFields: { newField: { y: 2 } },
    }),
    changed: {
      oauth2: { clientId: "c2", clientSecret: "secret-1", auth: { queryParameters: { a: "secret-2" } } },
    },
    takenOut: ["formType", "extraFields"],
    drift: (document) => (document.oauth2.clientId = "by-hand"),
    drifted: "oauth2",
    undeclared: (document) => (document.published = true),
    survives: { published: true, oauth2: { clientSecret: "secret-1" } },
    find: inCollection("iclients"),
    gone: deletedAt("iclients"),
  },
  {
    kind: "FlowChain",
    prepare: (account) => ({ _flowId: account.emulator.seed("dev", "flows", { name: "A" })._id }),
    inputs: (given) => ({ ...given, _runNextFlowIds: ["5f4d3c2b1a0987654321fe01"] }),
    changed: { _runNextFlowIds: ["5f4d3c2b1a0987654321fe02", "5f4d3c2b1a0987654321fe01"] },
    takenOut: [],
    drift: (document) => (document._runNextFlowIds = []),
    drifted: "_runNextFlowIds",
    undeclared: (document) => (document.description = "by hand"),
    survives: { description: "by hand", name: "A" },
    find: (account, id) => {
      const found = inCollection("flows")(account, id);
      return found && (found.document._runNextFlowIds?.length ?? 0) > 0 ? found : undefined;
    },
    gone: deletedAt("flows"),
    isLastLook: true,
  },
  {
    kind: "IntegrationAlias",
    prepare: (account) => ({
      _integrationId: account.emulator.seed("dev", "integrations", { name: "I" })._id,
    }),
    inputs: (given) => ({
      ...given,
      alias: "main flow",
      description: "d",
      _flowId: "5f4d3c2b1a0987654321fe01",
    }),
    changed: { _flowId: "5f4d3c2b1a0987654321fe02" },
    takenOut: ["description"],
    drift: (document) => (document.aliases[0]._flowId = "5f4d3c2b1a0987654321fe09"),
    drifted: "_flowId",
    undeclared: (document) => (document.readme = "by hand"),
    survives: { readme: "by hand" },
    replace: { alias: "other" },
    find: (account, id) => {
      const [integrationId = "", alias = ""] = id.split("/");
      const found = inCollection("integrations")(account, integrationId);
      const entry = found?.document.aliases?.find((each: Doc) => each.alias === decodeURIComponent(alias));
      return found && entry
        ? {
            collection: "integrations",
            document: { ...found.document, ...entry, name: "I", _id: integrationId },
          }
        : undefined;
    },
    gone: (account, id) => {
      account.emulator.edit(
        "dev",
        "integrations",
        id.split("/")[0] ?? "",
        (document) => (document.aliases = []),
      );
    },
  },
  {
    kind: "Document",
    inputs: () => ({
      collection: "filedefinitions",
      naturalKey: ["name", "format"],
      writeOnly: ["secrets.token"],
      replaceOn: ["globalId"],
      identities: { rules: ["name"] },
      body: {
        name: "Orders",
        format: "delimited",
        globalId: "g1",
        rules: [{ name: "a", x: 1 }, { name: "b" }],
        secrets: { token: "secret-token-1" },
      },
    }),
    changed: {
      body: {
        name: "Orders",
        format: "delimited",
        globalId: "g1",
        rules: [{ name: "new" }, { name: "a", x: 2 }, { name: "b" }],
        secrets: { token: "secret-token-2" },
      },
    },
    takenOut: [],
    drift: (document) => (document.rules[1].x = 9),
    drifted: "body",
    undeclared: (document) => (document.rules[1].kept = document.description = "by hand"),
    survives: {
      description: "by hand",
      rules: [{ name: "new" }, { name: "a", x: 2 }, { name: "b", kept: "by hand" }],
      secrets: { token: "secret-token-2" },
    },
    replace: { body: { name: "Orders", format: "delimited", globalId: "g2" } },
    find: inCollection("filedefinitions"),
    gone: deletedAt("filedefinitions"),
  },
  {
    kind: "LookupCache",
    inputs: () => ({
      name: "Countries",
      description: "d",
      includeDataInTemplatesAndCloning: false,
      extraFields: { newField: { y: 2 } },
    }),
    changed: { name: "Countries 2" },
    takenOut: ["description", "extraFields"],
    drift: (document) => (document.includeDataInTemplatesAndCloning = true),
    drifted: "includeDataInTemplatesAndCloning",
    undeclared: (document) => (document.externalId = "x"),
    survives: { externalId: "x" },
    find: inCollection("lookupcaches"),
    gone: deletedAt("lookupcaches"),
  },
  ...["", "integrations/"].map((scope): Life => ({
    kind: "StateKey",
    prepare: (account) =>
      scope === ""
        ? {}
        : {
            resourceType: "integrations",
            _resourceId: account.emulator.seed("dev", "integrations", { name: "I" })._id,
          },
    inputs: (given) => ({ ...given, key: "a/b c%2f", value: { n: 1, list: [null, {}] } }),
    changed: { value: { n: 2 } },
    takenOut: [],
    drift: (document) => (document.value.n = 41),
    drifted: "value",
    replace: { key: "other" },
    find: (account, id) => {
      const parts = id.split("/");
      const key = decodeURIComponent(parts.at(-1) ?? "");
      const values = account.state(parts.slice(0, -1).join("/"));
      return key in values ? { collection: "state", document: { value: values[key] } } : undefined;
    },
    gone: () => undefined,
  })),
];

let account: TestAccount;
beforeEach(async () => {
  account = await TestAccount.start({ quirks: { checkReferences: false } });
  // An older object of the account, as every real one has.
  account.emulator.seed("dev", "integrations", { name: "Older" });
});
afterEach(() => account.close());

async function inRun<T>(work: (host: Host) => Promise<T>, config: Record<string, string> = {}): Promise<T> {
  const host = await startRun({ env: account.env(), config: { ...account.config, ...config } });
  try {
    return await work(host);
  } finally {
    await host.close();
  }
}

test.each(LIVES.map((life) => [life.kind, life] as const))("the life of a %s", async (kind, life) => {
  const given = life.prepare?.(account) ?? {};
  const inputs = life.inputs(given);
  const edit = async (id: string, change: (document: Doc) => void) => {
    const found = life.find(account, id);
    if (!found) throw new Error(`${kind} ${id} is not there`);
    if (found.collection === "state") {
      const copy = JSON.parse(JSON.stringify(found.document)) as Doc;
      change(copy);
      const parts = id.split("/");
      account.emulator.setState(
        "dev",
        decodeURIComponent(parts.at(-1) ?? ""),
        copy.value,
        parts.slice(0, -1).join("/"),
      );
    } else account.emulator.edit("dev", found.collection as "scripts", found.document._id as string, change);
    await Promise.resolve();
  };

  // Created; nothing to do afterwards, neither with nor without a refresh.
  let state = await inRun(async (host) => {
    expect((await host.check(kind, inputs)).failures).toEqual([]);
    return host.create(kind, inputs);
  });
  const { id } = state;
  await inRun(async (host) => {
    expect((await host.diff(kind, id, state.outs, inputs)).changes).toBe(false);
    const read = await host.read(kind, id, state.outs);
    expect(read).toMatchObject({ id, inputs: undefined });
    expect((await host.diff(kind, id, read.props, inputs)).changes).toBe(false);
  });

  // Changed in the program, while somebody else changed what is not declared.
  if (life.undeclared) await edit(id, life.undeclared);
  const news = { ...inputs, ...life.changed };
  state = await inRun(async (host) => {
    expect(await host.diff(kind, id, state.outs, news)).toMatchObject({ changes: true, replaces: [] });
    return { id, ...(await host.update(kind, id, state.outs, news)) };
  });
  expect(life.find(account, id)?.document).toMatchObject(life.survives ?? {});

  // Taken out of the program: gone from Celigo, and nothing else is.
  if (life.takenOut.length > 0) {
    const fewer = Object.fromEntries(Object.entries(news).filter(([key]) => !life.takenOut.includes(key)));
    state = await inRun(async (host) => {
      expect((await host.diff(kind, id, state.outs, fewer)).changes).toBe(true);
      return { id, ...(await host.update(kind, id, state.outs, fewer)) };
    });
    const document = life.find(account, id)?.document ?? {};
    for (const key of [...life.takenOut, ...(life.takenOut.includes("extraFields") ? ["newField"] : [])]) {
      expect(document[key]).toBeUndefined();
    }
    expect(document).toMatchObject(life.survives ?? {});
    for (const key of life.takenOut) delete news[key];
  }

  // Changed by a person: seen by a refresh with all inputs, and healed.
  await edit(id, life.drift);
  state = await inRun(async (host) => {
    const read = await host.read(kind, id, state.outs);
    expect(Object.keys(read.inputs ?? {}).sort()).toEqual(Object.keys(news).sort());
    expect(read.inputs?.[life.drifted]).not.toEqual(news[life.drifted]);
    expect((await host.diff(kind, id, read.props, news)).changes).toBe(true);
    return { id, ...(await host.update(kind, id, read.props, news)) };
  });
  await inRun(async (host) => {
    expect(await host.read(kind, id, state.outs)).toMatchObject({ id, inputs: undefined });
  });
  expect(life.find(account, id)?.document).toMatchObject(life.survives ?? {});

  // What identifies it replaces it.
  if (life.replace) {
    const other = { ...news, ...life.replace };
    await inRun(async (host) => {
      const difference = await host.diff(kind, id, state.outs, other);
      expect(difference).toMatchObject({ changes: true, deleteBeforeReplace: false });
      expect(difference.replaces.length).toBeGreaterThan(0);
      const made = await host.create(kind, other);
      expect(made.id).not.toBe(id);
      await host.delete(kind, id, state.outs);
      expect(life.find(account, id)).toBeUndefined();
      expect(life.find(account, made.id)).toBeDefined();
      state = made;
    });
  }

  // Gone outside: gone from state. Deleted twice: no error.
  const before = life.find(account, state.id);
  expect(before).toBeDefined();
  if (before?.collection === "state") {
    await api(
      account,
      "DELETE",
      `/v1/${state.id.includes("/") ? state.id.replace(/\/([^/]*)$/, "/state/$1") : `state/${state.id}`}`,
    );
  } else life.gone(account, state.id);
  await inRun(async (host) => {
    expect((await host.read(kind, state.id, state.outs)).id).toBe("");
    await host.delete(kind, state.id, state.outs);
  });
  if (life.isLastLook) return;
  const again = await inRun((host) => host.create(kind, { ...news, ...life.replace }));
  await inRun((host) => host.delete(kind, again.id, again.outs));
  await inRun((host) => host.delete(kind, again.id, again.outs));
  expect(life.find(account, again.id)).toBeUndefined();
});

test("a StateKey with seedOnce leaves what flows write alone, and takes over any value", async () => {
  account.emulator.setState("dev", "taken", { n: 5 });
  const inputs = { key: "taken", value: { n: 1 }, seedOnce: true };
  const made = await inRun((host) => host.create("StateKey", inputs));
  expect(account.state()).toEqual({ taken: { n: 5 } });
  await inRun(async (host) => {
    const read = await host.read("StateKey", made.id, made.outs);
    expect(read.inputs).toBeUndefined();
    expect((await host.diff("StateKey", made.id, read.props, { ...inputs, value: { n: 2 } })).changes).toBe(
      false,
    );
  });
  await inRun((host) => host.delete("StateKey", made.id, made.outs));
  expect(account.state()).toEqual({});
});

test("a StateKey with another value is a conflict, with an equal one is not", async () => {
  account.emulator.setState("dev", "taken", { n: 5 });
  await inRun(async (host) => {
    await expect(host.create("StateKey", { key: "taken", value: { n: 1 } })).rejects.toThrow(
      /adoptId.*onExisting: "adopt"/s,
    );
  });
  await inRun((host) => host.create("StateKey", { key: "taken", value: { n: 5 } }));
  expect(account.writes()).toEqual([]);
  await inRun((host) => host.create("StateKey", { key: "taken", value: { n: 1 }, onExisting: "adopt" }));
  expect(account.state()).toEqual({ taken: { n: 1 } });
});

test("adoptId takes over one of two of the same name, updates it, and is ignored afterwards", async () => {
  const [first, second] = ["1", "2"].map(() =>
    account.emulator.seed("dev", "scripts", { name: "Twin", content: "// old", description: "kept" }),
  );
  const inputs = { name: "Twin", content: "// new" };
  await inRun((host) =>
    expect(host.create("Script", { ...inputs, onExisting: "adopt" })).rejects.toThrow(/2 objects/),
  );
  await inRun((host) => expect(host.create("Script", inputs)).rejects.toThrow(first?._id));
  const { id, outs } = await inRun((host) => host.create("Script", { ...inputs, adoptId: second?._id }));
  expect(id).toBe(second?._id);
  expect(account.rows("scripts")).toMatchObject([
    { _id: first?._id, content: "// old" },
    { _id: second?._id, content: "// new", description: "kept" },
  ]);
  await inRun(async (host) => {
    expect((await host.diff("Script", id, outs, inputs)).changes).toBe(false);
    expect(
      (await host.diff("Script", id, outs, { ...inputs, adoptId: "other", onExisting: "create" })).changes,
    ).toBe(false);
  });
  await inRun((host) =>
    expect(host.create("Script", { ...inputs, adoptId: "5f0000000000000000000000" })).rejects.toThrow(
      /adoptId: there is no Script/,
    ),
  );
  const third = await inRun((host) => host.create("Script", { ...inputs, onExisting: "create" }));
  expect(account.rows("scripts").filter(({ name }) => name === "Twin")).toHaveLength(3);
  expect(third.id).not.toBe(id);
});

test("what Celigo keeps otherwise than it was sent is no drift, until somebody changes it", async () => {
  await account.close();
  account = await TestAccount.start({ quirks: { trimContent: true } });
  const inputs = { name: "Trimmed", content: "\n// padded \n\n", description: "d" };
  let state = await inRun((host) => host.create("Script", inputs));
  expect(account.named("scripts", "Trimmed").content).toBe("// padded");
  await inRun(async (host) => {
    const read = await host.read("Script", state.id, state.outs);
    expect(read.inputs).toBeUndefined();
    expect((await host.diff("Script", state.id, read.props, inputs)).changes).toBe(false);
    const news = { ...inputs, description: "e" };
    state = { id: state.id, ...(await host.update("Script", state.id, read.props, news)) };
    expect((await host.read("Script", state.id, state.outs)).inputs).toBeUndefined();
  });
  account.emulator.edit("dev", "scripts", state.id, (document) => {
    document.content = "// by hand";
  });
  await inRun(async (host) => {
    expect((await host.read("Script", state.id, state.outs)).inputs).toMatchObject({ content: "// by hand" });
  });
});
