import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { emulatorCommand } from "../../cli/emulator";
import { startEmulator, type Document, type Emulator, type EmulatorOptions } from "../../emulator";

let emulator: Emulator;
const more: Emulator[] = [];

interface Answer {
  status: number;
  text: string;
  headers: Headers;
  // The tests look into whatever came back.

  json: any;
}

type Send = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answer>;

function sender(url: string, token?: string): Send {
  return async (method, path, body, headers = {}) => {
    const response = await fetch(url + path, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = (response.headers.get("content-type") ?? "").startsWith("application/json") && text !== "";
    return {
      status: response.status,
      text,
      headers: response.headers,
      json: isJson ? JSON.parse(text) : undefined,
    };
  };
}

/** Sends a path as it is: fetch would resolve `..`. */
function raw(method: string, path: string, body?: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(emulator.url);
    const headers = { authorization: "Bearer tok-dev", "content-type": "application/json" };
    const sent = httpRequest({ hostname, port, method, path, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      response.on("end", () => {
        resolve({ status: response.statusCode ?? 0, text });
      });
    });
    sent.on("error", reject).end(body);
  });
}

let dev: Send;
let prod: Send;

async function start(options?: EmulatorOptions): Promise<{ emulator: Emulator; dev: Send; prod: Send }> {
  const another = await startEmulator(options);
  more.push(another);
  return { emulator: another, dev: sender(another.url, "tok-dev"), prod: sender(another.url, "tok-prod") };
}

beforeEach(async () => {
  ({ emulator, dev, prod } = await start());
});

afterEach(async () => {
  await Promise.all(more.splice(0).map((one) => one.close()));
});

const absent = "0123456789abcdef01234567";

async function create(path: string, body: object): Promise<Document> {
  const answer = await dev("POST", path, body);
  expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
  return answer.json as Document;
}

const script = (name = "s", content = "function f() {}"): Promise<Document> =>
  create("/v1/scripts", { name, content });
const integration = (fields: object = {}): Promise<Document> =>
  create("/v1/integrations", { name: "i", ...fields });

const codes = (answer: Answer): unknown[] =>
  (answer.json as { errors: { code?: unknown }[] }).errors.map(({ code }) => code);

describe("auth and plumbing", () => {
  test("401 is a bare message, on every path", async () => {
    const nobody = sender(emulator.url);
    const stranger = sender(emulator.url, "tok-other");
    for (const path of ["/v1/scripts", "/v1/nothing", "/v1/connectors", `/v1/flows/${absent}/state`]) {
      expect(await nobody("GET", path)).toMatchObject({ status: 401, json: { message: "Unauthorized" } });
      expect(await stranger("GET", path)).toMatchObject({
        status: 401,
        json: { message: "Bearer Authentication Failed" },
      });
    }
    expect((await dev("GET", "/v1/scripts", undefined, { authorization: "Basic tok-dev" })).status).toBe(401);
  });

  test("every documented operation has an endpoint", async () => {
    const id = absent;
    const paths: Record<string, string> = {
      "/v1/integrations": "GET POST",
      "/v1/integrations/I": "GET PUT DELETE PATCH",
      "/v1/integrations/I/clone": "POST",
      "/v1/integrations/I/clone/preview": "GET",
      "/v1/integrations/I/revisions": "GET",
      "/v1/integrations/I/revisions/R": "GET",
      "/v1/integrations/I/revisions/create": "POST",
      "/v1/integrations/I/revisions/R/diff": "GET",
      "/v1/integrations/I/errors": "GET",
      "/v1/integrations/I/errors/assign": "PUT",
      "/v1/integrations/I/clonefamily": "GET",
      "/v1/integrations/I/flows": "GET",
      "/v1/integrations/I/imports": "GET",
      "/v1/integrations/I/exports": "GET",
      "/v1/integrations/I/connections": "GET",
      "/v1/integrations/I/asynchelpers": "GET",
      "/v1/integrations/I/ashares": "GET",
      "/v1/integrations/I/connections/C/register": "PUT DELETE",
      "/v1/integrations/I/connections/register": "PUT",
      "/v1/integrations/I/tree/metadata": "GET",
      "/v1/integrations/I/resume": "PUT",
      "/v1/integrations/I/changeEdition": "POST",
      "/v1/integrations/I/initChild": "POST",
      "/v1/integrations/I/detachLicense": "PUT",
      "/v1/integrations/I/iLMIgnore": "GET",
      "/v1/integrations/I/dependencies": "GET",
      "/v1/scripts": "GET POST",
      "/v1/scripts/S": "GET PUT DELETE PATCH",
      "/v1/scripts/S/logs": "GET DELETE",
      "/v1/scripts/S/audit": "GET",
      "/v1/scripts/S/dependencies": "GET",
      "/v1/connectors": "GET POST",
      "/v1/connectors/C": "GET PUT DELETE",
      "/v1/connectors/C/installBase": "GET",
      "/v1/connectors/C/update": "PUT",
      "/v1/connectors/C/licenses": "GET POST",
      "/v1/connectors/C/licenses/L": "GET PUT DELETE",
      "/v1/connectors/C/install": "POST",
      "/v1/connectors/C/preview": "GET",
      "/v1/state": "GET DELETE",
      "/v1/state/k": "GET PUT DELETE",
      "/v1/exports/E/state": "GET DELETE",
      "/v1/exports/E/state/k": "GET PUT DELETE",
    };
    const operations = Object.entries(paths).flatMap(([path, methods]) =>
      methods.split(" ").map((method) => [method, path] as const),
    );
    expect(operations).toHaveLength(65);
    for (const [method, path] of operations) {
      const answer = await dev(
        method,
        path.replace(/\/[A-Z](?=\/|$)/g, `/${id}`),
        method === "GET" ? undefined : {},
      );
      expect(`${method} ${path} ${answer.text}`).not.toContain("Cannot ");
      expect(answer.status).toBeLessThan(500);
    }
  });

  test("the rest: 404, 415, 400, environments apart, several tokens, a log", async () => {
    expect(await dev("GET", "/v1/nothing")).toMatchObject({
      status: 404,
      json: { errors: [{ code: "invalid_ref" }] },
    });
    expect((await dev("POST", "/v1/scripts", "{}", { "content-type": "text/plain" })).status).toBe(415);
    expect((await dev("POST", "/v1/scripts", "{nonsense")).status).toBe(400);
    expect((await dev("POST", "/v1/scripts", "[]")).status).toBe(400);
    const { _id } = await script();
    expect((await prod("GET", `/v1/scripts/${_id}`)).status).toBe(404);
    expect((await dev("GET", "/v1/tokenInfo")).json).toEqual({
      _userId: expect.stringMatching(/^[0-9a-f]{24}$/),
      scope: "full",
    });
    expect((await prod("GET", "/v1/tokenInfo")).text).toBe((await dev("GET", "/v1/tokenInfo")).text);
    expect(emulator.requests.at(-3)).toMatchObject({
      method: "GET",
      path: "/v1/tokenInfo",
      environment: "dev",
      status: 200,
    });

    const two = await start({ tokens: { dev: ["a", "b"], prod: "c" }, userIds: { prod: absent } });
    await sender(two.emulator.url, "a")("PUT", "/v1/state/k", { v: 1 });
    expect((await sender(two.emulator.url, "b")("GET", "/v1/state/k")).json).toEqual({ v: 1 });
    expect((await sender(two.emulator.url, "c")("GET", "/v1/tokenInfo")).json).toMatchObject({
      _userId: absent,
    });
    await expect(startEmulator({ tokens: { a: "x", b: "x" } })).rejects.toThrow("share a token");
    await expect(startEmulator({ port: Number(new URL(emulator.url).port) })).rejects.toThrow("EADDRINUSE");
  });

  test("one bucket for all tokens", async () => {
    const limited = await start({ rate: 1, burst: 3 });
    const statuses = [];
    for (const send of [limited.dev, limited.prod, limited.dev, limited.prod])
      statuses.push((await send("GET", "/v1/state")).status);
    expect(statuses).toEqual([204, 204, 204, 429]);
    const refused = await limited.dev("GET", "/v1/state");
    expect(refused.headers.get("retry-after")).toBe("1");
    expect(codes(refused)).toEqual(["rate_limited"]);
    await new Promise((resolve) => setTimeout(resolve, 1050));
    expect((await limited.dev("GET", "/v1/state")).status).toBe(204);

    const apart = await start({ rate: 1, burst: 1, bucketPer: "environment" });
    expect([
      (await apart.dev("GET", "/v1/state")).status,
      (await apart.prod("GET", "/v1/state")).status,
    ]).toEqual([204, 204]);
  });

  test("latency", async () => {
    const slow = await start({ latency: 80 });
    const before = performance.now();
    await slow.dev("GET", "/v1/state");
    expect(performance.now() - before).toBeGreaterThan(75);
  });

  test("GET / shows what it holds, without a token", async () => {
    await script("mine");
    await dev("PUT", "/v1/state/k", { v: 1 });
    const { json } = await sender(emulator.url)("GET", "/");
    expect(json).toEqual(JSON.parse(JSON.stringify(emulator.snapshot())));
    expect(json.environments.dev).toMatchObject({
      scripts: [{ name: "mine" }],
      state: { "": { k: { v: 1 } } },
    });
    expect(json.environments.prod).toMatchObject({
      scripts: [],
      _id: expect.stringMatching(/^[0-9a-f]{24}$/),
    });
  });
});

