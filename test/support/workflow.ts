/** GitHub Actions workflows and GitLab pipelines as jobs whose shell steps bash can run, as their runners do. */
import { spawn } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { parse } from "yaml";
import { track } from "./temp";

/** How long one step may take before it is killed. */
const STEP_LIMIT_MS = 120_000;

/** A job of a workflow or pipeline. */
export interface Job {
  /** The file and the job: `deploy.yml prod`. */
  name: string;
  host: "github" | "gitlab";
  /** Jobs that must have succeeded before; in GitLab, those of the stages before. */
  needs: string[];
  environment?: string;
  /** Only one of its kind runs at a time. */
  group?: string;
  timeout?: string;
  /** What the file sets, expressions not yet evaluated. */
  env: Record<string, string>;
  steps: Step[];
  /** The job as it is written. */
  source: Record<string, any>;
}

/** One script that the runner gives to a shell, or an action. */
export interface Step {
  /** The job's name and what stands in the file, for the list of what was run. */
  lines: string[];
  uses?: string;
  /** Runs although a step before it failed. */
  always: boolean;
  env: Record<string, string>;
}

/** What a job printed, and how it ended. */
export interface JobResult {
  output: string;
  code: number;
}

/** The workflows of a directory. */
export function githubJobs(directory: string): Job[] {
  return fs.readdirSync(directory).flatMap((file) => {
    const workflow = parse(fs.readFileSync(path.join(directory, file), "utf8")) as Record<string, any>;
    return Object.entries(workflow.jobs as Record<string, any>).map(([id, job]): Job => ({
      name: `${file} ${id}`,
      host: "github",
      needs: [job.needs ?? []].flat().map((need: string) => `${file} ${need}`),
      environment: job.environment,
      group: job.concurrency?.group ?? workflow.concurrency?.group,
      timeout: job["timeout-minutes"],
      env: job.env ?? {},
      steps: job.steps.map((step: Record<string, any>) => ({
        lines: step.run === undefined ? [] : [step.run],
        uses: step.uses,
        always: step.if === "${{ !cancelled() }}",
        env: step.env ?? {},
      })),
      source: { ...workflow, ...job },
    }));
  });
}

/** The jobs of a pipeline. */
export function gitlabJobs(file: string): Job[] {
  const { workflow, stages, default: shared, ...entries } = parse(fs.readFileSync(file, "utf8"));
  const jobs = Object.entries(entries as Record<string, any>).filter(([id]) => !id.startsWith("."));
  const before = (stage: string) => (stages as string[]).slice(0, stages.indexOf(stage));
  return jobs.map(([id, own]): Job => {
    const job = { ...shared, ...entries[own.extends], ...own };
    return {
      name: id,
      host: "gitlab",
      needs: jobs.filter(([, other]) => before(job.stage).includes(other.stage)).map(([other]) => other),
      environment: job.environment,
      group: job.resource_group,
      timeout: job.timeout,
      env: job.variables ?? {},
      // One shell runs them all.
      steps: [{ lines: [...job.before_script, ...job.script], always: false, env: {} }],
      source: { workflow, ...job },
    };
  });
}

/** Runs the shell steps of a job in a checkout; what follows a failure is left out, as the runner does. */
export async function runJob(
  job: Job,
  options: {
    checkout: string;
    env: NodeJS.ProcessEnv;
    /** The value of an expression, the text between `${{` and `}}`. */
    evaluate: (expression: string) => string;
    /** Told of every script that is run. */
    ran: (job: Job, line: string) => void;
  },
): Promise<JobResult> {
  const result: JobResult = { output: "", code: 0 };
  const evaluated = (env: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(env).map(([name, value]) => [
        name,
        String(value).replace(/\$\{\{\s*(.+?)\s*\}\}/g, (_, expression: string) =>
          options.evaluate(expression),
        ),
      ]),
    );
  for (const step of job.steps) {
    if (step.uses !== undefined || (result.code !== 0 && !step.always)) continue;
    for (const line of step.lines) options.ran(job, line);
    const env = { ...options.env, ...evaluated(job.env), ...evaluated(step.env) };
    const { output, code } = await runBash(step.lines.join("\n"), options.checkout, {
      // GitLab's project variables win over those of the file.
      ...(job.host === "gitlab" ? { ...env, ...options.env } : env),
    });
    result.output += output;
    result.code ||= code;
  }
  return result;
}

/** Runs a script as both runners do: it ends at the first command that fails. */
export function runBash(script: string, cwd: string, env: NodeJS.ProcessEnv): Promise<JobResult> {
  const child = track(
    spawn("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
      cwd,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      timeout: STEP_LIMIT_MS,
    }),
  );
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ output, code: code ?? 1 }));
  });
}
