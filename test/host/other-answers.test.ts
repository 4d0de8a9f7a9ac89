/** Answers that the documents of the API leave open, or do not promise: what is declared arrives all the same. */
import { TestAccount, type Doc } from "../support/account";
import { startRun, type Host } from "../support/host";

let account: TestAccount;
afterEach(() => account.close());

async function start(options: Parameters<typeof TestAccount.start>[0] = {}): Promise<Host> {
  account = await TestAccount.start(options);
  return startRun({ env: account.env(), config: account.config });
}

/** The methods of the writes that were served. */
const methods = () => account.writes().map((request) => request.split(" ")[0]);

test("fields that Celigo answers and refuses to take back are left out, and nothing else is", async () => {
  const host = await start({ quirks: { readOnlyFields: "refuse", unknownFields: "refuse" } });
  const app = account.emulator.seed("dev", "connectors", { name: "App" });
  const inputs = {
    _connectorId: app._id,
    email: "a@example.com",
    expires: "2030-01-01T00:00:00.000Z",
    opts: {},
  };
  const { id, outs } = await host.create("ConnectorLicense", inputs);
  const license = outs._id as string;
  account.emulator.edit("dev", "licenses", license, (document) => (document._integrationId = app._id));
  const expires = "2031-01-01T00:00:00.000Z";
  const result = await host.update("ConnectorLicense", id, outs, { ...inputs, expires });
  expect(account.rows("licenses")[0]).toMatchObject({ expires, _integrationId: app._id });
  expect((await host.read("ConnectorLicense", id, result.outs)).inputs).toBeUndefined();
});

test("a window of a script's debug log does not stop an update", async () => {
  const host = await start({ quirks: { readOnlyFields: "refuse" } });
  const { id, outs } = await host.create("Script", { name: "S", content: "// 1" });
  const debugUntil = new Date(Date.now() + 600_000).toISOString();
  account.emulator.edit("dev", "scripts", id, (document) => (document.debugUntil = debugUntil));
  await host.update("Script", id, outs, { name: "S", content: "// 2" });
  expect(account.named("scripts", "S")).toMatchObject({ content: "// 2", debugUntil });
});