describe("lists", () => {
  test("paging to the end, over the vendor's host name", async () => {
    const paged = await start({ pageSize: 4 });
    expect((await paged.dev("GET", "/v1/scripts")).status).toBe(204);
    for (let i = 0; i < 10; i++) paged.emulator.seed("dev", "scripts", { name: `s${i}`, content: "x" });
    const names: string[] = [];
    let path: string | undefined = "/v1/scripts?exclude=description";
    for (let page = 0; path; page++) {
      const answer: Answer = await paged.dev("GET", path);
      names.push(...(answer.json as Document[]).map(({ name }) => String(name)));
      const link: string | null = answer.headers.get("link");
      const [, url, rel] = /^<(.+)>; rel="(next)"$/.exec(link ?? "") ?? [];
      if (url) {
        expect(rel).toBe("next");
        expect(new URL(url).host).toBe("api.integrator.io");
        expect(new URL(url).searchParams.get("exclude")).toBe("description");
      }
      path = url && new URL(url).pathname + new URL(url).search;
      // An object deleted between pages neither repeats nor hides another.
      if (page === 0)
        await paged.dev("DELETE", `/v1/scripts/${(answer.json as Document[]).at(-1)?._id ?? ""}`);
    }
    expect(names).toEqual(Array.from({ length: 10 }, (_, i) => `s${i}`));
    expect((await paged.dev("GET", "/v1/scripts?page=rubbish")).status).toBe(400);
  });

  test("include and exclude", async () => {
    await integration({ description: "d", settings: { a: { b: 1 }, c: 2 } });
    const list = async (query: string): Promise<Answer> => dev("GET", `/v1/integrations?${query}`);
    expect((await list("include=settings.a.b,nothing")).json).toEqual([
      { _id: expect.any(String), name: "i", settings: { a: { b: 1 } } },
    ]);
    const [row] = (await list("exclude=description,name,settings.c")).json;
    expect(row).toMatchObject({ name: "i", settings: { a: { b: 1 } } });
    expect(row.settings).toEqual({ a: { b: 1 } });
    expect(row).not.toHaveProperty("description");
    expect((await list("include=")).json[0]).toHaveProperty("description");
    expect(await list("include=a&exclude=b")).toMatchObject({
      status: 400,
      json: { errors: [{ code: "invalid_query_params" }] },
    });
    expect((await list("include=a-b")).status).toBe(400);
    expect((await list("include[]=a")).status).toBe(500);
    emulator.quirks.ignoreProjection = true;
    expect((await list("include=name")).json[0]).toHaveProperty("description");
  });

  test("ten thousand documents", async () => {
    const { emulator: big, dev: send } = await start({ pageSize: 1000 });
    for (let i = 0; i < 10_000; i++) big.seed("dev", "integrations", { name: `i${i}`, settings: { i } });
    let path: string | undefined = "/v1/integrations";
    let count = 0;
    while (path) {
      const answer: Answer = await send("GET", path);
      count += (answer.json as unknown[]).length;
      const url: URL | null = answer.headers.has("link")
        ? new URL(/<(.+)>/.exec(answer.headers.get("link") ?? "")?.[1] ?? "")
        : null;
      path = url ? url.pathname + url.search : undefined;
    }
    expect(count).toBe(10_000);
  });
});

