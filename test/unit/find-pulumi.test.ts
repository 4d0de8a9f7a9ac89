/** Where the Pulumi CLI comes from: the order of the four ways, the cache, the lock, the messages. */
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { cacheDirectory, CLI_VERSION, findPulumi, type FindOptions } from "../../cli/find-pulumi";

const onPosix = process.platform === "win32" ? describe.skip : describe;

let place: string;
beforeEach(() => (place = fs.mkdtempSync(path.join(os.tmpdir(), "pulumi-cli-test-"))));
afterEach(() => fs.rmSync(place, { recursive: true, force: true }));

/** A directory with a `pulumi` that only knows its version. */
function fakeCli(directory: string, options: { version?: string; without?: string } = {}): string {
  fs.mkdirSync(directory, { recursive: true });
  const version = options.version ?? "v3.260.0";
  for (const name of ["pulumi", "pulumi-language-nodejs", "pulumi-resource-pulumi-nodejs"]) {
    if (name === options.without) continue;
    fs.writeFileSync(path.join(directory, name), `#!/bin/sh\necho ${version}\n`, { mode: 0o755 });
  }
  return directory;
}

/** Options in which nothing is there, and every way but those given fails. */
function nothing(options: FindOptions = {}) {
  const lines: string[] = [];
  const settings: FindOptions = {
    env: { PATH: path.join(place, "bin"), PULUMI_CELIGO_CACHE: path.join(place, "cache") },
    print: (line) => lines.push(line),
    installer: () => Promise.reject(new Error("no way to get.pulumi.com")),
    goBuild: () => Promise.reject(new Error("no `go` on PATH")),
    ...options,
  };
  return { lines, settings };
}

