/** Which creates of a preview meet an existing object: doctor decides as the provider does, and asks a real API. */
import { checkCreates } from "../../cli/doctor/creates";
import type { Plan } from "../../cli/doctor/belongings";
import { parsePreview } from "../../cli/preview";
import { clientFor } from "../../cli/stack";
import { resolveSettings } from "../../provider/run/settings";
import { TestAccount } from "../support/account";

interface Step {
  op: string;
  name: string;
  id?: string;
  before?: object;
  after?: object;
  kind?: string;
}

describe("creates of a preview", () => {
  let account: TestAccount;
  const settings = () =>
    resolveSettings((key) => ({ baseUrl: account.url })[key.replace(/^celigo:/, "")], {
      CELIGO_API_TOKEN: "tok-dev",
    });

  beforeEach(async () => {
    account = await TestAccount.start();
  });
  afterEach(() => account.close());

  const urnOf = (name: string, kind = "Script") =>
    `urn:pulumi:dev::test::pulumi-nodejs:dynamic/celigo:${kind}::${name}`;

  /** What `pulumi preview --json` prints of these steps. */
  const previewOf = (steps: Step[]) =>
    parsePreview(
      JSON.stringify({
        steps: steps.map(({ op, name, id, before, after, kind = "Script" }) => {
          const urn = urnOf(name, kind);
          const type = `pulumi-nodejs:dynamic/celigo:${kind}`;
          return {
            op,
            urn,
            ...(before ? { oldState: { urn, type, id, inputs: before } } : {}),
            ...(after ? { newState: { urn, type, id, inputs: after } } : {}),
          };
        }),
      }),
    );

  /** The checks about single creates, by the resource's name. */
  const checks = async (steps: Step[], managed: Omit<Plan["managed"][number], "settings">[] = []) => {
    const plan = {
      preview: previewOf(steps),
      managed: managed.map((object) => ({ ...object, settings: settings() })),
    };
    const found = await checkCreates(plan, () => ({ client: clientFor(settings()), settings: settings() }));
    return new Map(
      found.map((check) => [
        check.urn === undefined ? "all" : check.urn.slice(check.urn.lastIndexOf("::") + 2),
        { status: check.status, ids: check.ids, message: check.message },
      ]),
    );
  };
  const seed = (name: string) => account.emulator.seed("dev", "scripts", { name, content: "x" })._id;

  test("a name that a renamed resource releases is free", async () => {
    const id = seed("x");
    const found = await checks([
      { op: "create", name: "b", after: { name: "x", content: "x" } },
      {
        op: "update",
        name: "a",
        id,
        before: { name: "x", content: "x" },
        after: { name: "y", content: "x" },
      },
    ]);
    expect([...found]).toEqual([
      ["all", { status: "ok", ids: undefined, message: "1 of 1 creates meet nothing" }],
    ]);
  });

  test("a name that a replaced resource releases is free, also for its own new object", async () => {
    const id = seed("x");
    const found = await checks([
      { op: "replace", name: "a", id, before: { name: "x" }, after: { name: "y" } },
      { op: "create", name: "b", after: { name: "x", content: "x" } },
    ]);
    expect([...found.keys()]).toEqual(["all"]);
    expect(found.get("all")?.message).toBe("2 of 2 creates meet nothing");
  });

  test("the new object of a replaced resource may meet one, too", async () => {
    const [old, other] = [seed("x"), seed("y")];
    const found = await checks([
      { op: "replace", name: "a", id: old, before: { name: "x" }, after: { name: "y", content: "x" } },
    ]);
    expect(found.get("a")).toMatchObject({ status: "problem", ids: [other] });
  });

  test("a name is taken while a resource keeps it, whether the preview shows the resource or not", async () => {
    const [shown, unchanged] = [seed("shown"), seed("unchanged")];
    const inputs = { name: "unchanged", content: "x" };
    const found = await checks(
      [
        { op: "update", name: "a", id: shown, before: { name: "shown" }, after: { name: "shown" } },
        { op: "create", name: "b", after: { name: "shown", onExisting: "adopt" } },
        { op: "create", name: "c", after: { name: "unchanged", onExisting: "adopt" } },
        { op: "create", name: "d", after: { name: "unchanged", adoptId: unchanged } },
        { op: "create", name: "e", after: { name: "unchanged", onExisting: "create" } },
      ],
      [{ urn: urnOf("still"), kind: "Script", id: unchanged, inputs }],
    );
    const taken = (id: string, message: string) => ({ status: "problem", ids: [id], message });
    expect(found.get("b")).toEqual(taken(shown, 'Script "b" has the name of "a" of this program'));
    expect(found.get("c")).toEqual(taken(unchanged, 'Script "c" has the name of "still" of this program'));
    expect(found.get("d")).toEqual(
      taken(unchanged, `Script "d": adoptId ${unchanged} belongs to "still" of this program`),
    );
    expect(found.get("all")?.message).toBe("1 of 4 creates meet nothing");
  });

  test("a name whose new value the preview does not tell counts as kept", async () => {
    const id = seed("x");
    const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    const found = await checks([
      { op: "update", name: "a", id, before: { name: "x" }, after: { name: unknown } },
      { op: "create", name: "b", after: { name: "x" } },
    ]);
    expect(found.get("b")).toMatchObject({ status: "problem", ids: [id] });
  });

  test("an object whose name Celigo trimmed is found", async () => {
    const id = seed("Hooks");
    const found = await checks([{ op: "create", name: "hooks", after: { name: " Hooks ", content: "x" } }]);
    expect(found.get("hooks")).toMatchObject({ status: "problem", ids: [id] });
  });

  test("the object of a removed resource conflicts: Pulumi deletes after it creates", async () => {
    const id = seed("x");
    const found = await checks([
      { op: "create", name: "b", after: { name: "x" } },
      { op: "delete", name: "a", id, before: { name: "x" } },
    ]);
    expect(found.get("b")).toMatchObject({ status: "problem", ids: [id] });
  });

  test("the second of two creates with one name is reported, unless it asks for another object", async () => {
    const found = await checks([
      { op: "create", name: "a", after: { name: "x" } },
      { op: "create", name: "b", after: { name: "x" } },
      { op: "create", name: "c", after: { name: "x", onExisting: "create" } },
    ]);
    expect(found.get("b")).toEqual({
      status: "problem",
      ids: [],
      message: 'Script "b" has the name of "a" of this program',
    });
    expect(found.get("all")?.message).toBe("2 of 3 creates meet nothing");
  });

  test("a seeded value is left alone, whichever resource had the key before", async () => {
    account.emulator.setState("dev", "k", { n: 7 });
    const found = await checks([
      {
        op: "replace",
        name: "a",
        id: "k",
        before: { key: "k" },
        after: { key: "l", value: 1 },
        kind: "StateKey",
      },
      { op: "create", name: "b", after: { key: "k", value: { n: 0 }, seedOnce: true }, kind: "StateKey" },
    ]);
    expect(found.get("b")).toMatchObject({
      status: "note",
      ids: ["k"],
      message: expect.stringContaining("leaves its value alone"),
    });
  });
});
