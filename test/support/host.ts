/**
 * A client for the real dynamic provider host: the process that Pulumi's engine talks to, without the engine.
 * It sends what the engine sends, and gives back what the engine would see.
 */
/* eslint-disable @typescript-eslint/unbound-method -- `call` binds the methods of the client */
import { spawn } from "node:child_process";
import * as path from "node:path";
import { createInterface } from "node:readline";
import * as grpc from "@grpc/grpc-js";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as messages from "@pulumi/pulumi/proto/provider_pb";
import { Status } from "@pulumi/pulumi/proto/status_pb";
import { type JavaScriptValue, Struct } from "google-protobuf/google/protobuf/struct_pb";
import { cleanEnvironment, end, ROOT, track } from "./temp";
import { watch, watchAtEnd, watchUnencrypted } from "./watch";

/** What the host gets for a value that a preview does not know yet. */
export const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const SECRET = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270" } as const;

/** The wire form of a secret, as results may hold it and as `config` may. */
export function secret<T>(value: T) {
  return { ...SECRET, value };
}

/** Whether a value is the wire form of a secret. */
export function isSecret(value: unknown): value is { value: unknown } {
  const [key, mark] = Object.entries(SECRET)[0] as [string, string];
  return typeof value === "object" && value !== null && (value as Properties)[key] === mark;
}

/** The host does not take secrets, so Pulumi's engine sends their values. */
export function withoutSecretMarks(value: unknown): unknown {
  if (isSecret(value)) return withoutSecretMarks(value.value);
  if (Array.isArray(value)) return value.map(withoutSecretMarks);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutSecretMarks(inner)]));
}

/** Inputs or outputs: plain JSON. */

export type Properties = Record<string, any>;

export interface HostOptions {
  /** Added to an environment without any setting of Pulumi or Celigo. */
  env?: Record<string, string | undefined>;
  /** Sent with Configure: stack config, or the inputs of an explicit provider; keys with namespace (`celigo:region`). */
  config?: Properties;
  /** A directory from which `pulumi-celigo/dynamic` resolves. Default: the checkout. */
  cwd?: string;
  /** Milliseconds that one call may take. Default: 110,000, below the limit of a test. */
  deadline?: number;
  /** Address of the engine that the process belongs to. Default: one that no engine can have. */
  engine?: string;
  /** The text of `__provider` for a kind. Default: that of the package. */
  provider?: (kind: string) => string;
}

/** What a call failed with. For a partial failure, with what the host said about the object. */
export class HostError extends Error {
  override name = "HostError";
  /** The gRPC code; 4 is the client's deadline. */
  code = 0;
  /** Only for an object that was made or changed, but not completely. */
  id?: string;
  /** Its outputs as the host sent them, `__provider` included. */
  properties?: Properties;
  reasons?: string[];
}

/** A running host. In all arguments and results `__provider` is added and taken off here. */
export interface Host {
  check(kind: string, news: Properties, olds?: Properties): Promise<CheckResult>;
  diff(kind: string, id: string, olds: Properties, news: Properties): Promise<DiffResult>;
  create(kind: string, inputs: Properties): Promise<{ id: string; outs: Properties }>;
  /** `id` is "" when the object is gone; `inputs` is undefined when the provider returned none. */
  read(kind: string, id: string, outputs: Properties): Promise<ReadResult>;
  update(kind: string, id: string, olds: Properties, news: Properties): Promise<{ outs: Properties }>;
  delete(kind: string, id: string, outputs: Properties): Promise<void>;
  /** Everything printed so far. */
  readonly stdout: string;
  readonly stderr: string;
  readonly pid: number;
  signal(signal: NodeJS.Signals): void;
  /** Ends the process with SIGTERM and waits for it. */
  close(): Promise<void>;
  /** Ends the process with SIGKILL and waits for it. */
  kill(): Promise<void>;
}

export interface CheckResult {
  inputs: Properties;
  failures: { property: string; reason: string }[];
}

export interface DiffResult {
  /** Undefined when the provider left it open. */
  changes: boolean | undefined;
  replaces: string[];
  deleteBeforeReplace: boolean;
}

