import { setTimeout as sleep } from "node:timers/promises";

import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";

import { connectorRoutes } from "./connectors";
import { documentRoutes } from "./documents";
import { ApiError, type ErrorEntry } from "./errors";
import { Faults, isFaultKind, type Fault } from "./faults";
import { integrationListRoutes } from "./integration-lists";
import { integrationRoutes } from "./integrations";
import { cloneRoutes } from "./clone";
import { licenseRoutes } from "./licenses";
import type { EmulatorOptions, Quirks } from "./options";
import { Bucket } from "./rate";
import { recycleBinRoutes } from "./recycle-bin";
import { revisionRoutes } from "./revisions";
import { scriptRoutes } from "./scripts";
import { stateRoutes } from "./state";
import type { ServedRequest } from "./served-request";
import type { World } from "./world";

/** Bodies are accepted up to this size; the API states no limit. */
const bodyLimit = 20 * 1024 * 1024;

/** The log forgets its oldest part beyond this length. */
const maxRequests = 100_000;

/** Builds the HTTP server; it does not listen yet. */
export function createServer(
  world: World,
  options: EmulatorOptions,
  tokens: ReadonlyMap<string, string>,
  requests: ServedRequest[],
  faults: Faults,
): FastifyInstance {
  const app = fastify({
    bodyLimit,
    forceCloseConnections: true,
    exposeHeadRoutes: false,
    // DELETE /v1/state/ clears everything, as on a server that does not tell the two apart.
    routerOptions: { maxParamLength: 16_384, ignoreTrailingSlash: true },
    frameworkErrors: (error, _request, reply) => {
      const status = error.statusCode ?? 400;
      void (reply as FastifyReply)
        .code(status)
        .send(envelope([{ code: "bad_request", message: error.message }]));
    },
  });

  // Each handler decides what a body must be; the API's answers to wrong ones differ by operation.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => {
    done(null, body);
  });

  const bucket = bucketFor(options);
  app.addHook("onRequest", async (request, reply) => {
    const { method, originalUrl: url } = request;
    const [path = "", search = ""] = url.split(/\?(.*)/s);
    const token = bearerToken(request);
    const name = token === undefined ? undefined : tokens.get(token);
    request.served = { method, path, query: search, environment: name, status: 0, at: Date.now() };
    if (path === "/" || path.startsWith("/emulator/")) {
      request.answeredEarly = true;
      return;
    }
    requests.push(request.served);
    if (requests.length > maxRequests) requests.splice(0, maxRequests / 10);

    const fault = faults.next("before", { method, url, path, environment: name, token });
    if (fault && (await failBefore(fault, request, reply))) return reply;

    const environment = name === undefined ? undefined : world.store.environments.get(name);
    if (!environment) {
      const message =
        request.headers.authorization === undefined ? "Unauthorized" : "Bearer Authentication Failed";
      return early(request, reply).code(401).send({ message });
    }
    request.environment = environment;
    const wait = bucket?.(environment.name, token ?? "").take() ?? 0;
    if (wait > 0) {
      const error = { code: "rate_limited", message: "Too many requests. Please retry later." };
      return early(request, reply)
        .code(429)
        .header("Retry-After", String(wait))
        .send(envelope([error]));
    }
    if (options.latency) await sleep(options.latency);
  });

  app.addHook("onSend", async (request, reply, payload) => {
    request.served.status = reply.statusCode;
    if (request.answeredEarly) return payload;
    const { method, path, environment } = request.served;
    const target = { method, url: request.originalUrl, path, environment, token: bearerToken(request) };
    const fault = faults.next("after", target);
    return fault ? failAfter(fault, request, reply, payload) : payload;
  });

  app.setErrorHandler((error, request, reply) => {
    void sendError(error, reply, world.quirks, request);
  });
  app.setNotFoundHandler((request, reply) => {
    const message = `Cannot ${request.method} ${request.served.path}`;
    void reply.code(404).send(envelope([{ code: "invalid_ref", message }]));
  });

  app.get("/v1/tokenInfo", (request) => ({ _userId: request.environment.userId, scope: "full" }));
  integrationRoutes(app, world);
  integrationListRoutes(app, world);
  cloneRoutes(app, world);
  revisionRoutes(app);
  scriptRoutes(app, world);
  documentRoutes(app, world);
  connectorRoutes(app, world);
  licenseRoutes(app, world);
  stateRoutes(app, world);
  recycleBinRoutes(app);
  controlRoutes(app, world, requests, faults);
  return app;
}

function bearerToken({ headers }: FastifyRequest): string | undefined {
  return /^Bearer +(.+)$/i.exec(headers.authorization ?? "")?.[1]?.trim();
}

function envelope(errors: ErrorEntry[]): { errors: ErrorEntry[] } {
  return { errors };
}

function early(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  request.answeredEarly = true;
  return reply;
}

function bucketFor(options: EmulatorOptions): ((environment: string, token: string) => Bucket) | undefined {
  if (options.rate === undefined && options.burst === undefined) return undefined;
  const rate = options.rate ?? 300;
  const burst = options.burst ?? Math.max(1, rate);
  const buckets = new Map<string, Bucket>();
  return (environment, token) => {
    const per = options.bucketPer ?? "account";
    const key = per === "account" ? "" : per === "environment" ? environment : token;
    const bucket = buckets.get(key) ?? new Bucket(rate, burst);
    buckets.set(key, bucket);
    return bucket;
  };
}

