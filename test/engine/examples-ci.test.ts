/**
 * The program of examples/promotion and the pipelines of examples/ci, lived through: every shell step of every job runs
 * in bash, in the order of a real life, against three emulated environments and through the real engine.
 */
import * as fs from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import * as path from "node:path";
import { text as readAll } from "node:stream/consumers";
import { parse } from "yaml";
import { findPulumi } from "../../cli/find-pulumi";
import { quietEnvironment } from "../../dev/quiet-pulumi";
import { TestAccount } from "../support/account";
import { QUICK_START, linkModules, ROOT, tempDirectory, writeFiles } from "../support/temp";
import { githubJobs, gitlabJobs, runBash, runJob, type Job, type JobResult } from "../support/workflow";

const PROMOTION = path.join(ROOT, "examples", "promotion");
const CI = path.join(ROOT, "examples", "ci");
const STACKS = ["dev", "test", "prod"];
const TOKENS = { dev: "tok-dev-4a1c", test: "tok-test-77e2", prod: "tok-prod-d03b" };

/** All that is not the real thing: commands of the hosting service and of the registry, first on PATH. */
const STAND_INS = {
  /** Links what `npm ci` would install. */
  npm: `case "$1" in ci | install) ln -s "$MODULES" node_modules ;; *) exit 64 ;; esac`,
  /** Keeps what would be the comment. */
  gh: `printf '%s\\n' "$@" >"$COMMENTS/gh-arguments"; cp summary.md "$COMMENTS/gh-body"`,
};
/** Actions that the runner of GitHub carries out; the test has a checkout, Node and Pulumi already. */
const ACTIONS = ["actions/checkout@v4", "actions/setup-node@v4", "pulumi/actions@v6"];

const github = githubJobs(path.join(CI, "github"));
const gitlab = gitlabJobs(path.join(CI, "gitlab", ".gitlab-ci.yml"));
const jobs = [...github, ...gitlab];
const readme = fs.readFileSync(path.join(PROMOTION, "README.md"), "utf8");
const ciReadme = fs.readFileSync(path.join(CI, "README.md"), "utf8");

/** Values of the secrets that examples/ci/README.md asks for, and of the one that GitHub gives. */
const SECRETS: Record<string, string> = {
  CELIGO_DEV_TOKEN: TOKENS.dev,
  CELIGO_TEST_TOKEN: TOKENS.test,
  CELIGO_PROD_TOKEN: TOKENS.prod,
  PULUMI_CONFIG_PASSPHRASE: "pass-91f0-phrase",
  GITLAB_COMMENT_TOKEN: "glpat-5c8e",
  GITHUB_TOKEN: "ghs-2b7d",
};

let account: TestAccount;
let comments: { server: Server; url: string; received: string[] };
let base: NodeJS.ProcessEnv;
/** What is merged. */
let main: string;
/** Everything that was printed, and every shell step that ran. */
const printed: string[] = [];
const ran = new Set<string>();

beforeAll(async () => {
  const home = tempDirectory("ci");
  main = path.join(home, "main");
  fs.cpSync(PROMOTION, main, {
    recursive: true,
    filter: (file) => path.basename(file) !== "node_modules",
  });
  account = await TestAccount.start({
    tokens: TOKENS,
    userIds: { prod: committed("prod")["celigo:expectUserId"] },
  });
  for (const stack of STACKS)
    for (const [name, _id] of Object.entries(committed(stack)["celigo:references"] as object))
      account.emulator.seed(stack, "connections", { _id, name });
  comments = await startComments();
  base = { ...(await environment(home)), CELIGO_BASE_URL: account.url };
});

afterAll(async () => {
  await account.close();
  await new Promise((resolve) => comments.server.close(resolve));
});

/** The config of a stack as the example has it. */
function committed(stack: string): Record<string, any> {
  const { config } = parse(fs.readFileSync(path.join(PROMOTION, `Pulumi.${stack}.yaml`), "utf8"));
  return config as Record<string, any>;
}

