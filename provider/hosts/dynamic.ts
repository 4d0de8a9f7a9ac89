/**
 * Pulumi's dynamic provider host: what it calls, and what only it needs. Its channel carries plain JSON in valid Unicode
 * and short errors; a failed check names no property, because the host prints the value of a named one.
 */
import type * as dynamic from "@pulumi/pulumi/dynamic";
import { isDebugging } from "../celigo/debug";
import {
  ApiError,
  LAST_UPDATE,
  PartlyDone,
  SettingsError,
  asError,
  traceOf,
  withNeeds,
} from "../celigo/errors";
import type { Json, JsonObject } from "../json/json";
import type { Schema } from "../json/schema";
import { withSecretsMarked } from "../json/write-only";
import { Action } from "../lifecycle/action";
import type { Checked, Handler } from "../lifecycle/handler";
import { call as callFunction } from "../lifecycle/invoke";
import { Resource } from "../lifecycle/resource";
import type { Kind } from "../model/kind";
import { actions, resources } from "../resources";
import { Run } from "../run/run";
import { resolveSettings, type ReadConfig, type Settings } from "../run/settings";

/** One run per account; a host process has one account. */
const runs = new Map<string, Run>();

function runFor(settings: Settings, engine?: string): Run {
  const key = JSON.stringify(settings);
  const run = runs.get(key) ?? new Run(settings, engine);
  runs.set(key, run);
  return run;
}

/** Pulumi sends SIGINT when a run is ended, and kills five seconds later: what is under way may finish. */
const endOnSignal = once(() => {
  process.once("SIGINT", () => {
    const idle = [...runs.values()].map((run) => run.client.cancel());
    // The answers still have to reach Pulumi.
    void Promise.all(idle).then(() => setTimeout(() => process.exit(130), 200));
  });
});

/** When Pulumi was killed nobody reads on: its host would fail to say so for ever, and take memory for each time. */
const endWithPulumi = once(() => {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => process.exit(1));
});

function once(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) work();
    isDone = true;
  };
}

/**
 * The provider for one kind of resource (`Integration`, `Script`, ...), as Pulumi's dynamic host calls it.
 * All results are plain JSON; all errors are short and hold no secret.
 */
export function provider(kind: string): dynamic.ResourceProvider {
  const spec = Object.hasOwn(resources, kind) ? resources[kind] : undefined;
  const action = Object.hasOwn(actions, kind) ? actions[kind] : undefined;
  let ready: () => Handler = () => resource(resolveSettings(() => undefined, process.env));
  const resource = (settings: Settings): Handler => {
    // Pulumi gives its provider processes the address of its engine as their last argument.
    const run = runFor(settings, process.argv.at(-1));
    if (action) return new Action(run, action);
    if (!spec) {
      throw new Error(
        `this version of pulumi-celigo has no resource ${kind}; install the version that made it.`,
      );
    }
    return new Resource(run, spec);
  };
  const sealed = (properties: JsonObject): JsonObject =>
    spec?.credentials ? withSecretsMarked(properties, schemaFor(spec, properties)) : properties;
  const sealedIn = <T extends { outs?: JsonObject; props?: JsonObject }>(result: T): T => ({
    ...result,
    ...(result.outs ? { outs: sealed(result.outs) } : {}),
    ...(result.props ? { props: sealed(result.props) } : {}),
  });
  const call = async <T>(work: (handler: Handler) => T | Promise<T>, ...given: JsonObject[]): Promise<T> => {
    try {
      const it = ready();
      for (const properties of given) it.learn(inputs(properties));
      return plain(await it.run.activity.during(() => Promise.resolve(work(it))));
    } catch (error) {
      throw asError(withLastUpdate(withNeeds(spec ?? action ?? {}, error)));
    }
  };
  return {
    // The host does not wait for this, and goes on when it throws: everything is captured before the first await,
    // and an error is kept for the operations.
    // eslint-disable-next-line @typescript-eslint/require-await -- Pulumi's interface
    async configure({ config }) {
      endOnSignal();
      endWithPulumi();
      try {
        const configured = resource(resolveSettings((key) => config.get(key), process.env));
        ready = () => configured;
      } catch (error) {
        ready = () => {
          throw error;
        };
      }
    },
    check: (_olds: JsonObject, news: JsonObject) =>
      call((it) => {
        const { inputs: known, problems } = it.check(inputs(news));
        return checked({ inputs: sealed(known), problems });
      }, news),
    diff: (id, olds: JsonObject, news: JsonObject) =>
      call((it) => it.diff(id, inputs(olds), inputs(news)), olds, news),
    create: (news: JsonObject) =>
      call(async (it) => sealedIn(await it.create(inputs(news))), news).catch((error: unknown) => {
        logTrace(error);
        // The host hands these properties on as they are.
        if (error instanceof PartlyDone)
          Object.assign(error.properties, sealed(error.properties), { __provider: news.__provider ?? null });
        throw error;
      }),
    read: (id, olds: JsonObject = {}) =>
      call(async (it) => {
        const { inputs: read, ...rest } = sealedIn(await it.read(id, inputs(olds)));
        return { ...rest, ...(read ? { inputs: sealed(read) } : {}) };
      }, olds),
    update: (id, olds: JsonObject, news: JsonObject) =>
      call(async (it) => sealedIn(await it.update(id, inputs(olds), inputs(news))), olds, news).catch(
        (error: unknown) => {
          logTrace(error);
          throw error;
        },
      ),
    delete: (id, olds: JsonObject) => call((it) => it.delete(id, inputs(olds)), olds),
  };
}