export interface ReadResult {
  id: string;
  props: Properties;
  inputs: Properties | undefined;
}

/** The constant text in every state file. */
export function providerText(kind: string): string {
  return `exports.handler = () => require("pulumi-celigo/dynamic").provider("${kind}")`;
}

/** Starts a host and configures it. Ended after the tests of the file, if the test does not. */
export async function startHost(options: HostOptions = {}): Promise<Host> {
  const main = path.join(ROOT, "node_modules", "@pulumi", "pulumi", "cmd", "dynamic-provider");
  const child = track(
    spawn(process.execPath, [main, options.engine ?? "127.0.0.1:1"], {
      cwd: options.cwd ?? ROOT,
      env: { ...cleanEnvironment(), PULUMI_PROJECT: "test", PULUMI_NODEJS_PROJECT: "test", ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
    }),
  );
  const printed = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const) {
    child[stream].setEncoding("utf8").on("data", (text: string) => (printed[stream] += text));
  }
  const port = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once("line", resolve);
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`the host ended before it listened:\n${printed.stderr}`)));
  });

  const client = new ResourceProviderClient(`127.0.0.1:${port}`, grpc.credentials.createInsecure(), {
    "grpc.max_receive_message_length": -1,
    "grpc.max_send_message_length": -1,
  });
  const call = <Q, A>(method: Unary<Q, A>, request: Q): Promise<A> =>
    new Promise((resolve, reject) => {
      const deadline = Date.now() + (options.deadline ?? 110_000);
      method.call(client, request, new grpc.Metadata(), { deadline }, (error, answer) =>
        error ? reject(decodeError(error)) : resolve(answer),
      );
    });
  const results = (struct: Struct | undefined) => {
    const properties = decode(struct);
    watchUnencrypted("results of the host", properties);
    return properties;
  };
  const watchOutput = () => watch("output of the host", printed.stdout + printed.stderr);
  const textOf = options.provider ?? providerText;
  const encode = (kind: string, properties: Properties) =>
    toStruct({ ...(withoutSecretMarks(properties) as Properties), __provider: textOf(kind) });

  await call(client.configure, new messages.ConfigureRequest().setArgs(toStruct(options.config ?? {})));

  return {
    async check(kind, news, olds) {
      const request = new messages.CheckRequest()
        .setNews(encode(kind, news))
        .setOlds(olds ? encode(kind, olds) : toStruct({}));
      const answer = await call(client.check, request);
      return {
        inputs: results(answer.getInputs()),
        failures: answer.getFailuresList().map((f) => f.toObject()),
      };
    },
    async diff(kind, id, olds, news) {
      const request = new messages.DiffRequest()
        .setId(id)
        .setOlds(encode(kind, olds))
        .setNews(encode(kind, news));
      const answer = await call(client.diff, request);
      const { DIFF_NONE, DIFF_SOME } = messages.DiffResponse.DiffChanges;
      const changes = answer.getChanges();
      return {
        changes: changes === DIFF_SOME ? true : changes === DIFF_NONE ? false : undefined,
        replaces: answer.getReplacesList(),
        deleteBeforeReplace: answer.getDeletebeforereplace(),
      };
    },
    async create(kind, inputs) {
      const request = new messages.CreateRequest().setProperties(encode(kind, inputs));
      const answer = await call(client.create, request);
      return { id: answer.getId(), outs: results(answer.getProperties()) };
    },
    async read(kind, id, outputs) {
      const answer = await call(
        client.read,
        new messages.ReadRequest().setId(id).setProperties(encode(kind, outputs)),
      );
      return {
        id: answer.getId(),
        props: results(answer.getProperties()),
        inputs: answer.hasInputs() ? results(answer.getInputs()) : undefined,
      };
    },
    async update(kind, id, olds, news) {
      const request = new messages.UpdateRequest()
        .setId(id)
        .setOlds(encode(kind, olds))
        .setNews(encode(kind, news));
      return { outs: results((await call(client.update, request)).getProperties()) };
    },
    async delete(kind, id, outputs) {
      await call(client.delete, new messages.DeleteRequest().setId(id).setProperties(encode(kind, outputs)));
    },
    get stdout() {
      return printed.stdout;
    },
    get stderr() {
      return printed.stderr;
    },
    pid: child.pid as number,
    signal: (signal) => void child.kill(signal),
    async close() {
      client.close();
      await end(child);
      watchOutput();
    },
    async kill() {
      client.close();
      await end(child, "SIGKILL");
      watchOutput();
    },
  };
}