/** An account's machine without any secret. */
async function environment(home: string): Promise<NodeJS.ProcessEnv> {
  const pulumi = await findPulumi();
  const modules = path.join(home, "modules");
  linkModules(modules, ["pulumi-celigo", "@pulumi/pulumi", "typescript", "ts-node", "@types/node"]);
  const command = path.join(ROOT, "dist", "cli", "index.js");
  const executables = {
    ...STAND_INS,
    "../modules/node_modules/.bin/pulumi-celigo": `exec "${process.execPath}" "${command}" "$@"`,
  };
  const bin = path.join(home, "bin");
  for (const [name, script] of Object.entries(executables)) {
    writeFiles(bin, { [name]: `#!/usr/bin/env bash\n${script}\n` });
    fs.chmodSync(path.join(bin, name), 0o755);
  }
  for (const folder of ["state", "comments"]) fs.mkdirSync(path.join(home, folder));
  const { PULUMI_BACKEND_URL, PULUMI_CONFIG_PASSPHRASE: _none, ...quiet } = quietEnvironment(pulumi, home);
  SECRETS.PULUMI_BACKEND_URL = String(PULUMI_BACKEND_URL);
  return {
    ...quiet,
    ...QUICK_START,
    PATH: `${bin}${path.delimiter}${quiet.PATH}`,
    MODULES: path.join(modules, "node_modules"),
    COMMENTS: path.join(home, "comments"),
    // The types are checked with those of the checkout.
    PULUMI_NODEJS_TRANSPILE_ONLY: "true",
    CI: "true",
  };
}