describe("scripts", () => {
  test("server-made fields, full replace, content only by id", async () => {
    const made = await create("/v1/scripts", {
      name: "s",
      content: "1",
      description: "d",
      _id: absent,
      __hash: "x",
      createdAt: "x",
      _userId: "x",
      debugUntil: "2030-01-01T00:00:00Z",
    });
    expect(made).toMatchObject({
      name: "s",
      content: "1",
      __hash: expect.stringMatching(/^[0-9a-f]{32}$/),
      _userId: expect.any(String),
    });
    expect(made._id).not.toBe(absent);
    expect(made).not.toHaveProperty("debugUntil");
    const [row] = (await dev("GET", "/v1/scripts")).json;
    expect(row).toEqual(Object.fromEntries(Object.entries(made).filter(([name]) => name !== "content")));

    const put = (
      await dev("PUT", `/v1/scripts/${made._id}`, { ...made, description: undefined, content: "2" })
    ).json;
    expect(put).not.toHaveProperty("description");
    expect(put).toMatchObject({ _id: made._id, createdAt: made.createdAt, content: "2" });
    expect(put.lastModified > String(made.lastModified)).toBe(true);
    expect(put.__hash).not.toBe(made.__hash);
    const wiped = (await dev("PUT", `/v1/scripts/${made._id}`, { name: "s" })).json;
    expect(wiped).not.toHaveProperty("content");
    expect((await dev("GET", `/v1/scripts/${made._id}`)).json).toEqual(wiped);
    expect((await dev("PUT", `/v1/scripts/${absent}`, { name: "s" })).status).toBe(404);
  });

  test("what is missing or too long", async () => {
    const answer = await dev("POST", "/v1/scripts", {});
    expect(answer.status).toBe(422);
    expect(answer.json.errors).toEqual([
      { code: "missing_required_field", message: expect.any(String), field: "name" },
      { code: "missing_required_field", message: expect.any(String), field: "content" },
    ]);
    expect(codes(await dev("POST", "/v1/scripts", { name: "x".repeat(101), content: 5 }))).toEqual([
      "invalid_field",
      "invalid_field",
    ]);
    expect((await dev("POST", "/v1/scripts", { name: "x", content: "" })).status).toBe(201);
  });

  test("content travels byte for byte", async () => {
    const line = "\uFEFFconst a = '\u2028 😀 é e\u0301';\r\n\tb()\n ";
    const content = line.repeat(Math.ceil(300_000 / line.length)) + "\n\n";
    const { _id } = await script("big", content);
    expect((await dev("GET", `/v1/scripts/${_id}`)).json.content).toBe(content);
    emulator.quirks.trimContent = true;
    await dev("PUT", `/v1/scripts/${_id}`, { name: "big", content });
    expect((await dev("GET", `/v1/scripts/${_id}`)).json.content).toBe(content.trim());
    const huge = "x".repeat(19 * 1024 * 1024);
    expect((await dev("PUT", `/v1/scripts/${_id}`, { name: "big", content: huge })).status).toBe(200);
    expect((await dev("PUT", `/v1/scripts/${_id}`, { name: "big", content: huge + huge })).status).toBe(413);
  });

  test("PATCH takes debugUntil only, an hour at most", async () => {
    const { _id } = await script();
    const patch = (...operations: object[]): Promise<Answer> =>
      dev("PATCH", `/v1/scripts/${_id}`, operations);
    const soon = new Date(Date.now() + 1_800_000).toISOString();
    expect((await patch({ op: "replace", path: "/debugUntil", value: soon })).status).toBe(204);
    await dev("PUT", `/v1/scripts/${_id}`, { name: "s", content: "2", debugUntil: "2001-01-01T00:00:00Z" });
    expect((await dev("GET", `/v1/scripts/${_id}`)).json.debugUntil).toBe(soon);
    expect(
      (
        await patch({
          op: "replace",
          path: "/debugUntil",
          value: new Date(Date.now() + 7_200_000).toISOString(),
        })
      ).status,
    ).toBe(422);
    expect(await patch({ op: "replace", path: "/content", value: "x" })).toMatchObject({
      status: 422,
      json: { errors: [{ message: "/content is not a whitelisted property" }] },
    });
    expect((await patch({ op: "remove", path: "/debugUntil" })).status).toBe(422);
    emulator.quirks.patchRemove = true;
    expect((await patch({ op: "remove", path: "/debugUntil" })).status).toBe(204);
    expect((await dev("GET", `/v1/scripts/${_id}`)).json).not.toHaveProperty("debugUntil");
    expect((await patch()).status).toBe(422);
  });

  test("a script in use cannot be deleted", async () => {
    const { _id } = await script();
    const uses: object[] = [
      { preSave: { _scriptId: _id, function: "f" } },
      { settingsForm: { init: { _scriptId: _id, function: "f" } } },
      { installSteps: [{ name: "a", type: "form", _scriptId: _id }] },
      { initChild: { _scriptId: _id, function: "f" } },
      { update: { _scriptId: _id, function: "f" } },
    ];
    for (const use of uses) {
      const user = await integration(use);
      expect(await dev("DELETE", `/v1/scripts/${_id}`)).toMatchObject({
        status: 422,
        json: { errors: [{ message: expect.stringContaining(user._id) }] },
      });
      expect((await dev("GET", `/v1/scripts/${_id}/dependencies`)).json).toEqual({
        integrations: [
          {
            id: user._id,
            name: "i",
            paths: [expect.stringMatching(/_scriptId$/)],
            accessLevel: "owner",
            dependencyIds: { scripts: [_id] },
          },
        ],
      });
      await dev("PUT", `/v1/integrations/${user._id}`, { name: "i" });
    }
    const flow = emulator.seed("dev", "exports", {
      name: "e",
      hooks: { preSavePage: { _scriptId: _id, function: "f" } },
    });
    expect((await dev("DELETE", `/v1/scripts/${_id}`)).status).toBe(422);
    emulator.edit("dev", "exports", flow._id, (document) => delete document.hooks);
    expect((await dev("GET", `/v1/scripts/${_id}/dependencies`)).json).toEqual({});
    expect((await dev("DELETE", `/v1/scripts/${_id}`)).status).toBe(204);
    expect((await dev("GET", `/v1/scripts/${absent}/dependencies`)).json).toEqual({});

    const other = await script();
    await integration({ preSave: { _scriptId: other._id, function: "f" } });
    emulator.quirks.deleteReferenced = "allow";
    expect((await dev("DELETE", `/v1/scripts/${other._id}`)).status).toBe(204);
  });

  test("a write cannot add a reference to no script", async () => {
    const body = {
      name: "i",
      installSteps: [{ name: "a", type: "form", _scriptId: absent }],
      settings: { _scriptId: absent },
    };
    expect(await dev("POST", "/v1/integrations", body)).toMatchObject({
      status: 422,
      json: { errors: [{ code: "invalid_ref", field: "installSteps[0]._scriptId" }] },
    });
    emulator.quirks.checkReferences = false;
    expect((await dev("POST", "/v1/integrations", body)).status).toBe(201);
  });

  test("recycle bin", async () => {
    const { _id } = await script();
    expect((await dev("DELETE", `/v1/scripts/${_id}`)).status).toBe(204);
    for (const method of ["GET", "DELETE"])
      expect((await dev(method, `/v1/scripts/${_id}`)).status).toBe(404);
    expect((await dev("GET", "/v1/scripts")).status).toBe(204);
    expect(emulator.snapshot().environments.dev?.recycleBin.scripts).toHaveLength(1);
    emulator.quirks.deletedAsDocument = true;
    expect(await dev("GET", `/v1/scripts/${_id}`)).toMatchObject({
      status: 200,
      json: { deletedAt: expect.any(String) },
    });
    expect((await dev("GET", "/v1/scripts")).json).toMatchObject([{ _id, deletedAt: expect.any(String) }]);
    expect((await dev("PUT", `/v1/scripts/${_id}`, { name: "s" })).status).toBe(404);
    emulator.restore("dev", "scripts", _id);
    const restored = (await dev("GET", `/v1/scripts/${_id}`)).json;
    expect(restored).toMatchObject({ _id, content: "function f() {}" });
    expect(restored).not.toHaveProperty("deletedAt");
  });

  test("logs and audit", async () => {
    const { _id } = await script();
    for (const level of ["error", "info", "error"])
      emulator.seed("dev", "scriptLogs", { _scriptId: _id, level, message: "m" });
    const logs = (await dev("GET", `/v1/scripts/${_id}/logs?level=error&limit=1`)).json;
    expect(logs).toEqual({
      logs: [{ timestamp: expect.any(String), level: "error", message: "m" }],
      pagination: { total: 2, limit: 1, offset: 0, hasMore: true },
    });
    expect((await dev("GET", `/v1/scripts/${_id}/logs?limit=0`)).status).toBe(400);
    for (let i = 0; i < 2; i++) expect((await dev("DELETE", `/v1/scripts/${_id}/logs`)).status).toBe(204);
    expect((await dev("GET", `/v1/scripts/${_id}/logs`)).json.pagination.total).toBe(0);

    await dev("PUT", `/v1/scripts/${_id}`, { name: "t", content: "2" });
    emulator.edit("dev", "scripts", _id, (document) => (document.description = "by hand"));
    const { audit } = (await dev("GET", `/v1/scripts/${_id}/audit`)).json;
    expect(audit).toMatchObject([
      { action: "updated", metadata: { source: "ui" }, changes: { after: { description: "by hand" } } },
      {
        action: "updated",
        metadata: { source: "api" },
        changes: { before: { name: "s" }, after: { name: "t" } },
      },
      { action: "created", userName: expect.any(String) },
    ]);
    expect((await dev("GET", `/v1/scripts/${_id}/audit?action=created`)).json.audit).toHaveLength(1);
    expect((await dev("GET", `/v1/scripts/${absent}/audit`)).status).toBe(404);
  });
});