/**
 * Calls a function that reads (`getScript`, ...) in the program's own process. `readConfig` answers `celigo:<key>` of
 * the `Account` or the stack; what it does not set comes from the environment.
 */
export async function invoke(name: string, args: JsonObject, readConfig: ReadConfig): Promise<Json> {
  try {
    const { client } = runFor(resolveSettings(readConfig, process.env));
    return plain(await callFunction(client, name, plain(args)));
  } catch (error) {
    throw asError(error);
  }
}

/** The schema of these properties; that of a document within them is described by others. */
function schemaFor(spec: Kind, properties: JsonObject): Schema {
  const { bodyInput, documentSchema, schema } = spec.specialize?.(properties) ?? spec;
  return bodyInput === undefined || documentSchema === undefined
    ? schema
    : { ...schema, properties: { ...schema.properties, [bodyInput]: documentSchema } };
}

/** Pulumi's host prints the trace of a check, diff, read or delete that failed, but not that of a create or update. */
function logTrace(error: unknown): void {
  if (isDebugging()) console.error(`celigo: debug: ${traceOf(error)}`);
}

/** Some of Pulumi's commands hand over the settings of the last update, so a change of the config has no effect yet. */
function withLastUpdate(thrown: unknown): unknown {
  if (thrown instanceof ApiError && thrown.status === 401)
    return new ApiError(`${thrown.message} ${LAST_UPDATE}`, thrown.status, thrown.code, thrown.fields);
  if (thrown instanceof SettingsError && !thrown.isFromEnvironment)
    return new SettingsError(`${thrown.message} ${LAST_UPDATE}`);
  return thrown;
}

/** Pulumi prints the value of a named property, and it may be a secret: the path stands in the reason. */
function checked({ inputs, problems }: Checked): { inputs: JsonObject; failures: CheckFailure[] } {
  const failures = problems.map(({ path, reason }) => ({
    property: "",
    reason: path === "" ? reason : `${path}: ${reason}`,
  }));
  return { inputs, failures };
}

interface CheckFailure {
  property: string;
  reason: string;
}

/** Without the text that brought us here. */
function inputs(properties: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(properties).filter(([key]) => key !== "__provider"));
}

/**
 * Plain JSON in valid Unicode: one `undefined` would make Pulumi lose an object that was just made, and Pulumi's channel
 * carries no half of a character.
 */
function plain<T>(value: T): T {
  return value === undefined ? value : (JSON.parse(JSON.stringify(value), wellFormed) as T);
}

/** A half of a character is written as an escape, which becomes one again when it is read. */
function wellFormed(this: unknown, _key: string, value: unknown): unknown {
  if (typeof value === "string") return value.toWellFormed();
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const keys = Object.keys(value);
  if (keys.every((key) => key.isWellFormed())) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.toWellFormed(), inner]));
}