/** What GitLab's API would be sent. */
async function startComments(): Promise<typeof comments> {
  const received: string[] = [];
  const server = createServer((request, response) => {
    void readAll(request).then((body) => {
      received.push(`${request.method} ${request.url} ${String(request.headers["private-token"])}`, body);
      response.writeHead(201).end("{}");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received };
}

/** The files where Pulumi keeps its state, and when they were written. */
function stateFiles(): [string, number][] {
  const directory = new URL(String(SECRETS.PULUMI_BACKEND_URL)).pathname;
  return fs
    .readdirSync(directory, { recursive: true, encoding: "utf8" })
    .map((name): [string, number] => [name, fs.statSync(path.join(directory, name)).mtimeMs])
    .filter(([name]) => fs.statSync(path.join(directory, name)).isFile())
    .sort();
}

/** A copy of a directory, as a runner checks it out. */
function checkout(directory: string): string {
  const copy = path.join(tempDirectory("checkout"), "program");
  fs.cpSync(directory, copy, { recursive: true });
  fs.rmSync(path.join(copy, "node_modules"), { force: true });
  return copy;
}

/** Secrets that examples/ci/README.md gives to an environment of GitHub, and those of every one. */
function githubSecrets(environment: string): string[] {
  const row = ciReadme.split("\n").find((line) => line.startsWith(`| \`${environment}\``));
  const own = [...(row ?? "").matchAll(/`(CELIGO_\w+)`/g)].map(([, name]) => String(name));
  return [...own, "PULUMI_CONFIG_PASSPHRASE", "PULUMI_BACKEND_URL"];
}

/** Variables that examples/ci/README.md wants in GitLab; the protected ones are for the default branch. */
function gitlabSecrets(onDefaultBranch: boolean): Record<string, string> {
  const rows = ciReadme.split("\n").map((line) => line.split("|").map((cell) => cell.trim()));
  const names = rows
    .filter(([, , isProtected]) => isProtected === "no" || (isProtected === "yes" && onDefaultBranch))
    .flatMap(([, variables = ""]) => [...variables.matchAll(/`(\w+)`/g)].map(([, name]) => String(name)));
  return Object.fromEntries(names.map((name) => [name, String(SECRETS[name])]));
}

function jobOf(name: string, host: Job["host"]): Job {
  const job = jobs.find((each) => each.name === name && each.host === host);
  if (!job) throw new Error(`no job ${name}`);
  return job;
}

/** Runs a job on a checkout of a directory at a commit; the comment is for pull request 7. */
async function run(job: Job, directory: string, commit: string): Promise<JobResult & { summary: string }> {
  const copy = checkout(directory);
  const stepSummary = path.join(copy, "step-summary.md");
  const available = githubSecrets(job.environment ?? "");
  const evaluate = (expression: string) => {
    const secret = /^secrets\.(\w+)$/.exec(expression)?.[1];
    if (secret !== undefined) return available.includes(secret) ? String(SECRETS[secret]) : "";
    const known: Record<string, string> = {
      "github.token": String(SECRETS.GITHUB_TOKEN),
      "github.event.pull_request.number": "7",
      "github.event.pull_request.head.sha": commit,
    };
    if (known[expression] === undefined) throw new Error(`unknown expression ${expression}`);
    return known[expression];
  };
  const predefined =
    job.host === "github"
      ? { GITHUB_SHA: commit, GITHUB_STEP_SUMMARY: stepSummary }
      : {
          ...gitlabSecrets(!job.name.startsWith("preview")),
          CI_COMMIT_SHA: commit,
          CI_API_V4_URL: `${comments.url}/api/v4`,
          CI_PROJECT_ID: "12",
          CI_MERGE_REQUEST_IID: "7",
        };
  const result = await runJob(job, {
    checkout: copy,
    env: { ...base, ...predefined },
    evaluate,
    ran: ({ host, name }, line) => ran.add(`${host} ${name}: ${line}`),
  });
  printed.push(result.output);
  const file = path.join(copy, "summary.md");
  const summary = fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "";
  if (fs.existsSync(stepSummary)) expect(fs.readFileSync(stepSummary, "utf8")).toBe(summary);
  return { ...result, summary };
}

/** The same where the job must succeed. */
async function runs(job: Job, directory: string, commit: string): ReturnType<typeof run> {
  const result = await run(job, directory, commit);
  if (result.code !== 0) throw new Error(`${job.name} failed:\n${result.output}`);
  return result;
}

/** The first block of commands under a heading of the promotion's README that holds a text. */
function commandsOf(text: string): string {
  const blocks = [...readme.matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, block]) => String(block));
  const block = blocks.find((each) => each.includes(text));
  if (block === undefined) throw new Error(`no commands with ${text}`);
  return block;
}

/** Types commands of the README in the working copy, with all tokens at hand. */
async function type(commands: string): Promise<string> {
  const env = { ...base, ...SECRETS, PULUMI_SKIP_CONFIRMATIONS: "true" };
  const { output, code } = await runBash(commands, main, env);
  printed.push(output);
  if (code !== 0) throw new Error(`${commands}\nfailed:\n${output}`);
  return output;
}

function edit(directory: string, file: string, from: string, to: string): void {
  const full = path.join(directory, file);
  const before = fs.readFileSync(full, "utf8");
  expect(before).toContain(from);
  fs.writeFileSync(full, before.replace(from, to));
}

const integration = (stack: string) => account.named("integrations", "Orders to ERP", stack);
const scriptText = (stack: string) => String(account.named("scripts", "Order hooks", stack).content);
const FIRST = "1".repeat(40);
const SECOND = "2".repeat(40);

describe("a program's life in CI", () => {
  const drift = { github: jobOf("drift.yml drift", "github"), gitlab: jobOf("drift", "gitlab") };
  let branch: string;

  test("set up, with the commands of the README", async () => {
    // The tokens are there, the state lies in a file, and there is no Git.
    await type(commandsOf("pulumi stack init").replace(/^(export|pulumi login|git) .*$/gm, ""));
    for (const stack of STACKS) {
      const config = fs.readFileSync(path.join(main, `Pulumi.${stack}.yaml`), "utf8");
      expect(config).toMatch(/^encryptionsalt: /m);
      expect(config).toContain(`celigo:tokenEnv: CELIGO_${stack.toUpperCase()}_TOKEN`);
    }
  });

  test("the first merge brings it to dev, test and prod, in this order", async () => {
    const order = ["deploy.yml dev", "deploy.yml test", "deploy.yml prod"];
    expect(github.filter(({ name }) => name.startsWith("deploy")).map(({ name }) => name)).toEqual(order);
    for (const name of order) await runs(jobOf(name, "github"), main, FIRST);
    expect(integration("dev").settings).toEqual({ subsidiary: "Sandbox", batchSize: 50 });
    expect(integration("prod").settings).toEqual({ subsidiary: "North America", batchSize: 500 });
    for (const stack of STACKS) {
      const { _id, _registeredConnectionIds } = integration(stack);
      const ids = account.rows("connections", stack).map((row) => row._id);
      expect([..._registeredConnectionIds].sort()).toEqual(ids.sort());
      expect(account.state(`integrations/${_id}`, stack)).toEqual({ cursor: { lastOrder: 0 } });
    }
    await type(commandsOf("snapshotOf"));
  });

  test("a pull request shows what it would change in each, and writes nothing", async () => {
    branch = checkout(main);
    edit(branch, "scripts/order-hooks.js", "between 1 and 1000", "from 1 to 1000");
    edit(branch, "Pulumi.test.yaml", 'batchSize: "500"', 'batchSize: "100"');
    account.forget();
    const state = stateFiles();
    const { summary } = await runs(jobOf("preview.yml preview", "github"), branch, SECOND);
    expect(account.writes()).toEqual([]);
    expect(stateFiles()).toEqual(state);
    expect(account.requests()).toContain(`GET /v1/scripts/${account.named("scripts", "Order hooks")._id}`);

    const parts = STACKS.map((stack) => summary.indexOf(`### Pulumi preview of \`orders/${stack}\``));
    expect(parts[0]).toBe(0);
    expect([...parts].sort((a, b) => a - b)).toEqual(parts);
    const [dev, test, prod] = parts.map((at, i) => summary.slice(at, parts[i + 1]));
    expect(dev).toContain('+    throw new Error("settings.batchSize must be from 1 to 1000");');
    expect(dev).not.toContain("batchSize`: ");
    expect(test).toContain("`settings.batchSize`: `500` → `100`");
    expect(prod).toContain("1 to create, 1 to update");
    expect(prod).toContain(`orders-before-${SECOND}`);

    expect(fs.readFileSync(path.join(String(base.COMMENTS), "gh-body"), "utf8")).toBe(summary);
    expect(fs.readFileSync(path.join(String(base.COMMENTS), "gh-arguments"), "utf8").split("\n")).toEqual([
      ...["pr", "comment", "7", "--edit-last", "--create-if-none", "--body-file", "summary.md", ""],
    ]);
  });

  test("one that takes something out of prod is refused, and says so in its comment", async () => {
    const wrong = checkout(branch);
    edit(wrong, "index.ts", ', erp: celigo.reference("erp")', "");
    account.forget();
    const previews = [jobOf("preview.yml preview", "github"), jobOf("preview", "gitlab")];
    for (const { code, summary } of await Promise.all(previews.map((job) => run(job, wrong, SECOND)))) {
      expect(code).toBe(1);
      expect(summary.match(/\*\*1 to delete\*\*/g)).toHaveLength(3);
      expect(summary.match(/The preview failed/g)).toHaveLength(1);
      expect(summary).toMatch(/orders-erp[^]*cannot be deleted[^]*protect/);
      const [request, body] = comments.received;
      expect(request).toBe("POST /api/v4/projects/12/merge_requests/7/notes glpat-5c8e");
      expect(new URLSearchParams(body).get("body")).toBe(summary);
      expect(fs.readFileSync(path.join(String(base.COMMENTS), "gh-body"), "utf8")).toBe(summary);
    }
    expect(account.writes()).toEqual([]);
  });

  test("its merge goes on to prod, which takes a snapshot before anything changes", async () => {
    main = branch;
    account.forget();
    // Long enough for what does not wait for it to come before.
    account.emulator.inject({ kind: "delay", ms: 2_000, path: /revisions\/create$/ });
    for (const stack of STACKS) await runs(jobOf(stack, "gitlab"), main, SECOND);
    for (const stack of STACKS) expect(scriptText(stack)).toContain("from 1 to 1000");
    expect(integration("test").settings).toEqual({ subsidiary: "Sandbox", batchSize: 100 });
    const hooks = account.named("scripts", "Order hooks", "prod");
    expect(account.writes().slice(-2)).toEqual([
      `POST /v1/integrations/${integration("prod")._id}/revisions/create`,
      `PUT /v1/scripts/${hooks._id}`,
    ]);
    const [snapshot, ...others] = account.rows("revisions", "prod");
    expect(snapshot?.description).toBe(`Before ${SECOND}`);
    expect(Date.parse(snapshot?.createdAt as string)).toBeLessThanOrEqual(
      Date.parse(hooks.lastModified as string),
    );
    expect(others).toEqual([]);
    for (const stack of ["dev", "test"]) expect(account.rows("revisions", stack)).toEqual([]);
  });

  test("the next release forgets that snapshot, which Celigo keeps", async () => {
    await runs(jobOf("deploy.yml prod", "github"), main, FIRST);
    expect(account.rows("revisions", "prod").map((row) => row.description as string)).toEqual([
      `Before ${SECOND}`,
      `Before ${FIRST}`,
    ]);
  });

  test("at night nothing is found, although flows have worked and a merge waits for its approval", async () => {
    account.emulator.setState("prod", "cursor", { lastOrder: 41 }, `integrations/${integration("prod")._id}`);
    edit(main, "scripts/order-hooks.js", "from 1 to 1000", "in 1 to 1000");
    account.forget();
    await runs(drift.github, main, FIRST);
    expect(account.writes()).toEqual([]);
  });

  test("at night it is found when somebody has changed prod in Celigo", async () => {
    account.emulator.edit("prod", "integrations", String(integration("prod")._id), (document) => {
      document.settings = { subsidiary: "North America", batchSize: 900 };
    });
    account.forget();
    const { code, output } = await run(drift.gitlab, main, FIRST);
    expect(code).toBe(1);
    expect(output).toContain("batchSize : 500 => 900");
    expect(output.match(/no changes were expected/g)).toHaveLength(1);
    expect(account.writes()).toEqual([]);
    // The script of the one is that of the other.
    const script = ({ steps }: Job) => steps.at(-1)?.lines.at(-1);
    expect(script(drift.gitlab)).toBe(script(drift.github));
  });

  test("every shell step of every job has run, and no secret was printed", () => {
    const all = jobs.flatMap((job) => job.steps.flatMap(({ lines }) => lines.map((line) => [job, line])));
    const missing = (all as [Job, string][])
      .map(([{ host, name }, line]) => `${host} ${name}: ${line}`)
      .filter((line) => !ran.has(line));
    expect(missing).toEqual([]);
    const text = [...printed, ...comments.received.filter((_, index) => index % 2 === 1)].join("\n");
    expect(text.length).toBeGreaterThan(1000);
    const { PULUMI_BACKEND_URL: _url, ...secret } = SECRETS;
    expect(Object.entries(secret).filter(([, value]) => text.includes(value))).toEqual([]);
  });
});

describe("as the hosting services read them", () => {
  test("a job takes an end, and a deployment is the only one of its stack", () => {
    expect(jobs.filter(({ timeout }) => timeout === undefined)).toEqual([]);
    const deployments = jobs.filter(({ steps }) => JSON.stringify(steps).includes("pulumi up"));
    expect(deployments).toHaveLength(6);
    for (const host of ["github", "gitlab"]) {
      const groups = deployments.filter((job) => job.host === host).map(({ group }) => group);
      expect(groups).not.toContain(undefined);
      expect(new Set(groups).size).toBe(3);
    }
    for (const { source } of deployments) expect(source.concurrency?.["cancel-in-progress"]).toBeFalsy();
  });

  test("prod comes after test, which comes after dev, and after an approval", () => {
    expect(jobOf("deploy.yml test", "github").needs).toEqual(["deploy.yml dev"]);
    expect(jobOf("deploy.yml prod", "github").needs).toEqual(["deploy.yml test"]);
    expect(jobOf("deploy.yml prod", "github").environment).toBe("production");
    expect(jobOf("prod", "gitlab").needs).toEqual(["preview", "dev", "test"]);
    expect(jobOf("prod", "gitlab").source.rules).toEqual([
      { if: '$CI_PIPELINE_SOURCE == "push"', when: "manual" },
    ]);
  });

  test("each has the rights and secrets that it needs, and what only looks cannot write", () => {
    for (const { name, source } of github) {
      const comment = name.startsWith("preview") ? { "pull-requests": "write" } : {};
      expect(source.permissions).toEqual({ contents: "read", ...comment });
    }
    for (const { env, steps } of jobs) {
      const writes = JSON.stringify(steps).includes("pulumi up");
      expect(env.CELIGO_MODE).toBe(writes ? undefined : "read");
    }
    const secrets = (job: Job) =>
      [...JSON.stringify(job.env).matchAll(/secrets\.(\w+)/g)].map(([, name]) => name);
    for (const job of github) {
      // Each secret of a job is one of its environment, and the other way round.
      expect(secrets(job).sort()).toEqual(githubSecrets(String(job.environment)).sort());
    }
  });

  test("expressions stand in `env` only, where a text from outside is no command", () => {
    const lines = jobs.flatMap(({ steps }) => steps.flatMap((step) => step.lines));
    expect(lines.filter((line) => line.includes("${{"))).toEqual([]);
  });

  test("actions and the CLI have their versions", () => {
    const uses = github.flatMap(({ steps }) => steps.flatMap((step) => step.uses ?? []));
    expect([...new Set(uses)].sort()).toEqual(ACTIONS);
    const files = [...fs.readdirSync(path.join(CI, "github")).map((file) => path.join(CI, "github", file))];
    const text = [...files, path.join(CI, "gitlab", ".gitlab-ci.yml")].map((file) =>
      fs.readFileSync(file, "utf8"),
    );
    const versions = text.join("\n").match(/(?<=pulumi-version: |pulumi-nodejs:)\S+/g) ?? [];
    expect(new Set(versions).size).toBe(1);
    expect(versions).toHaveLength(6);
  });
});