describe("integrations", () => {
  test("defaults, full replace, group ids", async () => {
    const made = await integration({
      description: "d",
      flowGroupings: [{ name: "a" }, { name: "b" }],
      _registeredConnectionIds: [absent],
    });
    expect(made).toMatchObject({
      install: [],
      installSteps: [],
      uninstallSteps: [],
      changeEditionSteps: [],
      apiGroupings: [],
      _registeredConnectionIds: [],
      _registeredLookupCacheIds: [],
    });
    const [a, b] = made.flowGroupings as Document[];
    const put = (
      await dev("PUT", `/v1/integrations/${made._id}`, { name: "i", flowGroupings: [b, { name: "a" }] })
    ).json;
    expect(put.flowGroupings).toEqual([b, { name: "a", _id: expect.stringMatching(/^[0-9a-f]{24}$/) }]);
    expect(put.flowGroupings[1]._id).not.toBe(a?._id);
    expect(put).not.toHaveProperty("description");
    expect((await dev("PUT", `/v1/integrations/${made._id}`, { name: "i" })).json.flowGroupings).toEqual([]);
    expect(codes(await dev("PUT", `/v1/integrations/${made._id}`, {}))).toEqual(["missing_required_field"]);
    emulator.quirks.emptyArrays = "absent";
    expect(Object.keys((await dev("GET", `/v1/integrations/${made._id}`)).json as object).sort()).toEqual([
      "_id",
      "createdAt",
      "lastModified",
      "name",
    ]);
  });

  test("mistakes name their field", async () => {
    const body = { name: 5, mode: 5, installSteps: [{ name: "a" }], flowGroupings: "x", future: 1 };
    const fields = (answer: Answer): unknown[] =>
      (answer.json as { errors: { field: string }[] }).errors.map(({ field }) => field);
    const answer = await dev("POST", "/v1/integrations", body);
    expect(answer.status).toBe(422);
    expect(fields(answer)).toEqual(["name", "mode", "installSteps[0].type", "flowGroupings"]);
    expect(await integration({ future: 1 })).toHaveProperty("future", 1);
    emulator.quirks.unknownFields = "drop";
    expect(await integration({ future: 1 })).not.toHaveProperty("future");
    Object.assign(emulator.quirks, { unknownFields: "refuse", readOnlyFields: "refuse" });
    expect(fields(await dev("POST", "/v1/integrations", { name: "i", future: 1, _id: absent }))).toEqual([
      "future",
      "_id",
    ]);
  });

  test("PATCH whitelist", async () => {
    const { _id } = await integration();
    const patch = (path: string, value: unknown): Promise<Answer> =>
      dev("PATCH", `/v1/integrations/${_id}`, [{ op: "replace", path, value }]);
    expect((await patch("/settings", { a: 1 })).status).toBe(204);
    expect((await patch("/flowGroupings", [{ name: "g" }])).status).toBe(204);
    expect((await dev("GET", `/v1/integrations/${_id}`)).json).toMatchObject({
      settings: { a: 1 },
      flowGroupings: [{ name: "g", _id: expect.any(String) }],
    });
    for (const path of ["/name", "/settings/a", "/iLMIgnore"])
      expect((await patch(path, {})).status).toBe(422);
    emulator.quirks.patchILMIgnore = true;
    expect((await patch("/iLMIgnore", { flow: ["name"] })).status).toBe(204);
    expect((await patch("/flowGroupings", "x")).status).toBe(422);
  });

  test("registration of connections survives a PUT", async () => {
    const { _id } = await integration();
    const connections = ["a", "b", "c"].map((name) =>
      emulator.seed("dev", "connections", { name, offline: name === "a" }),
    );
    const [a, b, c] = connections.map((connection) => connection._id);
    const path = `/v1/integrations/${_id}/connections`;
    expect((await dev("GET", path)).status).toBe(204);
    expect((await dev("PUT", `${path}/${a ?? ""}/register`)).status).toBe(204);
    expect((await dev("PUT", `${path}/register`, { _connectionId: b })).status).toBe(204);
    expect((await dev("PUT", `${path}/register`, [c, { _connectionId: a }])).status).toBe(204);
    expect((await dev("PUT", `${path}/register`, {})).status).toBe(422);
    expect((await dev("PUT", `${path}/${absent}/register`)).status).toBe(404);
    await dev("PUT", `/v1/integrations/${_id}`, { name: "i", _registeredConnectionIds: [] });
    expect((await dev("GET", `/v1/integrations/${_id}`)).json._registeredConnectionIds).toEqual([a, b, c]);
    expect((await dev("GET", `${path}?limit=2`)).json).toHaveLength(2);
    expect((await dev("DELETE", `${path}/${b ?? ""}/register`)).status).toBe(204);
    expect((await dev("GET", path)).json).toMatchObject([{ name: "a" }, { name: "c" }]);
    expect((await dev("GET", `/v1/integrations/${absent}/connections`)).status).toBe(404);
    expect((await dev("GET", "/v1/integrations")).json[0]).toMatchObject({
      numRegisteredConnections: 2,
      numOfflineConnections: 1,
      numFlows: 0,
      numError: 0,
    });
  });

  test("sub-lists with their oddities, errors, counts, cascade and restore", async () => {
    const { _id } = await integration();
    for (const collection of ["flows", "exports", "imports"] as const) {
      expect((await dev("GET", `/v1/integrations/${absent}/${collection}`)).status).toBe(204);
      for (let i = 0; i < 4; i++)
        emulator.seed("dev", collection, { name: `${collection}${i}`, _integrationId: _id });
      expect((await dev("GET", `/v1/integrations/${_id}/${collection}`)).json).toHaveLength(4);
      expect((await dev("GET", `/v1/integrations/${_id}/${collection}?limit=2`)).json).toHaveLength(
        collection === "flows" ? 2 : 3,
      );
    }
    expect((await dev("GET", `/v1/integrations/${_id}/asynchelpers`)).status).toBe(204);
    expect((await dev("GET", `/v1/integrations/${_id}/ashares`)).json).toEqual([]);
    expect((await dev("GET", `/v1/integrations/${_id}/errors`)).status).toBe(204);
    expect((await dev("GET", "/v1/integrations/nonsense/errors")).status).toBe(400);
    const [flow] = emulator.snapshot().environments.dev?.flows ?? [];
    emulator.seed("dev", "errors", { _flowId: flow?._id, errorId: "e1" });
    const errors = (await dev("GET", `/v1/integrations/${_id}/errors`)).json;
    expect(errors).toHaveLength(4);
    expect(errors[0]).toEqual({ _flowId: flow?._id, numError: 1, lastErrorAt: expect.any(String) });
    expect(errors[1]).toEqual({ _flowId: expect.any(String), numError: 0 });
    expect((await dev("GET", "/v1/integrations")).json[0]).toMatchObject({
      numFlows: 4,
      numError: 1,
      lastErrorAt: expect.any(String),
    });
    expect(
      Object.keys((await dev("GET", `/v1/integrations/${_id}/dependencies`)).json as object).sort(),
    ).toEqual(["exports", "flows", "imports"]);

    expect((await dev("DELETE", `/v1/integrations/${_id}`)).status).toBe(204);
    expect(emulator.snapshot().environments.dev).toMatchObject({ flows: [], exports: [], imports: [] });
    emulator.restore("dev", "integrations", _id);
    expect((await dev("GET", `/v1/integrations/${_id}/flows`)).json).toHaveLength(4);
  });

  test("the account-share header", async () => {
    const { _id } = await integration();
    const { _userId } = (await dev("GET", "/v1/tokenInfo")).json;
    const mine = emulator.seed("dev", "ashares", { sharedWithUser: { _id: _userId, email: "me@x.example" } });
    const other = emulator.seed("dev", "ashares", { sharedWithUser: { _id: absent } });
    const get = (path: string, share?: string): Promise<Answer> =>
      dev("GET", `/v1/integrations/${path}`, undefined, share ? { "integrator-ashareid": share } : {});
    for (const name of ["iLMIgnore", "clonefamily"]) {
      expect(await get(`${_id}/${name}`)).toMatchObject({
        status: 403,
        json: { errors: [{ code: "get_not_allowed" }] },
      });
      expect(await get(`${_id}/${name}`, "x")).toMatchObject({
        status: 403,
        json: { errors: [{ code: "invalid_header_value" }] },
      });
      expect(await get(`${_id}/${name}`, other._id)).toMatchObject({
        status: 404,
        json: { errors: [{ code: "access_restricted" }] },
      });
      expect(await get(`${absent}/${name}`, mine._id)).toMatchObject({
        status: 404,
        json: { errors: [{ code: "invalid_ref" }] },
      });
      expect((await get(`${_id}/${name}`, mine._id)).status).toBe(200);
    }
    emulator.quirks.forbiddenBody = "message";
    expect((await get(`${_id}/iLMIgnore`)).json).toEqual({ message: expect.any(String) });

    const flow = emulator.seed("dev", "flows", { name: "f", _integrationId: _id });
    emulator.seed("dev", "errors", { _flowId: flow._id, errorId: "e1" });
    const assign = (body: object, headers = {}): Promise<Answer> =>
      dev("PUT", `/v1/integrations/${_id}/errors/assign`, body, headers);
    expect(await assign({})).toMatchObject({ status: 404, json: { errors: [{ code: "invalid_ref" }] } });
    const headers = { "integrator-ashareid": mine._id };
    expect((await assign({}, headers)).status).toBe(400);
    expect((await assign({ errorIds: ["e1"], email: "no@x.example" }, headers)).status).toBe(400);
    expect((await assign({ errorIds: ["e1", "e2"], email: "me@x.example" }, headers)).json).toEqual({
      errorsToReturn: ["e1"],
    });
  });

  test("clone, in place and into another environment", async () => {
    const hook = await script("hook");
    const source = await integration({
      flowGroupings: [{ name: "g" }],
      preSave: { _scriptId: hook._id, function: "f" },
    });
    const [group] = source.flowGroupings as Document[];
    const connection = emulator.seed("dev", "connections", { name: "c" });
    await dev("PUT", `/v1/integrations/${source._id}/connections/${connection._id}/register`);
    emulator.seed("dev", "exports", { name: "e", _integrationId: source._id, _connectionId: connection._id });
    emulator.seed("dev", "flows", { name: "f", _integrationId: source._id, _flowGroupingId: group?._id });
    const preview = (await dev("GET", `/v1/integrations/${source._id}/clone/preview`)).json;
    expect(preview.objects.map((object: { model: string }) => object.model).sort()).toEqual([
      "Connection",
      "Export",
      "Flow",
      "Integration",
      "Script",
    ]);

    const target = emulator.seed("prod", "connections", { name: "c" });
    const body = {
      _envId: emulator.snapshot().environments.prod?._id,
      connectionMap: { [connection._id]: target._id },
    };
    const cloned = (await dev("POST", `/v1/integrations/${source._id}/clone`, body)).json;
    expect(cloned).toMatchObject({
      name: "Clone - i",
      _sourceId: source._id,
      _registeredConnectionIds: [target._id],
    });
    const copy = emulator.snapshot().environments.prod;
    expect(copy).toMatchObject({
      integrations: [{ _id: cloned._id, preSave: { _scriptId: copy?.scripts[0]?._id } }],
      flows: [{ _integrationId: cloned._id, _flowGroupingId: cloned.flowGroupings[0]._id }],
      exports: [{ _connectionId: target._id }],
      connections: [{ _id: target._id }],
    });
    expect(cloned.flowGroupings[0]._id).not.toBe(group?._id);
    expect(
      (await prod("POST", `/v1/integrations/${cloned._id}/revisions/create`, { description: "d" })).status,
    ).toBe(400);

    Object.assign(emulator.quirks, { cloneAnswer: "list", cloneStatus: 201, cloneDelay: 1000 });
    const list = await dev("POST", `/v1/integrations/${source._id}/clone`, {
      name: "second",
      connectionMap: {},
    });
    expect(list.status).toBe(201);
    const { _id } = list.json.find((row: { model: string }) => row.model === "Integration");
    expect((await dev("GET", `/v1/integrations/${_id}`)).status).toBe(404);
    await new Promise((resolve) => setTimeout(resolve, 1050));
    expect((await dev("GET", `/v1/integrations/${_id}`)).json.name).toBe("second");
    expect((await dev("GET", `/v1/integrations?_sourceId=${source._id}`)).json).toHaveLength(1);
    expect((await dev("POST", `/v1/integrations/${source._id}/clone`, {})).status).toBe(422);

    const { _userId } = (await dev("GET", "/v1/tokenInfo")).json;
    const share = emulator.seed("dev", "ashares", { sharedWithUser: { _id: _userId } });
    const family = await dev("GET", `/v1/integrations/${_id}/clonefamily`, undefined, {
      "integrator-ashareid": share._id,
    });
    expect(family.json.map((row: Document) => row._id).sort()).toEqual([source._id, cloned._id, _id].sort());

    emulator.seed("dev", "tools", { name: "t", _integrationId: source._id });
    expect(codes(await dev("GET", `/v1/integrations/${source._id}/clone/preview`))).toEqual([
      "tools_not_supported",
    ]);
  });

  test("revisions", async () => {
    const { _id } = await integration();
    const path = `/v1/integrations/${_id}/revisions`;
    expect((await dev("GET", path)).status).toBe(204);
    expect((await dev("POST", `${path}/create`, {})).status).toBe(400);
    const made = await create(`${path}/create`, { description: "before" });
    expect(made).toMatchObject({
      type: "snapshot",
      status: "completed",
      _integrationId: _id,
      _fromIntegrationId: _id,
    });
    const pull = emulator.seed("dev", "revisions", {
      _integrationId: _id,
      type: "pull",
      status: "inprogress",
      diff: { before: {}, after: {} },
    });
    expect((await dev("GET", path)).json.map((row: Document) => row._id)).toEqual([pull._id, made._id]);
    expect((await dev("GET", `${path}/${pull._id}`)).json).not.toHaveProperty("diff");
    expect((await dev("GET", `${path}/${pull._id}/diff`)).json).toEqual({ before: {}, after: {} });
    expect(codes(await dev("GET", `${path}/${made._id}/diff`))).toEqual(["invalid_revision_state"]);
    expect((await dev("GET", `${path}/${absent}`)).json.errors[0]).toMatchObject({
      code: "invalid_ref",
      field: "_revisionId",
    });
    expect((await dev("GET", `/v1/integrations/${absent}/revisions`)).json.errors[0]).toMatchObject({
      field: "_integrationId",
    });
  });

  test("Integration App actions", async () => {
    const plain = await integration();
    expect(await dev("PUT", `/v1/integrations/${plain._id}/resume`)).toMatchObject({
      status: 422,
      json: { errors: [{ code: "invalid_ref", message: "doesnot belongs to any Integration App." }] },
    });
    expect(codes(await dev("POST", `/v1/integrations/${plain._id}/changeEdition`))).toEqual([
      "invalid_integration_app",
    ]);
    expect(codes(await dev("POST", `/v1/integrations/${plain._id}/initChild`))).toEqual(["invalid_ref"]);
    const init = await script();
    const app = await integration({
      _connectorId: absent,
      initChild: { _scriptId: init._id, function: "f" },
    });
    expect((await dev("PUT", `/v1/integrations/${app._id}/resume`)).status).toBe(200);
    expect((await dev("POST", `/v1/integrations/${app._id}/changeEdition`)).status).toBe(200);
    const child = (await dev("POST", `/v1/integrations/${app._id}/initChild`)).json;
    expect(child).toMatchObject({ _parentId: app._id, _connectorId: absent });
    const tree = (await dev("GET", `/v1/integrations/${app._id}/tree/metadata`)).json;
    expect(tree).toMatchObject({
      integration: { _id: app._id, installSteps: [] },
      childIntegrations: [{ _id: child._id }],
    });
    for (let i = 0; i < 2; i++)
      expect((await dev("PUT", `/v1/integrations/${app._id}/detachLicense`)).status).toBe(204);
    expect((await dev("PUT", `/v1/integrations/${app._id}`, { name: "app" })).json._connectorId).toBe(absent);
  });
});