onPosix("findPulumi", () => {
  test("takes the one on PATH first", async () => {
    fakeCli(path.join(place, "bin"));
    fakeCli(path.join(place, "cache", `cli-${CLI_VERSION}`));
    const { settings, lines } = nothing();
    const pulumi = await findPulumi(settings);
    expect(pulumi).toMatchObject({ from: "path", command: path.join(place, "bin", "pulumi") });
    expect(pulumi.env.PATH?.split(path.delimiter)[0]).toBe(path.join(place, "bin"));
    expect(lines).toEqual([]);
  });

  test.each([
    [{ version: "v3.100.0" }, "is v3.100.0, older than 3.254.0"],
    [{ without: "pulumi-language-nodejs" }, "has no pulumi-language-nodejs beside it or on PATH"],
    [
      { without: "pulumi-resource-pulumi-nodejs" },
      "has no pulumi-resource-pulumi-nodejs beside it or on PATH",
    ],
  ])("passes over one on PATH that will not do: %j", async (fake, problem) => {
    fakeCli(path.join(place, "bin"), fake);
    await expect(findPulumi(nothing().settings)).rejects.toThrow(problem);
    fakeCli(path.join(place, "cache", `cli-${CLI_VERSION}`));
    expect(await findPulumi(nothing().settings)).toMatchObject({ from: "cache" });
  });

  test("passes over one on PATH that does not run", async () => {
    fakeCli(path.join(place, "bin"));
    fs.writeFileSync(path.join(place, "bin", "pulumi"), "#!/bin/sh\nexit 3\n");
    await expect(findPulumi(nothing().settings)).rejects.toThrow("does not run");
  });

  test("finds what a link on PATH points to", async () => {
    fakeCli(path.join(place, "opt"));
    fs.mkdirSync(path.join(place, "bin"));
    fs.symlinkSync(path.join(place, "opt", "pulumi"), path.join(place, "bin", "pulumi"));
    expect(await findPulumi(nothing().settings)).toMatchObject({ from: "path" });
  });

  test("completes a cached CLI with the dynamic host of the npm package", async () => {
    const cli = path.join(place, "cache", `cli-${CLI_VERSION}`);
    fakeCli(cli, { without: "pulumi-resource-pulumi-nodejs" });
    expect(await findPulumi(nothing().settings)).toMatchObject({ from: "cache" });
    const script = path.join(cli, "pulumi-resource-pulumi-nodejs");
    expect(fs.readFileSync(script, "utf8")).toContain("@pulumi/pulumi/cmd/dynamic-provider");
    expect(fs.statSync(script).mode & 0o111).not.toBe(0);
  });

  test("installs, and finds that in the cache the next time", async () => {
    const { settings, lines } = nothing({
      installer: (directory) => Promise.resolve(void fakeCli(path.join(directory, "bin"))),
      goBuild: () => Promise.reject(new Error("must not be reached")),
    });
    const pulumi = await findPulumi(settings);
    expect(pulumi.from).toBe("installer");
    expect(fs.existsSync(pulumi.command)).toBe(true);
    expect(lines.join("\n")).toContain("No usable Pulumi CLI on PATH (not there)");
    expect(await findPulumi(nothing().settings)).toMatchObject({ from: "cache", command: pulumi.command });
  });

  test("builds with Go where the installer fails, and says so", async () => {
    const { settings, lines } = nothing({
      goBuild: (directory) =>
        Promise.resolve(void fakeCli(directory, { without: "pulumi-resource-pulumi-nodejs" })),
    });
    expect(await findPulumi(settings)).toMatchObject({ from: "go" });
    expect(lines.at(-1)).toBe("Pulumi's installer did not work (no way to get.pulumi.com)");
    expect(await findPulumi(nothing().settings)).toMatchObject({ from: "cache" });
  });

  test("names all four ways when none works, and leaves nothing half done", async () => {
    const { settings } = nothing({
      goBuild: (directory) => {
        fs.writeFileSync(path.join(directory, "pulumi"), "half");
        return Promise.reject(new Error("disk full"));
      },
    });
    const error: Error = await findPulumi(settings).then(
      () => new Error("found one"),
      (reason: Error) => reason,
    );
    for (const part of [
      "`pulumi` on PATH: not there",
      `the cache ${path.join(place, "cache")}`,
      "installer: no way to get.pulumi.com",
      "Go: disk full",
    ]) {
      expect(error.message).toContain(part);
    }
    expect(fs.readdirSync(path.join(place, "cache"))).toEqual([]);
  });

  test("an incomplete or damaged CLI is no CLI", async () => {
    const cli = path.join(place, "cache", `cli-${CLI_VERSION}`);
    fakeCli(cli);
    fs.writeFileSync(path.join(cli, "pulumi"), "#!/bin/sh\nexit 1\n");
    const { settings } = nothing({ goBuild: (directory) => Promise.resolve(void fakeCli(directory)) });
    expect(await findPulumi(settings)).toMatchObject({ from: "go" });
    const empty = nothing({ installer: () => Promise.resolve() });
    fs.rmSync(cli, { recursive: true });
    await expect(findPulumi(empty.settings)).rejects.toThrow("it left no `pulumi`");
  });

  test("two at once get it once", async () => {
    let builds = 0;
    const slow: FindOptions = {
      goBuild: async (directory) => {
        builds++;
        await new Promise((resolve) => setTimeout(resolve, 300));
        fakeCli(directory);
      },
    };
    const both = await Promise.all([findPulumi(nothing(slow).settings), findPulumi(nothing(slow).settings)]);
    expect(builds).toBe(1);
    expect(both.map((each) => each.from).sort()).toEqual(["cache", "go"]);
  });

  test("a lock whose owner has died is taken over, with what it left", async () => {
    const cache = path.join(place, "cache");
    const dead = spawnSync(process.execPath, ["-e", ""]).pid;
    fs.mkdirSync(path.join(cache, "lock"), { recursive: true });
    fs.writeFileSync(path.join(cache, "lock", "owner"), `${os.hostname()} ${dead}`);
    fs.mkdirSync(path.join(cache, `cli-${CLI_VERSION}.unfinished-${dead}`));
    const { settings } = nothing({ goBuild: (directory) => Promise.resolve(void fakeCli(directory)) });
    expect(await findPulumi(settings)).toMatchObject({ from: "go" });
    expect(fs.readdirSync(cache)).toEqual([`cli-${CLI_VERSION}`]);
  });
});

test("the cache lies outside the checkout", () => {
  expect(cacheDirectory({ PULUMI_CELIGO_CACHE: "/c", XDG_CACHE_HOME: "/x" })).toBe(path.resolve("/c"));
  if (process.platform === "win32") return;
  expect(cacheDirectory({ XDG_CACHE_HOME: "/x", HOME: "/h" })).toBe("/x/pulumi-celigo");
  expect(cacheDirectory({ HOME: "/h" })).toBe("/h/.cache/pulumi-celigo");
});