function sendError(
  error: unknown,
  reply: FastifyReply,
  quirks: Quirks,
  request: FastifyRequest,
): FastifyReply {
  if (error instanceof ApiError) {
    const bare = error.status === 403 && quirks.forbiddenBody === "message";
    return reply.code(error.status).send(bare ? { message: error.message } : envelope(error.errors));
  }
  const { statusCode = 500, message } = error as Error & { statusCode?: number };
  if (statusCode >= 500)
    process.stderr.write(
      `emulator: ${request.method} ${request.url}: ${(error as Error).stack ?? message}\n`,
    );
  return reply
    .code(statusCode)
    .send(envelope([{ code: statusCode === 413 ? "payload_too_large" : statusCode, message }]));
}

/** A request that gets no answer stays open until the client or the emulator closes it. */
const never = new Promise<never>(() => undefined);

const page =
  "<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>\n";

/** Answers whether the request is over. */
async function failBefore(fault: Fault, request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
  request.answeredEarly = fault.kind !== "delay";
  switch (fault.kind) {
    case "delay":
      await sleep(fault.ms ?? 0);
      return false;
    case "reset":
      reply.hijack();
      request.raw.socket.destroy();
      return true;
    case "hang":
      reply.hijack();
      return true;
    case "truncate": {
      const body =
        typeof fault.body === "string"
          ? fault.body
          : JSON.stringify(fault.body ?? { message: "half of this is lost" });
      reply.hijack();
      reply.raw.setHeader("content-type", "application/json; charset=utf-8");
      request.served.status = fault.status ?? 200;
      sendHalf(reply, fault.status ?? 200, body);
      return true;
    }
    case "empty":
      void reply.code(fault.status ?? 200).send();
      return true;
    case "status":
    case "html":
      void reply.send(replacement(fault, reply));
      return true;
  }
}

async function failAfter(
  fault: Fault,
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  switch (fault.kind) {
    case "delay":
      await sleep(fault.ms ?? 0);
      return payload;
    case "reset":
      request.served.status = 0;
      request.raw.socket.destroy();
      return never;
    case "hang":
      request.served.status = 0;
      return never;
    case "truncate":
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) reply.raw.setHeader(name, value);
      sendHalf(reply, reply.statusCode, typeof payload === "string" ? payload : "");
      return never;
    case "empty":
      if (fault.status) void reply.code(fault.status);
      request.served.status = reply.statusCode;
      return "";
    case "status":
    case "html": {
      const body = replacement(fault, reply);
      request.served.status = reply.statusCode;
      return body;
    }
  }
}

/** Sets status and headers of a made-up answer; answers its body. */
function replacement(fault: Fault, reply: FastifyReply): string {
  const isText = typeof fault.body === "string" || fault.body === undefined;
  const type =
    fault.kind === "html"
      ? "text/html; charset=utf-8"
      : isText
        ? "text/plain; charset=utf-8"
        : "application/json; charset=utf-8";
  void reply
    .code(fault.status ?? (fault.kind === "html" ? 502 : 500))
    .type(type)
    .headers(fault.headers ?? {});
  const text = fault.kind === "html" ? page : "";
  return isText ? ((fault.body as string | undefined) ?? text) : JSON.stringify(fault.body);
}

function sendHalf(reply: FastifyReply, status: number, body: string): void {
  const bytes = Buffer.from(body);
  reply.raw.setHeader("content-length", Math.max(bytes.length, 1));
  reply.raw.writeHead(status);
  // Without the callback the socket would go before the half is out.
  reply.raw.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => reply.raw.socket?.destroySoon());
  reply.raw.flushHeaders();
}

/** The emulator's own paths: content, faults and request log, for tests in other processes; no token needed. */
function controlRoutes(app: FastifyInstance, world: World, requests: ServedRequest[], faults: Faults): void {
  app.get("/", () => world.store.snapshot());
  app.get("/emulator/faults", () => faults.list());
  app.post("/emulator/faults", (request, reply) => {
    const fault = faultFrom(request.body);
    return reply.code(201).send({ id: faults.inject(fault).id });
  });
  app.delete("/emulator/faults", (_request, reply) => {
    faults.clear();
    return reply.code(204).send();
  });
  app.delete<{ Params: { id: string } }>("/emulator/faults/:id", (request, reply) =>
    reply.code(faults.remove(Number(request.params.id)) ? 204 : 404).send(),
  );
  app.get("/emulator/requests", () => requests);
  app.delete("/emulator/requests", (_request, reply) => {
    requests.length = 0;
    return reply.code(204).send();
  });
}

/** A fault sent as JSON: `path` is the source of an expression, `times` may be `"Infinity"`. */
function faultFrom(body: unknown): Fault {
  try {
    const { path, times, ...rest } = JSON.parse((body as Buffer).toString()) as Fault & { path?: string };
    if (!isFaultKind(rest.kind)) throw new Error(`Unknown kind of fault "${String(rest.kind)}".`);
    return {
      ...rest,
      ...(path !== undefined && { path: new RegExp(path) }),
      ...(times !== undefined && { times: Number(times) }),
    };
  } catch (error) {
    throw new ApiError(400, { code: "invalid_fault", message: (error as Error).message });
  }
}
