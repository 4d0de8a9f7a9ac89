/** What is special about flows and their parts, through the real dynamic host. */
import { TestAccount } from "../support/account";
import { startRun, withoutSecretMarks, isSecret, type Host, type Properties } from "../support/host";

let account: TestAccount;
beforeEach(async () => {
  account = await TestAccount.start({ quirks: { checkReferences: false } });
  account.emulator.seed("dev", "integrations", { name: "Older" });
});
afterEach(() => account.close());

async function inRun<T>(work: (host: Host) => Promise<T>): Promise<T> {
  const host = await startRun({ env: account.env(), config: account.config });
  try {
    return await work(host);
  } finally {
    await host.close();
  }
}

const CONNECTION: Properties = {
  name: "Shop",
  type: "http",
  http: {
    baseURI: "https://a.example.com",
    auth: { type: "basic", basic: { username: "u", password: "pw-1" } },
  },
};

test.each(["keep", "wipe", "store"] as const)(
  "where a PUT of the mask would %s the credential, it is exactly the declared one after each update",
  async (how) => {
    account.emulator.quirks.maskedPut = () => how;
    await inRun(async (host) => {
      const { id, outs } = await host.create("Connection", CONNECTION);
      const passwordOf = () => account.named("connections", "Shop").http.auth.basic.password as unknown;
      expect(passwordOf()).toBe("pw-1");
      const moved = { ...CONNECTION, http: { ...CONNECTION.http, baseURI: "https://b.example.com" } };
      const second = await host.update("Connection", id, outs, moved);
      expect(passwordOf()).toBe("pw-1");
      const rotated = {
        ...moved,
        http: { ...moved.http, auth: { type: "basic", basic: { username: "u", password: "pw-2" } } },
      };
      const third = await host.update("Connection", id, second.outs, rotated);
      expect(passwordOf()).toBe("pw-2");
      // Written again, although nothing of it changed.
      account.forget();
      await host.update("Connection", id, third.outs, { ...rotated, rewriteOn: "now" });
      expect(account.writes()).toEqual([`PUT /v1/connections/${id}`]);
      expect(passwordOf()).toBe("pw-2");
    });
  },
);

test("a write-only value is a secret in inputs and outputs, although the program did not mark it", async () => {
  await inRun(async (host) => {
    const { inputs } = (await host.check("Connection", CONNECTION)) as unknown as { inputs: Properties };
    expect(isSecret(inputs.http.auth.basic.password)).toBe(true);
    expect(isSecret(inputs.http.baseURI)).toBe(false);
    const { outs } = await host.create("Connection", CONNECTION);
    expect(isSecret(outs.http.auth.basic.password)).toBe(true);
    expect(withoutSecretMarks(outs.http)).toEqual(CONNECTION.http);
  });
});

test("a mask is refused, null means that there is none", async () => {
  await inRun(async (host) => {
    const masked = { ...CONNECTION, http: { auth: { type: "basic", basic: { password: "******" } } } };
    expect((await host.check("Connection", masked)).failures.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/^http\.auth\.basic\.password: holds asterisks/),
    ]);
    const none = {
      ...CONNECTION,
      http: { auth: { type: "basic", basic: { username: "u", password: null } } },
    };
    expect((await host.check("Connection", none)).failures).toEqual([]);
  });
});

test("an adopted connection without declared credentials is only renamed; other changes are refused in the preview", async () => {
  const { _id } = account.emulator.seed("dev", "connections", structuredClone(CONNECTION));
  await inRun(async (host) => {
    const inputs = { name: "Shop", type: "http", adoptId: _id, http: { baseURI: "https://a.example.com" } };
    const { outs } = await host.create("Connection", inputs);
    expect(account.writes()).toEqual([]);
    const renamed = await host.update("Connection", _id, outs, { ...inputs, name: "Shop 2" });
    expect(account.writes()).toEqual([`PATCH /v1/connections/${_id}`]);
    const moved = { ...inputs, name: "Shop 2", http: { baseURI: "https://b.example.com" } };
    await expect(host.diff("Connection", _id, renamed.outs, moved)).rejects.toThrow(/http\.baseURI/);
    await expect(host.update("Connection", _id, renamed.outs, moved)).rejects.toThrow(
      /http replaces the whole document/,
    );
    expect(account.named("connections", "Shop 2").http.auth.basic.password).toBe("pw-1");
    // Who accepts the loss says so; asterisks are not sent even then.
    account.emulator.quirks.maskedPut = () => "store";
    await host.update("Connection", _id, renamed.outs, { ...moved, updateWithout: "send" });
    expect(account.named("connections", "Shop 2").http.auth.basic).toEqual({ username: "u" });
  });
});

test("an adopted export is changed, unless it may have a token that the program does not declare", async () => {
  const http = { name: "H", adaptorType: "HTTPExport", http: { relativeURI: "/a" } };
  const hook = { name: "W", adaptorType: "WebhookExport", webhook: { path: "a" } };
  const ids = [http, hook].map((each) => account.emulator.seed("dev", "exports", structuredClone(each))._id);
  await inRun(async (host) => {
    const first = await host.create("Export", { ...http, adoptId: ids[0] });
    await host.update("Export", first.id, first.outs, { ...http, http: { relativeURI: "/b" } });
    expect(account.named("exports", "H").http.relativeURI).toBe("/b");
    const second = await host.create("Export", { ...hook, adoptId: ids[1] });
    await expect(
      host.update("Export", second.id, second.outs, { ...hook, webhook: { path: "b" } }),
    ).rejects.toThrow(/did not create it/);
  });
});