describe("connectors and licenses", () => {
  test("life of a connector", async () => {
    const made = await create("/v1/connectors", {
      name: "c",
      handle: "mine",
      numInstalls: 7,
      published: true,
    });
    expect(made).toMatchObject({
      name: "c",
      numInstalls: 0,
      handle: expect.any(String),
      lastModified: expect.any(String),
    });
    expect(made.handle).not.toBe("mine");
    const path = `/v1/connectors/${made._id}`;
    const put = (await dev("PUT", path, { name: "d" })).json;
    expect(put).toMatchObject({ name: "d", handle: made.handle });
    expect(put).not.toHaveProperty("published");
    expect((await dev("PUT", path, { name: "d", trialEnabled: true })).json.errors).toMatchObject([
      { field: "trialPeriod" },
      { field: "_trialLicenseId" },
    ]);
    expect(
      (await dev("PUT", path, { name: "d", trialEnabled: true, trialPeriod: 7, _trialLicenseId: absent }))
        .status,
    ).toBe(200);
    expect((await dev("GET", "/v1/connectors/nonsense")).status).toBe(400);
    expect((await dev("GET", `/v1/connectors/${absent}`)).status).toBe(404);
    expect((await dev("DELETE", path)).status).toBe(204);
    expect((await dev("GET", "/v1/connectors")).status).toBe(204);
    emulator.quirks.partner = false;
    expect((await dev("GET", "/v1/connectors")).status).toBe(403);
  });

  test("install, install base and pushed updates", async () => {
    const connector = await create("/v1/connectors", { name: "app" });
    const path = `/v1/connectors/${connector._id}`;
    expect(codes(await dev("POST", `${path}/install`))).toEqual(["invalid_integration_app"]);
    expect(codes(await dev("GET", `${path}/preview`))).toEqual(["invalid_integration_app"]);
    expect(codes(await dev("POST", `/v1/connectors/${absent}/install`))).toEqual(["invalid_ref"]);
    const template = await integration({ installSteps: [{ name: "a", type: "hidden" }] });
    await dev("PUT", path, { name: "app", _integrationId: template._id });
    const license = await create(`${path}/licenses`, {
      email: "a@x.example",
      expires: "2030-01-01T00:00:00Z",
      opts: {},
    });
    expect((await dev("GET", `${path}/installBase`)).status).toBe(204);
    expect((await dev("GET", `${path}/preview`)).json.objects).toHaveLength(1);
    const one = (await dev("POST", `${path}/install`, {})).json;
    const two = (await dev("POST", `${path}/install`)).json;
    expect((await dev("GET", `/v1/integrations/${one._integrationId}`)).json).toMatchObject({
      _connectorId: connector._id,
      installSteps: [{ name: "a" }],
    });
    expect((await dev("GET", `${path}/installBase`)).json).toHaveLength(2);
    expect((await dev("GET", path)).json.numInstalls).toBe(2);
    expect((await dev("GET", `${path}/licenses/${license._id}`)).json).toMatchObject({
      _integrationId: one._integrationId,
      user: { email: "a@x.example", name: expect.any(String) },
    });
    expect((await dev("PUT", `/v1/integrations/${String(one._integrationId)}/detachLicense`)).status).toBe(
      204,
    );
    expect((await dev("GET", `${path}/licenses/${license._id}`)).json).not.toHaveProperty("_integrationId");

    expect((await dev("PUT", `${path}/update`)).status).toBe(200);
    expect((await dev("PUT", `${path}/update`, { _integrationIds: [two._integrationId] })).status).toBe(200);
    expect((await dev("PUT", `${path}/update`, { _integrationIds: [absent] })).status).toBe(400);
    expect(emulator.snapshot().environments.dev?.pushes).toMatchObject([
      { _integrationIds: [one._integrationId, two._integrationId] },
      { _connectorId: connector._id, _integrationIds: [two._integrationId] },
    ]);
    await dev("DELETE", path);
    expect((await dev("GET", `/v1/integrations/${two._integrationId}`)).status).toBe(200);
  });

  test("licenses", async () => {
    const connector = await create("/v1/connectors", { name: "app" });
    const path = `/v1/connectors/${connector._id}/licenses`;
    expect((await dev("GET", path)).status).toBe(204);
    expect((await dev("POST", path, {})).json.errors.map((error: { field: string }) => error.field)).toEqual([
      "email",
      "expires",
      "opts",
    ]);
    const body = {
      email: "a@x.example",
      expires: "2030-01-01T01:00:00+01:00",
      opts: { connectorEdition: "standard" },
    };
    expect(await dev("POST", path, { ...body, email: "a@unknown.example" })).toMatchObject({
      status: 422,
      json: { errors: [{ code: "invalid_user" }] },
    });
    expect((await dev("POST", path, { ...body, expires: "soon" })).status).toBe(422);
    const made = await create(path, body);
    expect(made).toEqual({
      _id: expect.any(String),
      created: expect.any(String),
      expires: "2030-01-01T00:00:00.000Z",
      opts: body.opts,
      user: { email: body.email },
    });
    const put = (
      await dev("PUT", `${path}/${made._id}`, {
        expires: "2031-01-01T00:00:00Z",
        user: { email: "b@x.example" },
        created: "x",
      })
    ).json;
    expect(put).toEqual({
      _id: made._id,
      created: made.created,
      user: made.user,
      expires: "2031-01-01T00:00:00.000Z",
    });
    expect((await dev("GET", path)).json).toEqual([put]);
    expect((await dev("GET", `${path}/x`)).status).toBe(400);
    expect((await dev("DELETE", `${path}/${made._id}`)).status).toBe(204);
    expect((await dev("DELETE", `${path}/${made._id}`)).status).toBe(404);
    emulator.quirks.knownEmails = ["only@x.example"];
    expect(codes(await dev("POST", path, body))).toEqual(["invalid_user"]);
  });
});