test.each<[string, Doc]>([
  ["an undeclared input", { code: "invalid_field", message: "is not valid", field: "settings.shop" }],
  ["a declared field", { code: "invalid_field", message: "is not valid", field: "readme" }],
  ["a field newer than this package", { code: "invalid_ref", message: "is not there", field: "newField" }],
  ["what is in it", { code: "invalid_field", message: "is not allowed", field: "newField.level" }],
  ["its value", { code: "invalid_field", message: "is not valid", field: "newField" }],
  ["no field", { code: "invalid_field", message: "is not valid" }],
])("but a refusal of %s is for a person to decide", async (_, error) => {
  const host = await start();
  const { id, outs } = await host.create("Integration", { name: "I" });
  account.emulator.edit("dev", "integrations", id, (document) => {
    Object.assign(document, { settings: { shop: 1 }, newField: 1 });
  });
  account.emulator.inject({
    kind: "status",
    method: "PUT",
    status: 422,
    body: { errors: [error] },
    times: Infinity,
  });
  account.forget();
  await expect(host.update("Integration", id, outs, { name: "I", readme: "new" })).rejects.toThrow(
    /^Celigo PUT .* failed \(422/,
  );
  expect(methods()).toEqual(["PUT"]);
});

test.each([
  [422, { errors: [{ code: "invalid_field", message: "/settings is not a whitelisted property" }] }],
  [405, { message: "Method Not Allowed" }],
])("where a PATCH is not taken (%i), a PUT carries the change and the rest", async (status, body) => {
  const host = await start();
  const { id, outs } = await host.create("Integration", { name: "I", settings: { a: 1 } });
  account.emulator.edit("dev", "integrations", id, (document) => (document.readme = "by hand"));
  account.emulator.inject({ kind: "status", method: "PATCH", status, body });
  account.forget();
  await host.update("Integration", id, outs, { name: "I", settings: { a: 2 } });
  expect(account.named("integrations", "I")).toMatchObject({ settings: { a: 2 }, readme: "by hand" });
  expect(methods()).toEqual(["PATCH", "PUT"]);
});

test("a PATCH that is refused for what it holds stays refused, and its path is told", async () => {
  const host = await start();
  const { id, outs } = await host.create("Integration", { name: "I", settings: { a: 1 } });
  const errors = [
    { code: "invalid_field", message: "/settings must not hold top-secret", field: "settings" },
  ];
  account.emulator.inject({ kind: "status", method: "PATCH", status: 422, body: { errors } });
  account.forget();
  await expect(
    host.update("Integration", id, outs, { name: "I", settings: { a: "top-secret" } }),
  ).rejects.toThrow(/failed \(422 invalid_field\): \/settings must not hold \*\*\* \(settings\)/);
  expect(methods()).toEqual(["PATCH"]);
});

test("a value that is not left alone any more is brought to the program's", async () => {
  const host = await start();
  const inputs = { key: "counter", value: { n: 1 } };
  const { id, outs } = await host.create("StateKey", { ...inputs, seedOnce: true });
  account.emulator.setState("dev", "counter", { n: 7 });
  expect((await host.diff("StateKey", id, outs, inputs)).changes).toBe(true);
  const result = await host.update("StateKey", id, outs, inputs);
  expect(account.state()).toEqual({ counter: { n: 1 } });
  expect((await host.read("StateKey", id, result.outs)).inputs).toBeUndefined();
});

test.each(["reset", "empty"] as const)(
  "a create whose answer was lost (%s) is not sent again when Celigo kept it otherwise",
  async (kind) => {
    const host = await start({ quirks: { trimContent: true } });
    account.emulator.inject({ kind, method: "POST", when: "after" });
    const inputs = { name: "S", content: "return 1;\n" };
    const failed = host.create("Script", inputs);
    await expect(failed).rejects.toThrow(
      /may have been created.*not quite as declared: \w+\. Run `pulumi up`/,
    );
    const { _id: id } = account.named("scripts", "S");
    const { outs } = await (
      await startRun({ env: account.env(), config: account.config })
    ).create("Script", {
      ...inputs,
      adoptId: id as string,
    });
    expect((await host.read("Script", id as string, outs)).inputs).toBeUndefined();
  },
);

test("another's new object of the same name does not keep ours from being sent again", async () => {
  const host = await start();
  account.emulator.seed("dev", "scripts", { name: "First", content: "//" });
  await host.create("Script", { name: "Before", content: "//" });
  account.emulator.seed("dev", "scripts", { name: "S", content: "somebody else's" });
  account.emulator.inject({ kind: "reset", method: "POST", when: "before" });
  const { id } = await host.create("Script", { name: "S", content: "ours" });
  expect(
    account
      .rows("scripts")
      .filter(({ name }) => name === "S")
      .map(({ content }) => content),
  ).toEqual(["somebody else's", "ours"]);
  expect(account.rows("scripts").find(({ content }) => content === "ours")?._id).toBe(id);
});

test("a lost create of which Celigo keeps nothing but the name, and that trimmed, is not sent again", async () => {
  const host = await start({ quirks: { unknownFields: "drop" } });
  account.emulator.inject({ kind: "reset", method: "POST", when: "after", path: "/v1/integrations" });
  const inputs = { name: "I", extraFields: { colour: "red" } };
  await expect(host.create("Integration", inputs)).rejects.toThrow(/may have been created/);
  expect(account.rows("integrations")).toHaveLength(1);

  account.emulator.inject({ kind: "reset", method: "POST", when: "after", path: "/v1/scripts" });
  // So that the name is changed before the provider looks for what it made.
  account.emulator.inject({
    kind: "delay",
    method: "GET",
    path: /^\/v1\/scripts$/,
    ms: 700,
    times: Infinity,
  });
  const made = host.create("Script", { name: "S ", content: "//" });
  // As a server would have it that trims names.
  while (account.rows("scripts").length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  const [{ _id }] = account.rows("scripts") as [Doc];
  account.emulator.edit("dev", "scripts", _id as string, (document) => (document.name = "S"));
  await expect(made).rejects.toThrow(new RegExp(`may have been created.*${_id}`));
  expect(account.rows("scripts")).toHaveLength(1);
});

test("a value that is seeded once is not set back when the answer was lost and a flow has written to it", async () => {
  const host = await start();
  account.emulator.inject({ kind: "reset", method: "PUT", when: "after", path: "/v1/state/counter" });
  const made = host.create("StateKey", { key: "counter", value: { n: 0 }, seedOnce: true });
  while (!("counter" in account.state())) await new Promise((resolve) => setTimeout(resolve, 5));
  account.emulator.setState("dev", "counter", { n: 5 });
  await made;
  expect(account.state()).toEqual({ counter: { n: 5 } });
  expect(methods()).toEqual(["PUT"]);
});

test.each([
  ["Integration", { name: "I" }, /\/flows$/, "flows"],
  ["Connector", { name: "C" }, /\/installBase$/, "installs"],
])(
  "deletion of an %s is refused while nobody can tell what depends on it",
  async (kind, inputs, path, what) => {
    const { id, outs } = await (await start()).create(kind, inputs);
    account.emulator.inject({ kind: "status", status: 404, method: "GET", path, times: Infinity });
    account.forget();
    const later = await startRun({ env: account.env(), config: account.config });
    await expect(later.delete(kind, id, outs)).rejects.toThrow(`whether it has ${what} cannot be told`);
    expect(methods()).toEqual([]);
  },
);

test("an object that was made is recorded, although its anchor cannot be had", async () => {
  const host = await start();
  account.emulator.inject({
    kind: "status",
    status: 500,
    method: "GET",
    path: /^\/v1\/(integrations|scripts)$/,
    times: Infinity,
  });
  const { id } = await host.create("StateKey", { key: "k", value: { n: 1 } });
  expect(id).toBe("k");
});

test("a trial is switched on and off beside a field that Celigo does not take back", async () => {
  const host = await start({ quirks: { unknownFields: "refuse" } });
  const { id } = await host.create("Connector", { name: "App" });
  account.emulator.edit("dev", "connectors", id, (document) => (document.shippedAt = "2020"));
  const trial = { _connectorId: id, _trialLicenseId: "5f4d3c2b1a0987654321fe01", trialPeriod: 14 };
  const made = await host.create("ConnectorTrial", trial);
  expect(account.named("connectors", "App")).toMatchObject({ trialEnabled: true, trialPeriod: 14 });
  const next = await startRun({ env: account.env(), config: account.config });
  await next.delete("ConnectorTrial", made.id, made.outs);
  expect(account.named("connectors", "App").trialEnabled).toBe(false);
});

test.each(["empty", "html"] as const)(
  "a success that tells nothing (%s) is not sent again, though nothing is listed yet",
  async (kind) => {
    const host = await start();
    account.emulator.inject({ kind, method: "POST", when: "before", status: 200 });
    await expect(host.create("Script", { name: "S", content: "//" })).rejects.toThrow(
      /may have been created.*no new object like it is there yet/,
    );
    expect(methods()).toEqual(["POST"]);
  },
);

test("a list that repeats a row has one object of the name", async () => {
  const host = await start();
  const row = account.emulator.seed("dev", "scripts", { name: "S", content: "//" });
  const { _id, name, lastModified } = row as Doc;
  const shown = { _id, name, lastModified };
  account.emulator.inject({
    kind: "status",
    method: "GET",
    path: /^\/v1\/scripts$/,
    status: 200,
    body: [shown, shown],
    times: Infinity,
  });
  const { id } = await host.create("Script", { name: "S", content: "//", onExisting: "adopt" });
  expect(id).toBe(_id);
});

test("the API's words stay as they are where a declared value is an ordinary word of it", async () => {
  const host = await start();
  const steps = [{ name: "A", type: "form" }];
  const refuse = (words: string) =>
    account.emulator.inject({ kind: "status", status: 422, body: { message: words }, method: "POST" });
  refuse("More information is required for a form.");
  await expect(
    host.create("Integration", {
      name: "I",
      installSteps: steps,
      settings: { key: "hunter2", show: "more" },
    }),
  ).rejects.toThrow("More information is required for a form.");
  refuse("a form does not take hunter2, but hunter2-else.");
  await expect(
    host.create("Integration", { name: "J", installSteps: steps, settings: { key: "hunter2" } }),
  ).rejects.toThrow("a form does not take ***, but ***-else.");
});

test("no message repeats what was given, whichever request it is about and however it is quoted", async () => {
  const host = await start();
  const content = "const key = 'hunter2-of-the-script';\nrun(key);\n";
  const settings = { key: "hunter2-of-the-settings" };
  const script = await host.create("Script", { name: "S", content });
  const integration = await host.create("Integration", { name: "I", settings });
  const echo = (words: string) => ({
    kind: "status" as const,
    status: 422,
    body: { errors: [{ code: "internal", message: words }] },
  });
  account.emulator.inject({
    ...echo(`near ${content.split("\n")[0]}: boom`),
    method: "GET",
    path: `/v1/scripts/${script.id}`,
    times: 1,
  });
  const later = await startRun({ env: account.env(), config: account.config });
  await expect(
    later.update("Script", script.id, script.outs, { name: "S", content, description: "x" }),
  ).rejects.toThrow("near ***: boom");
  account.emulator.inject({ ...echo(`not ${JSON.stringify(settings)}`), method: "GET", times: 1 });
  const { id, outs } = integration;
  await expect(later.read("Integration", id, outs)).rejects.toThrow('not {"key":"***"}');
  account.emulator.inject({
    ...echo(JSON.stringify(JSON.stringify({ content }))),
    method: "DELETE",
    times: 1,
  });
  await expect(later.delete("Script", script.id, script.outs)).rejects.toThrow(/content\S+\*\*\*/);
});

test("adoptId is done with once the object is gone, or another one is to be made", async () => {
  const host = await start();
  const app = account.emulator.seed("dev", "connectors", { name: "App" });
  const license = await host.create("ConnectorLicense", {
    _connectorId: app._id,
    email: "a@example.com",
    expires: "2030-01-01T00:00:00.000Z",
    opts: {},
  });
  const inputs = { ...license.outs, adoptId: license.id };
  const { _id: _, __celigo: __, ...declared } = inputs as Doc;
  const other = { ...declared, email: "b@example.com" };
  await expect(host.create("ConnectorLicense", other)).rejects.toThrow(/adoptId: .* has another/);
  const next = await startRun({ env: account.env(), config: account.config });
  expect((await next.diff("ConnectorLicense", license.id, license.outs, other)).replaces).toEqual(["email"]);
  expect((await next.create("ConnectorLicense", other)).id).not.toBe(license.id);

  const { id, outs } = await host.create("Integration", { name: "I" });
  await (await startRun({ env: account.env(), config: account.config })).delete("Integration", id, outs);
  const again = { name: "I", adoptId: id };
  await expect(next.create("Integration", again)).rejects.toThrow(/adoptId: there is no Integration/);
  expect((await next.read("Integration", id, outs)).id).toBe("");
  expect((await next.create("Integration", again)).id).not.toBe(id);
});

test.each([
  ["Integration", { name: "I" }, ".."],
  ["Integration", { name: "I" }, " "],
  [
    "ConnectorLicense",
    { _connectorId: "a", email: "a@b.co", expires: "2030-01-01T00:00:00Z", opts: {} },
    "a",
  ],
  ["StateKey", { key: "k", value: [1] }, "%zz"],
  ["StateKey", { key: "k", value: [1] }, "a/b"],
])("%s: an adoptId of another form is told by check", async (kind, inputs, adoptId) => {
  const host = await start();
  const { failures } = await host.check(kind, { ...inputs, adoptId });
  expect(failures.map(({ reason }) => reason)).toEqual([
    expect.stringMatching(/^adoptId: must be an id of the form `/) as string,
  ]);
  await expect(host.create(kind, { ...inputs, adoptId })).rejects.toThrow(/id/);
  await expect(host.create(kind, { ...inputs, adoptId })).rejects.not.toThrow(/unexpected error/);
});

test("a change of a script that left lastModified alone is seen by Celigo's own mark", async () => {
  const host = await start();
  const made = [];
  for (let i = 0; i < 12; i++) {
    const inputs = { name: `S${i}`, content: `// ${i}` };
    made.push(await host.create("Script", inputs));
  }
  const { lastModified } = account.named("scripts", "S3");
  account.emulator.edit("dev", "scripts", made[3]?.id as string, (script) => (script.content = "// other"));
  account.emulator.edit(
    "dev",
    "scripts",
    made[3]?.id as string,
    (script) => (script.lastModified = lastModified),
  );
  const next = await startRun({ env: account.env(), config: account.config });
  const results = await Promise.all(made.map(({ id, outs }) => next.read("Script", id, outs)));
  expect(results.flatMap(({ inputs }, i) => (inputs === undefined ? [] : [i]))).toEqual([3]);
});