const processes = new Map<string, Promise<Host>>();
const configs = new Map<string, Properties>();

/**
 * A run of its own in a process that all runs with this environment share: what `startHost` gives, many times faster.
 * The provider keeps what it knows by its settings, so each run gets one that means nothing and is its own.
 */
export async function startRun(options: Pick<HostOptions, "env" | "config"> = {}): Promise<Host> {
  const key = JSON.stringify(options.env ?? {});
  const shared = processes.get(key) ?? startShared(options.env);
  processes.set(key, shared);
  const host = await shared;
  const run = String(configs.size + 1);
  configs.set(run, { "celigo:forceDestroyIds": `run-${run}`, ...options.config });
  const from = { stdout: host.stdout.length, stderr: host.stderr.length };
  const of = (kind: string) => `${kind}@${run}`;
  return {
    check: (kind, ...rest) => host.check(of(kind), ...rest),
    diff: (kind, ...rest) => host.diff(of(kind), ...rest),
    create: (kind, ...rest) => host.create(of(kind), ...rest),
    read: (kind, ...rest) => host.read(of(kind), ...rest),
    update: (kind, ...rest) => host.update(of(kind), ...rest),
    delete: (kind, ...rest) => host.delete(of(kind), ...rest),
    get stdout() {
      return host.stdout.slice(from.stdout);
    },
    get stderr() {
      return host.stderr.slice(from.stderr);
    },
    pid: host.pid,
    signal: () => {
      throw new Error("the process is shared: use startHost");
    },
    close: () => Promise.resolve(),
    kill: () => Promise.reject(new Error("the process is shared: use startHost")),
  };
}

/** Runs are never closed: what the process prints is looked at when the test file ends. */
async function startShared(env: HostOptions["env"]): Promise<Host> {
  const host = await startHost({ env, provider: textOfRun });
  watchAtEnd(() => watch("output of the host", host.stdout + host.stderr));
  return host;
}

/** The text for `<kind>@<run>`: the package's, with the config of the run in place of the host's. */
function textOfRun(name: string): string {
  const [kind = "", run = ""] = name.split("@");
  return `exports.handler = () => {
    const own = ${JSON.stringify(configs.get(run))};
    const provider = require("pulumi-celigo/dynamic").provider("${kind}");
    return { ...provider, configure: () => provider.configure({ config: { get: (key) => own[key] } }) };
  };`;
}

type Unary<Q, A> = (
  request: Q,
  metadata: grpc.Metadata,
  options: Partial<grpc.CallOptions>,
  callback: (error: grpc.ServiceError | null, answer: A) => void,
) => grpc.ClientUnaryCall;

/** JSON first: a struct cannot hold `undefined`. */
function toStruct(properties: Properties): Struct {
  return Struct.fromJavaScript(JSON.parse(JSON.stringify(properties)) as Record<string, JavaScriptValue>);
}

function decode(struct: Struct | undefined): Properties {
  const properties: Properties = struct?.toJavaScript() ?? {};
  delete properties.__provider;
  return properties;
}

function decodeError(error: grpc.ServiceError): HostError {
  const result = new HostError(error.details || error.message);
  result.code = error.code;
  const [details] = error.metadata?.get("grpc-status-details-bin") ?? [];
  if (details instanceof Buffer) {
    const packed = Status.deserializeBinary(details).getDetailsList()[0]?.getValue_asU8();
    if (packed) {
      const failure = messages.ErrorResourceInitFailed.deserializeBinary(packed);
      result.id = failure.getId();
      result.properties = failure.getProperties()?.toJavaScript();
      result.reasons = failure.getReasonsList();
    }
  }
  watch("an error of the host", result.message);
  watchUnencrypted("an error of the host", [result.properties, result.reasons]);
  return result;
}