describe("state", () => {
  test("answers in plain text, refuses what is no container", async () => {
    expect((await dev("GET", "/v1/state")).status).toBe(204);
    expect(await dev("PUT", "/v1/state/k", { v: 1 })).toMatchObject({ status: 201, text: "Created" });
    const ok = await dev("PUT", "/v1/state/k", [1]);
    expect(ok).toMatchObject({ status: 200, text: "OK" });
    expect(ok.headers.get("content-type")).toMatch(/^text\/plain/);
    expect((await dev("GET", "/v1/state/k")).json).toEqual([1]);
    expect((await dev("GET", "/v1/state")).json).toEqual({ keys: ["k"] });
    for (const [body, status] of [
      ["1", 400],
      ['"s"', 400],
      ["null", 400],
      ["true", 400],
      ["{", 400],
      ["", 422],
      ["{}", 422],
      ["[]", 422],
    ] as const)
      expect([body, (await dev("PUT", "/v1/state/k", body)).status]).toEqual([body, status]);
    expect((await dev("PUT", "/v1/state/k", "{}", { "content-type": "text/plain" })).status).toBe(415);
    expect((await dev("PUT", "/v1/state/k")).status).toBe(415);
    expect(await dev("GET", "/v1/state/none")).toMatchObject({
      status: 404,
      json: { errors: [{ message: expect.any(String) }] },
    });
    expect((await dev("DELETE", "/v1/state/k")).status).toBe(204);
    expect((await dev("DELETE", "/v1/state/k")).status).toBe(404);
  });

  test("any key", async () => {
    const keys = [
      "a/b",
      "..",
      ".",
      "../../scripts",
      "a%2Fb",
      "%",
      "ü 😀",
      "?x#y",
      "a+b",
      "/",
      "//",
      "a;b",
      "__proto__",
      "x".repeat(2000),
    ];
    for (const key of keys) {
      const path = `/v1/state/${encodeURIComponent(key).replace(/\./g, "%2E")}`;
      expect([key, (await raw("PUT", path, JSON.stringify({ key }))).status]).toEqual([key, 201]);
      expect(JSON.parse((await raw("GET", path)).text)).toEqual({ key });
    }
    expect((await dev("GET", "/v1/state")).json.keys).toEqual(keys);
    expect((await raw("DELETE", "/v1/state/%2E%2E")).status).toBe(204);
    expect((await raw("GET", "/v1/state/%zz")).status).toBe(400);
    // What a blank key does.
    expect((await raw("DELETE", "/v1/state/")).status).toBe(204);
    expect((await dev("GET", "/v1/state")).status).toBe(204);
  });

  test("scopes", async () => {
    const { _id } = await integration();
    const path = `/v1/integrations/${_id}/state`;
    expect((await dev("PUT", `${path}/a%2Fb`, { v: 1 })).text).toBe("Created");
    expect((await dev("GET", "/v1/state")).status).toBe(204);
    expect((await dev("GET", path)).json).toEqual({ keys: ["a/b"] });
    emulator.setState("dev", "a/b", { v: 2 }, `integrations/${_id}`);
    expect((await dev("GET", `${path}/a%2Fb`)).json).toEqual({ v: 2 });
    emulator.quirks.scopedStateDeleteStatus = 200;
    const seeded = emulator.seed("dev", "imports", { name: "x" });
    expect((await dev("DELETE", `/v1/imports/${seeded._id}/state`)).status).toBe(200);
    expect((await dev("PUT", `/v1/flows/${_id}/state/k`, { v: 1 })).status).toBe(403);
    expect((await dev("GET", "/v1/exports/nonsense/state")).status).toBe(400);
    expect((await dev("GET", `/v1/exports/${absent}/state/k`)).status).toBe(404);
    await dev("DELETE", `/v1/integrations/${_id}`);
    expect((await dev("GET", path)).status).toBe(404);
  });
});

