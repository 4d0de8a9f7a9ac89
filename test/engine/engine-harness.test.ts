/** The harness itself: the engine runner, with a do-nothing provider. */
import * as fs from "node:fs";
import * as path from "node:path";
import { createProject } from "../support/engine";
import { NOOP_FILES } from "../support/noop";
import { descendants, isAlive } from "../support/temp";

describe("the engine runner", () => {
  const program = (inputs: object) => `
    const pulumi = require("@pulumi/pulumi");
    const { Thing } = require("./thing.js");
    const config = new pulumi.Config("celigo");
    exports.id = new Thing("a", ${JSON.stringify(inputs)}).id;
    exports.region = config.get("region");
    exports.token = config.getSecret("apiToken");
    exports.netsuite = (config.getObject("references") ?? {}).netsuite;
  `;

  test("a project's life", async () => {
    const project = await createProject({
      program: program({ key: "k1", size: 1 }),
      files: NOOP_FILES,
      config: { "celigo:region": "eu", "celigo:references": { netsuite: "123" } },
      secretConfig: { "celigo:apiToken": "tok-engine" },
    });
    const up = await project.up({ preview: true });
    expect(up.summary).toEqual({ create: 2 });
    expect(up.steps.map((step) => [step.op, step.name])).toContainEqual(["create", "a"]);
    expect(await project.outputs()).toEqual({
      id: "k1",
      region: "eu",
      netsuite: "123",
      token: "[secret]",
    });
    expect(await project.outputs({ showSecrets: true })).toMatchObject({ token: "tok-engine" });
    expect(await project.preview({ refresh: true })).toHaveChangedNothing();

    project.setProgram(program({ key: "k1", size: 2 }));
    expect(await project.up()).toHaveChanged({ update: 1 });
    project.setProgram(program({ key: "k2", size: 2 }));
    expect(await project.up()).toHaveChanged({ replace: 1 });

    project.write({ gone: "" });
    expect(await project.refresh()).toHaveChanged({ delete: 1 });
    fs.rmSync(path.join(project.directory, "gone"));
    expect(await project.up({ refresh: true })).toHaveChanged({ create: 1 });

    const state = await project.exportState();
    const thing = state.deployment.resources?.find((each) => each.type.endsWith(":Thing"));
    expect(thing?.outputs).toMatchObject({ key: "k2", size: 2 });
    expect(JSON.stringify(state)).not.toContain("tok-engine");
    await project.importState(state);

    await project.setConfig("celigo:references.netsuite", "456", { path: true });
    await project.removeConfig("celigo:region");
    await project.up();
    expect(await project.outputs()).toEqual({ id: "k2", netsuite: "456", token: "[secret]" });
    expect(await project.destroy()).toHaveChanged({ delete: 2 });
    const calls = fs.readFileSync(path.join(project.directory, "calls.log"), "utf8").trim().split("\n");
    expect(calls).toEqual([
      ...["create k1", "update k1", "delete k1", "create k2", "create k2", "delete k2"],
    ]);
  });

  test("failures", async () => {
    const project = await createProject({ program: program({ bad: true }), files: NOOP_FILES });
    const bad = await project.preview({ fails: true });
    expect(bad.diagnostics).toContainEqual(
      expect.objectContaining({
        severity: "error",
        message: expect.stringContaining("bad is bad") as string,
      }),
    );
    await expect(project.preview()).rejects.toThrow("bad is bad");
    project.setProgram(program({ key: "k" }));
    await expect(project.up({ fails: true })).rejects.toThrow("should have failed");
  });

  test("kill -9, cancel, go on", async () => {
    const project = await createProject({ program: program({ key: "k", hang: true }), files: NOOP_FILES });
    const running = project.spawnUp();
    await running.printed("hanging");
    const all = [running.pid, ...descendants(running.pid)];
    expect(all.length).toBeGreaterThan(3);
    running.killTree();
    expect(await running.done).toMatchObject({ code: 137 });
    while (all.some(isAlive)) await new Promise((resolve) => setTimeout(resolve, 20));
    project.setProgram(program({ key: "k" }));
    expect((await project.up({ fails: true })).stderr).toContain("lock");
    await project.cancel();
    const up = await project.up();
    expect(up.summary).toMatchObject({ create: 1 });
    expect((await project.exportState()).deployment.pending_operations ?? []).toHaveLength(1);
  });
});