test("a connection that a person must authorize is created, and a line says so", async () => {
  const inputs = {
    name: "Store",
    type: "http",
    http: {
      baseURI: "https://a.example.com",
      auth: { type: "oauth", oauth: { authURI: "https://login.example.com", clientSecret: "s-1" } },
    },
  };
  const host = await startRun({ env: account.env(), config: account.config });
  const { id } = await host.create("Connection", inputs);
  await host.close();
  expect(host.stdout).toContain(`Connection "Store" (${id}) waits for authorization`);
  expect(host.stdout).not.toContain("login.example.com");
});

test("next flows and aliases are declared in one place", async () => {
  await inRun(async (host) => {
    const flow = { name: "A", _runNextFlowIds: ["5f4d3c2b1a0987654321fe01"] };
    const { id, outs } = await host.create("Flow", flow);
    const chain = { _flowId: id, _runNextFlowIds: ["5f4d3c2b1a0987654321fe02"] };
    expect((await host.check("FlowChain", chain)).failures.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/_runNextFlowIds of Flow \w+ is declared by its own resource too/),
    ]);
    await expect(host.diff("Flow", id, outs, flow)).rejects.toThrow(/declared by a resource of its own too/);
  });
});

test("a chain takes out its own ids only", async () => {
  const [other, ours] = ["5f4d3c2b1a0987654321fe01", "5f4d3c2b1a0987654321fe02"];
  const { _id } = account.emulator.seed("dev", "flows", { name: "A" });
  const { id, outs } = await inRun((host) =>
    host.create("FlowChain", { _flowId: _id, _runNextFlowIds: [ours] }),
  );
  account.emulator.edit("dev", "flows", _id, (document) => {
    document._runNextFlowIds = [other, ours];
  });
  await inRun((host) => host.delete("FlowChain", id, outs));
  expect(account.named("flows", "A")._runNextFlowIds).toEqual([other]);
});

test("disabled stays as it is when it is taken out of the program", async () => {
  await inRun(async (host) => {
    const { id, outs } = await host.create("Flow", { name: "A", disabled: false });
    expect(account.named("flows", "A").disabled).toBe(false);
    const without = await host.update("Flow", id, outs, { name: "A" });
    expect(account.named("flows", "A").disabled).toBe(false);
    account.emulator.edit("dev", "flows", id, (document) => {
      document.disabled = true;
    });
    expect((await host.read("Flow", id, without.outs)).inputs).toBeUndefined();
  });
});

test("a flow group is found by its name, and an ambiguous name is an error", async () => {
  const { _id } = account.emulator.seed("dev", "integrations", {
    name: "I",
    flowGroupings: [{ name: "In" }, { name: "Twin" }, { name: "Twin" }],
  });
  await inRun(async (host) => {
    const inputs = { name: "A", _integrationId: _id, flowGroup: "In" };
    const { id, outs } = await host.create("Flow", inputs);
    const groups = account.named("integrations", "I").flowGroupings as { _id: string }[];
    expect(account.named("flows", "A")._flowGroupingId).toBe(groups[0]?._id);
    await expect(host.update("Flow", id, outs, { ...inputs, flowGroup: "Twin" })).rejects.toThrow(
      /_flowGroupingId instead/,
    );
    await expect(host.update("Flow", id, outs, { ...inputs, flowGroup: "None" })).rejects.toThrow(
      /has no flow group "None"; it has "In"/,
    );
    const { flowGroup: _, ...ungrouped } = inputs;
    await host.update("Flow", id, outs, ungrouped);
    expect(account.named("flows", "A")._flowGroupingId).toBeUndefined();
  });
});

test.each<[string, Properties, RegExp]>([
  [
    "steps and routers",
    { pageProcessors: [{ type: "import", _importId: "x" }], routers: [{ id: "r", branches: [] }] },
    /^routers: cannot be declared together/,
  ],
  ["a schedule of five fields", { schedule: "0 6 * * *" }, /^schedule: must be six fields/],
  [
    "a router that is not there",
    { routers: [{ id: "r", branches: [{ name: "b", nextRouterId: "s" }] }] },
    /^routers\[0\]\.branches\[0\]\.nextRouterId: names no router/,
  ],
])("certain mistakes of a flow are told: %s", async (_name, more, reason) => {
  await inRun(async (host) => {
    const { failures } = await host.check("Flow", { name: "A", ...more });
    expect(failures.map((each) => each.reason)).toEqual([expect.stringMatching(reason)]);
  });
});

test.each(["state", "users", "Flows", "a/b", "x1"])(
  "a Document of the collection %s is refused",
  async (collection) => {
    await inRun(async (host) => {
      const { failures } = await host.check("Document", { collection, body: { name: "n" } });
      expect(failures.map(({ reason }) => reason)).toEqual([expect.stringMatching(/^collection: /)]);
    });
  },
);