describe("faults", () => {
  const post = (name: string, signal?: AbortSignal): Promise<Response> =>
    fetch(`${emulator.url}/v1/scripts`, {
      method: "POST",
      headers: { authorization: "Bearer tok-dev", "content-type": "application/json" },
      body: JSON.stringify({ name, content: "x" }),
      ...(signal && { signal }),
    });
  const stored = (): number => emulator.snapshot().environments.dev?.scripts.length ?? 0;

  for (const when of ["before", "after"] as const) {
    const done = when === "after" ? 1 : 0;

    test(`reset ${when}`, async () => {
      const fault = emulator.inject({ kind: "reset", method: "POST", path: "/v1/scripts", when });
      await expect(post("a")).rejects.toThrow();
      expect([fault.fired, stored()]).toEqual([1, done]);
      expect(emulator.requests.at(-1)?.status).toBe(0);
      expect((await post("b")).status).toBe(201);
    });

    test(`one token alone ${when}`, async () => {
      const fault = emulator.inject({
        kind: "status",
        status: 401,
        token: "tok-prod",
        times: Infinity,
        when,
      });
      expect((await post("a")).status).toBe(201);
      const headers = { authorization: "Bearer tok-prod" };
      expect((await fetch(`${emulator.url}/v1/tokenInfo`, { headers })).status).toBe(401);
      expect(fault.fired).toBe(1);
    });

    test(`hang ${when}`, async () => {
      emulator.inject({ kind: "hang", when });
      await expect(post("a", AbortSignal.timeout(500))).rejects.toThrow(/timeout|aborted/);
      // On a busy machine the request arrives after the client has given up.
      for (let waited = 0; stored() !== done && waited < 5000; waited += 20)
        await new Promise((resolve) => setTimeout(resolve, 20));
      expect(stored()).toBe(done);
    });

    test(`status ${when}`, async () => {
      emulator.inject({
        kind: "status",
        status: 503,
        body: { errors: [{ code: 503, message: "no" }] },
        headers: { "x-a": "b" },
        when,
      });
      const answer = await post("a");
      expect([answer.status, answer.headers.get("x-a"), await answer.json()]).toEqual([
        503,
        "b",
        { errors: [{ code: 503, message: "no" }] },
      ]);
      expect(stored()).toBe(done);
      emulator.inject({ kind: "status", status: 500, body: "plain", when });
      const plain = await post("b");
      expect([plain.headers.get("content-type"), await plain.text()]).toEqual([
        "text/plain; charset=utf-8",
        "plain",
      ]);
    });

    test(`truncate ${when}`, async () => {
      emulator.inject({ kind: "truncate", when });
      const answer = await post("a");
      expect(answer.status).toBe(when === "after" ? 201 : 200);
      expect(Number(answer.headers.get("content-length"))).toBeGreaterThan(10);
      await expect(answer.text()).rejects.toThrow();
      expect(stored()).toBe(done);
    });

    test(`empty ${when}`, async () => {
      emulator.inject({ kind: "empty", when });
      const answer = await post("a");
      expect([answer.status, await answer.text()]).toEqual([when === "after" ? 201 : 200, ""]);
      expect(stored()).toBe(done);
    });

    test(`html ${when}`, async () => {
      emulator.inject({ kind: "html", when });
      const answer = await post("a");
      expect([answer.status, answer.headers.get("content-type")]).toEqual([502, "text/html; charset=utf-8"]);
      expect(await answer.text()).toContain("<html>");
      expect(stored()).toBe(done);
    });

    test(`delay ${when}`, async () => {
      emulator.inject({ kind: "delay", ms: 1000, when });
      const answer = post("a");
      do await new Promise((resolve) => setTimeout(resolve, 20));
      while (stored() !== done);
      expect((await answer).status).toBe(201);
      expect(stored()).toBe(1);
    });
  }

  test("skip, times, environment, expressions, removal", async () => {
    const status = async (send: Send, path = "/v1/state"): Promise<number> =>
      (await send("GET", path)).status;
    const fault = emulator.inject({
      kind: "status",
      status: 503,
      skip: 1,
      times: 2,
      environment: "dev",
      path: /state$/g,
    });
    expect([
      await status(prod),
      await status(dev),
      await status(dev),
      await status(dev, "/v1/scripts"),
      await status(dev),
      await status(dev),
    ]).toEqual([204, 204, 503, 204, 503, 204]);
    expect(fault.fired).toBe(2);
    const always = emulator.inject({ kind: "status", status: 500, times: Infinity });
    expect([await status(dev), await status(prod)]).toEqual([500, 500]);
    always.remove();
    expect(await status(dev)).toBe(204);
    emulator.inject({ kind: "html", times: Infinity });
    emulator.clearFaults();
    expect(await status(dev)).toBe(204);
  });

  test("an answer without a body is cut off too", async () => {
    const { _id } = await script();
    emulator.inject({ kind: "truncate", method: "DELETE", when: "after" });
    await dev("DELETE", `/v1/scripts/${_id}`).catch(() => undefined);
    expect(stored()).toBe(0);
    emulator.inject({ kind: "truncate", method: "PUT", when: "after" });
    await expect(dev("PUT", "/v1/state/k", { v: 1 })).rejects.toThrow();
    expect((await dev("GET", "/v1/state/k")).json).toEqual({ v: 1 });
  });

  test("control over HTTP", async () => {
    const open = sender(emulator.url);
    const made = await open("POST", "/emulator/faults", {
      kind: "status",
      status: 500,
      path: "^/v1/st",
      times: "Infinity",
    });
    expect(made.status).toBe(201);
    expect((await dev("GET", "/v1/state")).status).toBe(500);
    expect((await open("GET", "/emulator/faults")).json).toMatchObject([
      { id: made.json.id, fired: 1, left: "Infinity" },
    ]);
    expect((await open("DELETE", "/emulator/faults")).status).toBe(204);
    expect((await dev("GET", "/v1/state")).status).toBe(204);
    expect((await open("POST", "/emulator/faults", { kind: "flood" })).status).toBe(400);
    expect((await open("GET", "/emulator/requests")).json).toHaveLength(2);
    expect((await open("DELETE", "/emulator/requests")).status).toBe(204);
    expect(emulator.requests).toHaveLength(0);
  });
});

