/** The harness itself: the host client, with a do-nothing provider. */
import { type HostError, isSecret, secret, startHost } from "../support/host";
import { NOOP_FILES, NOOP_TEXT } from "../support/noop";
import { isAlive, tempDirectory, writeFiles } from "../support/temp";

describe("the host client", () => {
  const start = (deadline?: number) => {
    const cwd = tempDirectory("host");
    writeFiles(cwd, NOOP_FILES);
    return startHost({
      cwd,
      deadline,
      provider: () => NOOP_TEXT,
      config: { "test:word": secret("configured") },
    });
  };

  test("a resource's life", async () => {
    const host = await start();
    const inputs = { key: "k", size: 1, left: undefined };
    expect(await host.check("Thing", inputs)).toEqual({ inputs: { key: "k", size: 1 }, failures: [] });
    const bad = await host.check("Thing", { bad: true }, inputs);
    expect(bad.failures).toEqual([{ property: "", reason: "bad is bad" }]);
    const { id, outs } = await host.create("Thing", inputs);
    expect({ id, outs }).toEqual({ id: "k", outs: { key: "k", size: 1 } });
    expect(await host.diff("Thing", id, outs, { ...outs, size: 2 })).toEqual({
      changes: true,
      replaces: [],
      deleteBeforeReplace: true,
    });
    expect(await host.diff("Thing", id, outs, outs)).toMatchObject({ changes: false });
    expect(await host.diff("Thing", id, outs, { key: "other" })).toMatchObject({ replaces: ["key"] });
    expect(await host.update("Thing", id, outs, { ...outs, size: 2 })).toEqual({
      outs: { key: "k", size: 2 },
    });
    expect(await host.read("Thing", id, outs)).toEqual({ id, props: outs, inputs: undefined });
    await host.delete("Thing", id, outs);
    await host.close();
    expect(isAlive(host.pid)).toBe(false);
  });

  test("errors, and objects that are half done", async () => {
    const host = await start();
    await expect(host.create("Thing", { broken: true })).rejects.toThrow("broken configured");
    const error = await host.create("Thing", { half: true }).catch((reason: HostError) => reason);
    expect(error).toMatchObject({
      message: "half done",
      id: "half",
      properties: { half: true, __provider: NOOP_TEXT },
      reasons: ["the other half failed"],
    });
  });

  test("a call that hangs ends at its deadline, a host is killed", async () => {
    const host = await start(500);
    await expect(host.create("Thing", { hang: true })).rejects.toMatchObject({ code: 4 });
    expect(host.stdout).toContain(`hanging ${host.pid}`);
    await host.kill();
    expect(isAlive(host.pid)).toBe(false);
  });

  test("secrets on the wire", () => {
    expect(isSecret(secret("s"))).toBe(true);
    expect(isSecret({ value: "s" })).toBe(false);
  });
});