describe("data file", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "emulator-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test("outlives a restart, bin, state and ids included", async () => {
    const data = join(folder, "data.json");
    const first = await start({ data });
    const made = (await first.dev("POST", "/v1/scripts", { name: "s", content: "\uFEFFx\r\n" }))
      .json as Document;
    await first.dev("PUT", "/v1/state/__proto__", { v: 1 });
    await first.dev("POST", "/v1/integrations", {
      name: "i",
      preSave: { _scriptId: made._id, function: "f" },
    });
    const gone = (await first.dev("POST", "/v1/scripts", { name: "gone", content: "" })).json as Document;
    await first.dev("DELETE", `/v1/scripts/${gone._id}`);
    const before = first.emulator.snapshot();
    await first.emulator.close();
    expect(readdirSync(folder)).toEqual(["data.json"]);

    const second = await start({ data });
    expect(second.emulator.snapshot()).toEqual(before);
    expect((await second.dev("DELETE", `/v1/scripts/${made._id}`)).status).toBe(422);
    second.emulator.restore("dev", "scripts", gone._id);
    // It is written within a moment, without another request.
    while (readFileSync(data, "utf8").includes("deletedAt"))
      await new Promise((resolve) => setTimeout(resolve, 10));
    await second.emulator.close();

    // An environment that is not served this time is not lost.
    const third = await start({ data, tokens: { prod: "tok-prod" } });
    await third.prod("PUT", "/v1/state/k", { v: 1 });
    await third.emulator.close();
    expect((await (await start({ data })).dev("GET", `/v1/scripts/${made._id}`)).json.content).toBe(
      "\uFEFFx\r\n",
    );
  });

  test("a file of something else is left alone", async () => {
    const data = join(folder, "package.json");
    for (const text of ['{"name":"x"}', "nonsense"]) {
      writeFileSync(data, text);
      await expect(startEmulator({ data })).rejects.toThrow("package.json is not");
      expect(readFileSync(data, "utf8")).toBe(text);
    }
  });
});

describe("command", () => {
  const parse = (...argv: string[]): Promise<unknown> =>
    emulatorCommand()
      .exitOverride()
      .configureOutput({ writeErr: () => undefined })
      .parseAsync(argv, { from: "user" });

  test("wrong usage is a CommanderError", async () => {
    for (const argv of [
      ["--port", "x"],
      ["--port", "70000"],
      ["--tokens", "dev"],
      ["--tokens", "a=x,b=x"],
      ["--rate", "0"],
      ["--nonsense"],
      ["extra"],
    ])
      await expect(parse(...argv)).rejects.toMatchObject({ name: "CommanderError" });
  });

  test("a port in use is named", async () => {
    const { port } = new URL(emulator.url);
    await expect(parse("--port", port)).rejects.toThrow(`Port ${port} is in use`);
  });

  test("prints its URL and ends on SIGTERM", async () => {
    const lines: string[] = [];
    const write = jest
      .spyOn(process.stdout, "write")
      .mockImplementation((text) => lines.push(String(text)) > 0);
    const running = parse("--port", "0", "--tokens", "qa=tok-qa", "--rate", "5", "--burst", "9");
    while (lines.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    write.mockRestore();
    const url = lines.join("").trim();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await sender(url, "tok-qa")("GET", "/v1/state")).status).toBe(204);
    process.emit("SIGTERM");
    await running;
    await expect(fetch(url)).rejects.toThrow();
  });
});
