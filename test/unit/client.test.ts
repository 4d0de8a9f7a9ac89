import http, { type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { inspect } from "node:util";
import { gzipSync } from "node:zlib";
import { startEmulator, type Emulator } from "../../emulator";
import { Client } from "../../provider/celigo/client";
import { ApiError, Cancelled, CeligoError, LostAnswer } from "../../provider/celigo/errors";
import type { Settings } from "../../provider/run/settings";
import type { Json } from "../../provider/json/json";

const TOKEN = "tok-dev";
const SECRET_TOKEN = "tok-9f8e7d6c5b4a-do-not-show";

interface Heard {
  method: string;
  url: string;
  body: string;
  headers: http.IncomingHttpHeaders;
  at: number;
}

interface Local {
  url: string;
  port: number;
  heard: Heard[];
  sockets: Set<Socket>;
  server: Server;
}

type Answer = (request: Heard, response: ServerResponse, index: number, message: IncomingMessage) => void;

const closers: (() => Promise<void> | void)[] = [];
const clients: Client[] = [];
const variables = [
  "HTTP_PROXY",
  "http_proxy",
  "HTTPS_PROXY",
  "https_proxy",
  "NO_PROXY",
  "no_proxy",
  "ALL_PROXY",
  "all_proxy",
];
const environment = Object.fromEntries(variables.map((name) => [name, process.env[name]]));

beforeEach(() => {
  for (const name of variables) delete process.env[name];
});

afterEach(async () => {
  for (const client of clients.splice(0)) void client.cancel();
  for (const close of closers.splice(0)) await close();
  for (const [name, value] of Object.entries(environment)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

/** A small server for what no API does; it counts what it hears. */
async function serve(answer: Answer, port = 0): Promise<Local> {
  const heard: Heard[] = [];
  const sockets = new Set<Socket>();
  const server = http.createServer((message, response) => {
    let body = "";
    message.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
    message.on("end", () => {
      const request: Heard = {
        method: message.method ?? "",
        url: message.url ?? "",
        body,
        headers: message.headers,
        at: performance.now(),
      };
      heard.push(request);
      answer(request, response, heard.length - 1, message);
    });
  });
  server.on("connection", (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  closers.push(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        for (const socket of sockets) socket.destroy();
      }),
  );
  const at = (server.address() as AddressInfo).port;
  return { url: `http://127.0.0.1:${at}`, port: at, heard, sockets, server };
}

async function emulate(options: Parameters<typeof startEmulator>[0] = {}): Promise<Emulator> {
  const emulator = await startEmulator(options);
  closers.push(() => emulator.close());
  return emulator;
}

function connect(origin: string, more: Partial<Settings> = {}, said: string[] = []): Client {
  const client = new Client(
    {
      token: TOKEN,
      tokenSource: "env:CELIGO_API_TOKEN",
      origin,
      mode: "full",
      onExisting: "fail",
      maxRetries: 2,
      allowAccountChange: false,
      forceDestroyIds: [],
      ...more,
    },
    (message) => said.push(message),
  );
  clients.push(client);
  return client;
}

function send(
  response: ServerResponse,
  status: number,
  body: unknown = "",
  headers: http.OutgoingHttpHeaders = {},
): void {
  const isText = typeof body === "string" || Buffer.isBuffer(body);
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(isText ? body : JSON.stringify(body));
}

async function failure(work: Promise<unknown>): Promise<CeligoError> {
  const error: unknown = await work.then(
    () => new Error("it did not fail"),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof CeligoError)) throw error instanceof Error ? error : new Error(String(error));
  expect(Buffer.byteLength(error.message)).toBeLessThanOrEqual(8 * 1024);
  expect(error.message).not.toMatch(/[\r\n]/);
  return error;
}

/** All the ways in which an error reaches a log. */
function everyText(error: Error): string {
  return [
    error.message,
    error.stack,
    String(error),
    inspect(error, { depth: 20, showHidden: true, maxStringLength: Infinity, maxArrayLength: Infinity }),
    JSON.stringify(error),
    JSON.stringify(Object.getOwnPropertyDescriptors(error)),
    inspect((error as { cause?: unknown }).cause, { depth: 20 }),
  ].join("\n");
}

const script = (name = "s"): Json => ({ name, content: "x" });

describe("reads and deletions are repeated", () => {
  it.each([
    ["reset", { kind: "reset" }],
    ["500", { kind: "status", status: 500 }],
    ["502 as HTML", { kind: "html", status: 502 }],
    ["503", { kind: "status", status: 503 }],
    ["504", { kind: "status", status: 504 }],
    ["408", { kind: "status", status: 408 }],
    ["a truncated answer", { kind: "truncate" }],
    ["an empty answer", { kind: "empty" }],
    ["HTML under 200", { kind: "html", status: 200 }],
  ] as const)("GET after %s", async (_name, fault) => {
    const emulator = await emulate();
    const { _id } = emulator.seed("dev", "integrations", { name: "i" });
    for (const when of ["before", "after"] as const) {
      emulator.inject({ method: "GET", path: "/v1/integrations", when, ...fault });
      await expect(connect(emulator.url).get(`/v1/integrations/${String(_id)}`)).resolves.toMatchObject({
        name: "i",
      });
      emulator.inject({ method: "GET", path: "/v1/integrations", when, ...fault });
      await expect(connect(emulator.url).list("/v1/integrations")).resolves.toHaveLength(1);
    }
  });

  it.each([
    ["reset", { kind: "reset" }],
    ["500", { kind: "status", status: 500 }],
    ["502 as HTML", { kind: "html", status: 502 }],
  ] as const)("DELETE after %s, before and after it was carried out", async (_name, fault) => {
    const emulator = await emulate();
    for (const when of ["before", "after"] as const) {
      const { _id } = emulator.seed("dev", "integrations", { name: "i" });
      emulator.inject({ method: "DELETE", when, ...fault });
      await connect(emulator.url).delete(`/v1/integrations/${String(_id)}`);
      await expect(connect(emulator.url).get(`/v1/integrations/${String(_id)}`)).resolves.toBeUndefined();
    }
  });

  it("with growing pauses, and in the end tells what happened", async () => {
    const server = await serve((_request, response) => send(response, 503, { message: "down" }));
    const error = await failure(connect(server.url, { maxRetries: 3 }).get("/v1/scripts/a"));
    expect(error).toMatchObject({ status: 503 });
    expect(error.message).toContain("Celigo GET /v1/scripts/a failed (503)");
    expect(error.message).toContain("down");
    expect(server.heard).toHaveLength(4);
    const pauses = server.heard.slice(1).map(({ at }, i) => at - (server.heard[i]?.at ?? 0));
    for (const pause of pauses) expect(pause).toBeGreaterThan(150);
    expect(pauses[2]).toBeGreaterThan(pauses[0] ?? 0);
  });

  it("not at all with maxRetries 0", async () => {
    const server = await serve((_request, response) => send(response, 500));
    await failure(connect(server.url, { maxRetries: 0 }).get("/v1/scripts/a"));
    expect(server.heard).toHaveLength(1);
  });

  it.each([400, 401, 403, 404, 409, 415, 422])("not after %i", async (status) => {
    const server = await serve((_request, response) => send(response, status, { message: "no" }));
    const client = connect(server.url);
    if (status === 404) {
      await expect(client.get("/v1/scripts/a")).resolves.toBeUndefined();
      await expect(client.list("/v1/scripts")).resolves.toBeUndefined();
      await expect(client.delete("/v1/scripts/a")).resolves.toBe(false);
    } else {
      for (const work of [
        client.get("/v1/scripts/a"),
        client.list("/v1/scripts"),
        client.delete("/v1/scripts/a"),
      ])
        await expect(failure(work)).resolves.toMatchObject({ status });
    }
    expect(server.heard).toHaveLength(3);
  });

  it.each(["[]x", '{"a":1', "", "null", '"text"', "<html>login</html>"])(
    "an answer %j is no document in the end",
    async (body) => {
      const server = await serve((_request, response) => send(response, 200, body));
      const client = connect(server.url, { maxRetries: 0 });
      await failure(client.list("/v1/scripts"));
      if (body !== '"text"') await failure(client.get("/v1/scripts/a"));
    },
  );

  it.each([[[1]], [[null]], [["a"]], [{ a: 1 }], [[[]]], ["text"], [7], [true]])(
    "%j is no list",
    async (body) => {
      const server = await serve((_request, response) => send(response, 200, JSON.stringify(body)));
      await failure(connect(server.url, { maxRetries: 0 }).list("/v1/scripts"));
    },
  );
});

describe("a write is never repeated when it may have been carried out", () => {
  const broken: [string, Answer][] = [
    ["reset", (_request, _response, _index, message) => message.socket.destroy()],
    ["500", (_request, response) => send(response, 500)],
    ["502 as HTML", (_request, response) => send(response, 502, "<html>Bad Gateway</html>")],
    ["503", (_request, response) => send(response, 503)],
    ["504", (_request, response) => send(response, 504)],
    ["408", (_request, response) => send(response, 408)],
    [
      "a truncated answer",
      (_request, response) => {
        response.writeHead(201, { "content-length": 1000 });
        response.write('{"_id":"1"', () => response.socket?.destroySoon());
      },
    ],
    [
      "a web page",
      (_request, response) => send(response, 200, "<html>log in</html>", { "content-type": "text/html" }),
    ],
    ["no answer in time", () => undefined],
  ];

  it.each(broken)("POST, PUT and PATCH after %s", async (name, answer) => {
    const server = await serve(answer);
    const client = connect(server.url, { timeoutSeconds: 0.3, maxRetries: 5 });
    for (const work of [
      () => client.post("/v1/scripts", script()),
      () => client.put("/v1/scripts/a", script()),
      () => client.patch("/v1/scripts/a", [{ op: "replace", path: "/a", value: 1 }]),
    ]) {
      server.heard.length = 0;
      const error = await failure(work());
      expect(error).toBeInstanceOf(LostAnswer);
      const reasons = {
        "no answer in time": "timeout",
        "a truncated answer": "answered",
        "a web page": "answered",
      };
      expect((error as LostAnswer).reason).toBe(reasons[name as keyof typeof reasons] ?? "broken");
      expect(server.heard).toHaveLength(1);
    }
  });

  it("nor after the API refused it", async () => {
    const server = await serve((_request, response) => send(response, 422, { message: "no" }));
    const error = await failure(connect(server.url).post("/v1/scripts", script()));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).not.toBeInstanceOf(LostAnswer);
    expect(server.heard).toHaveLength(1);
  });

  it("an empty 2xx is an answer without a document", async () => {
    const server = await serve((_request, response) => send(response, 201));
    await expect(connect(server.url).post("/v1/scripts", script())).resolves.toBeUndefined();
    expect(server.heard).toHaveLength(1);
  });

  it("but POST is, after a refused connection", async () => {
    const port = (await serve(() => undefined)).port;
    await closers.pop()?.();
    const work = connect(`http://127.0.0.1:${port}`, { maxRetries: 5 }).post("/v1/scripts", script());
    await new Promise((resolve) => setTimeout(resolve, 700));
    const server = await serve((_request, response) => send(response, 201, { _id: "1" }), port);
    await expect(work).resolves.toEqual({ _id: "1" });
    expect(server.heard).toHaveLength(1);
  });

  it("and a connection that stays refused is no lost answer", async () => {
    const port = (await serve(() => undefined)).port;
    await closers.pop()?.();
    const error = await failure(
      connect(`http://127.0.0.1:${port}`, { maxRetries: 1 }).post("/v1/scripts", script()),
    );
    expect(error).not.toBeInstanceOf(LostAnswer);
    expect(error.message).toContain("celigo:baseUrl");
  });

  it("a document is written again after a new look, when the answer was lost", async () => {
    const emulator = await emulate();
    const { _id } = emulator.seed("dev", "integrations", { name: "i", readme: "theirs" });
    const path = `/v1/integrations/${String(_id)}`;
    for (const kind of ["reset", "status", "empty", "truncate"] as const) {
      for (const when of ["before", "after"] as const) {
        emulator.inject({ method: "PUT", kind, when });
        const name = `${kind}-${when}`;
        await connect(emulator.url).rewrite(
          path,
          (document) => (document.name === name ? undefined : { ...document, name }),
          () => true,
        );
        await expect(connect(emulator.url).get(path)).resolves.toMatchObject({ name, readme: "theirs" });
      }
    }
  });
});

describe("429", () => {
  const client = (server: Local, more?: Partial<Settings>, said?: string[]) =>
    connect(server.url, more, said);
  const calls: [string, (client: Client) => Promise<unknown>][] = [
    ["GET", (it) => it.get("/v1/scripts/a")],
    ["list", (it) => it.list("/v1/scripts")],
    ["DELETE", (it) => it.delete("/v1/scripts/a")],
    ["POST", (it) => it.post("/v1/scripts", script())],
    ["PUT", (it) => it.put("/v1/scripts/a", script())],
    ["PATCH", (it) => it.patch("/v1/scripts/a", [{ op: "replace", path: "/a", value: 1 }])],
  ];

  it.each(calls)("is waited out as long as Retry-After says: %s", async (name, call) => {
    const server = await serve((_request, response, index) =>
      index === 0
        ? send(
            response,
            429,
            { errors: [{ code: "rate_limited", message: "slow down" }] },
            { "retry-after": "1" },
          )
        : send(response, 200, name === "list" ? [] : { _id: "1" }),
    );
    const said: string[] = [];
    await call(client(server, { maxRetries: 2 }, said));
    expect(server.heard).toHaveLength(2);
    expect((server.heard[1]?.at ?? 0) - (server.heard[0]?.at ?? 0)).toBeGreaterThan(990);
    expect(said.join()).toMatch(/429/);
  });

  it.each([
    ["0", 0, 1500],
    ["2", 2, 4000],
    ["-5", 0, 2000],
    ["soon", 0, 2500],
    ["", 0, 2500],
  ])("with Retry-After %j", async (header, seconds, most) => {
    const server = await serve((_request, response, index) =>
      index === 0 ? send(response, 429, "", { "retry-after": header }) : send(response, 200, {}),
    );
    await client(server).get("/v1/scripts/a");
    const waited = (server.heard[1]?.at ?? 0) - (server.heard[0]?.at ?? 0);
    expect(waited).toBeGreaterThan(seconds * 1000 - 10);
    expect(waited).toBeLessThan(most);
  });

  it("with a date in Retry-After", async () => {
    const server = await serve((_request, response, index) =>
      index === 0
        ? send(response, 429, "", { "retry-after": new Date(Date.now() + 2500).toUTCString() })
        : send(response, 200, {}),
    );
    await client(server).get("/v1/scripts/a");
    const waited = (server.heard[1]?.at ?? 0) - (server.heard[0]?.at ?? 0);
    expect(waited).toBeGreaterThan(1400);
    expect(waited).toBeLessThan(3500);
  });

  it.each(["61", "86400", "1e300", new Date(Date.now() + 1e9).toUTCString()])(
    "with Retry-After %j waits a minute at a time, and says so",
    async (header) => {
      const server = await serve((_request, response) => send(response, 429, "", { "retry-after": header }));
      const said: string[] = [];
      const it = client(server, {}, said);
      const work = failure(it.post("/v1/scripts", script()));
      while (said.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
      expect(said.join()).toMatch(/\b60 s\b/);
      void it.cancel();
      await expect(work).resolves.toBeInstanceOf(Cancelled);
      expect(server.heard).toHaveLength(1);
    },
  );

  it("that does not end is a refusal and no lost answer: the API carried nothing out", async () => {
    const server = await serve((_request, response) =>
      send(
        response,
        429,
        { errors: [{ code: "rate_limited", message: "slow down" }] },
        { "retry-after": "0" },
      ),
    );
    for (const [, call] of calls) {
      const error = await failure(call(client(server, { maxRetries: 0 })));
      expect(error).toMatchObject({ status: 429 });
      expect(error).not.toBeInstanceOf(LostAnswer);
      expect(error.message).toContain("rate_limited");
    }
  });
});

describe("what a refusal says", () => {
  async function refusal(
    body: unknown,
    status = 422,
    headers: http.OutgoingHttpHeaders = {},
  ): Promise<CeligoError> {
    const server = await serve((_request, response) => send(response, status, body, headers));
    return failure(connect(server.url, { maxRetries: 0 }).post("/v1/scripts", script()));
  }

  it("in the API's envelope", async () => {
    const error = await refusal({
      errors: [{ code: "missing_required_field", message: "content is needed", field: "content" }],
    });
    expect(error).toMatchObject({ status: 422, code: "missing_required_field" });
    expect(error.message).toBe(
      "Celigo POST /v1/scripts failed (422 missing_required_field): content is needed (content).",
    );
  });

  it("of many errors", async () => {
    const { message } = await refusal({
      errors: [
        { code: "a", message: "first", field: "installSteps[0].type" },
        { code: 12, message: "second", field: "name", source: "s" },
      ],
    });
    for (const word of ["first", "second", "installSteps[0].type", "name"]) expect(message).toContain(word);
  });

  it.each(["flowGroupings.0.name", "/flowGroupings/0/name"])("of the field %s", async (field) => {
    const { message } = await refusal({ errors: [{ code: "invalid_field", message: "no", field }] });
    expect(message).toContain("no (flowGroupings[0].name).");
  });

  it("with a code beside the message", async () => {
    const { message } = await refusal({ code: "feature_not_enabled", message: "words" });
    expect(message).toContain("(422 feature_not_enabled): words.");
  });

  it("with an integer code", async () => {
    expect((await refusal({ errors: [{ code: 1042, message: "words" }] })).message).toContain("(422 1042)");
  });

  it.each<[unknown, string]>([
    [{ message: "Bearer Authentication Failed" }, "Authentication Failed"],
    ["plain words", "plain words"],
    [
      "<html><head><style>a{}</style><title>Oops</title></head><body><p>Broken gateway</p></body></html>",
      "Broken gateway",
    ],
    [{ errors: ["just words"] }, "just words"],
    [{ errors: { message: "no list" } }, "no list"],
    [{ errors: [] }, "422"],
    [{ errors: [null, 1, { code: "x" }] }, "x"],
    [{ error: "other words" }, "other words"],
    [{ message: { text: "deep words" } }, "deep words"],
    [["in a list"], "in a list"],
    ["", "422"],
    ["\u0000\u0001", "422"],
    ["null", "422"],
  ])("%j", async (body, words) => {
    const { message } = await refusal(body);
    expect(message).toContain("Celigo POST /v1/scripts failed (422");
    expect(message).toContain(words);
    expect(message).not.toMatch(/\[object|undefined|<html|a\{\}/);
  });

  it("of 300 errors stays short", async () => {
    const errors = Array.from({ length: 300 }, (_, i) => ({
      code: `code-${i}`.repeat(50),
      message: `message ${i} `.repeat(100),
      field: `field-${i}`.repeat(50),
    }));
    const { message } = await refusal({ errors });
    expect(message).toContain("message 0");
  });

  it.each([
    ["text", "word ".repeat(200_000)],
    ["multi-byte text", "語".repeat(350_000)],
    ["JSON", JSON.stringify({ message: "m".repeat(1_000_000) })],
    ["HTML", `<p>${"<b>x</b> ".repeat(110_000)}</p>`],
    ["open brackets", "<".repeat(1_000_000)],
    ["open tags", "<script>".repeat(125_000)],
    ["spaces", "Bearer ".repeat(70_000) + " ".repeat(500_000)],
    // What grows faster than the text would not end within the time that a test has.
  ])("of 1 MB of %s stays short", async (_name, body) => {
    const { message } = await refusal(body, 400);
    expect(message).toContain("failed (400");
  });

  it("of 1 MB to a document of 20,000 texts stays short", async () => {
    const server = await serve((_request, response) =>
      send(response, 422, { message: "word ".repeat(200_000) }),
    );
    const content = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, i) => [`k${i}`, `a text of its own, number ${i}`]),
    );
    const { message } = await failure(connect(server.url).post("/v1/integrations", { settings: content }));
    expect(message).toContain("failed (422): word word");
  });

  it.each([
    [401, { message: "Unauthorized" }, /token/],
    [403, { errors: [{ code: "access_restricted", message: "no" }] }, /right|access/],
    [403, { message: "no" }, /right|access/],
  ])("%i is not repeated and says what to do", async (status, body, advice) => {
    const server = await serve((_request, response) => send(response, status, body));
    const error = await failure(connect(server.url).post("/v1/scripts", script()));
    expect(error).toMatchObject({ status });
    expect(error.message).toMatch(advice);
    expect(server.heard).toHaveLength(1);
  });
});

describe("secrets", () => {
  const long = `tok-${"0123456789abcdef".repeat(10)}`;

  it.each([SECRET_TOKEN, long, "tok+/=~%41-escaped"])(
    "the token %s shows in no error, also when the server echoes it",
    async (token) => {
      const bodies = [
        token,
        { message: `token ${token} is bad` },
        { errors: [{ code: token, message: token, field: token }] },
        {
          errors: [
            { code: `x${token}`, message: `${"m".repeat(490)}${token}`, field: `${"f".repeat(90)}${token}` },
          ],
        },
        `<html>Bearer ${token}</html>`,
        { message: encodeURIComponent(token) },
        { message: `Bearer ${token}` },
      ];
      for (const body of bodies) {
        for (const status of [400, 401, 403, 500]) {
          const server = await serve((_request, response) =>
            send(response, status, body, { "x-echo": token }),
          );
          for (const call of [
            (it: Client) => it.get("/v1/scripts/a"),
            (it: Client) => it.post("/v1/scripts", script()),
          ]) {
            const text = everyText(await failure(call(connect(server.url, { token, maxRetries: 0 }))));
            // The beginning of a token is enough to find it.
            expect(text.includes(token.slice(0, 12))).toBe(false);
          }
        }
      }
    },
  );

  it("nor where the answer is none, or is not what it should be", async () => {
    const token = SECRET_TOKEN;
    const answers: Answer[] = [
      (_request, _response, _index, message) => message.socket.destroy(),
      () => undefined,
      (_request, response) => send(response, 200, `hello ${token}`),
      (_request, response) => send(response, 302, "", { location: `https://evil.example/?t=${token}` }),
      (_request, response) => {
        response.socket?.end(`HTTP/1.1 200 ${token}\r\n${token}: ${token}\r\nbad header ${token}\r\n\r\n`);
      },
    ];
    for (const answer of answers) {
      const server = await serve(answer);
      const client = connect(server.url, { token, maxRetries: 0, timeoutSeconds: 0.3 });
      for (const work of [
        client.list("/v1/scripts"),
        client.delete("/v1/scripts/a").then(() => client.get("/v1/scripts/a")),
      ])
        expect(everyText(await failure(work))).not.toContain(token);
    }
  });

  it("numbers of the sent body show in no error either", async () => {
    const server = await serve((_request, response) =>
      send(response, 422, { message: "48213377 is no pin" }),
    );
    const work = connect(server.url).post("/v1/integrations", { settings: { pin: 48213377 } });
    expect((await failure(work)).message).toContain("*** is no pin");
  });

  it("nor its beginning, wherever a long page is cut", async () => {
    for (const cut of [19_000, 20_000, 21_000, 40_000]) {
      for (const inside of [6, 12]) {
        // Without its white space the page is short enough to be shown to the end.
        const page = `${"<p>".padEnd(cut - inside)}${SECRET_TOKEN}`;
        for (const status of [200, 502]) {
          const server = await serve((_request, response) =>
            send(response, status, page, { "content-type": "text/html" }),
          );
          const work = connect(server.url, { token: SECRET_TOKEN, maxRetries: 0 }).get("/v1/scripts/a");
          expect(everyText(await failure(work))).not.toContain(SECRET_TOKEN.slice(0, 5));
        }
      }
    }
  });

  it("of a document that was cut off nothing is shown: nobody can tell what in it is secret", async () => {
    const server = await serve((_request, response) =>
      send(response, 200, '{"_id":"a","settings":{"key":"hunter2'),
    );
    const client = connect(server.url, { maxRetries: 0 });
    for (const work of [client.document("/v1/integrations/a"), client.list("/v1/integrations")]) {
      const error = await failure(work);
      expect(error.message).toMatch(/answered 200 with something .*: 37 bytes, /);
      expect(everyText(error)).not.toContain("hunter2");
    }
  });

  it.each([
    ["a word", "hunter2-secret"],
    ["with quotes and backslashes", 'hun"ter\\2'],
    ["on two lines", "-----BEGIN KEY-----\nAAAAbbbbCCCC\n-----END KEY-----"],
    ["with markup", "pa<ss>word-4711"],
    ["beyond ASCII", "pässwörd-語-🚀"],
    ["long", "s3cr3t-".repeat(500)],
    ["with white space", "correct horse\tbattery  staple"],
    ["half a surrogate pair", "hunter2-\ud83d-half"],
  ])("texts of the sent body show in no error when the server echoes them: %s", async (_name, secret) => {
    const body: Json = { name: "n", settings: { deep: [{ password: secret }] } };
    const pieces = secret.split(/[\s<>"\\]+|\ud83d/u).filter((piece) => piece.length > 5);
    const echoes = (sent: string): unknown[] => [
      { message: `cannot use ${secret}` },
      { errors: [{ code: "invalid_field", message: `"${secret}" is no good`, field: "settings" }] },
      { errors: [{ code: secret, message: "m", field: secret }] },
      `bad body: ${sent}`,
      `<html><body>bad body: ${sent} ${secret}</body></html>`,
      { message: `bad body: ${sent}` },
    ];
    for (let i = 0; i < 6; i++) {
      for (const status of [422, 500]) {
        const server = await serve((request, response) => send(response, status, echoes(request.body)[i]));
        const text = everyText(
          await failure(connect(server.url, { maxRetries: 0 }).post("/v1/integrations", body)),
        );
        for (const piece of [secret, ...pieces])
          expect([i, text.includes(piece.slice(0, 60))]).toEqual([i, false]);
      }
    }
  });

  it("a redirect is not followed: the token goes nowhere else", async () => {
    for (const status of [301, 302, 303, 307, 308]) {
      const other = await serve((_request, response) => send(response, 200, []));
      const server = await serve((_request, response) =>
        send(response, status, "", { location: `${other.url}/v1/scripts` }),
      );
      const client = connect(server.url, { maxRetries: 0 });
      await failure(client.list("/v1/scripts"));
      await failure(client.get("/v1/scripts/a"));
      await failure(client.post("/v1/scripts", script()));
      await failure(client.put("/v1/scripts/a", script()));
      await failure(client.delete("/v1/scripts/a"));
      expect(other.heard).toHaveLength(0);
      expect(other.sockets.size).toBe(0);
    }
  });
});

describe("paging", () => {
  const page = (response: ServerResponse, rows: number[], link?: string | string[]) =>
    send(
      response,
      200,
      rows.map((n) => ({ n })),
      link === undefined ? {} : { link },
    );
  const rows = async (url: string) => (await connect(url).list("/v1/scripts"))?.map(({ n }) => n);

  it("follows the emulator to the end, whose links name the vendor's host", async () => {
    const emulator = await emulate({ pageSize: 3 });
    for (let i = 0; i < 10; i++) emulator.seed("dev", "scripts", { name: `s${i}`, content: "" });
    const names = (await connect(emulator.url).list("/v1/scripts"))?.map(({ name }) => name);
    expect(new Set(names).size).toBe(10);
  });

  it.each<[string, string | string[]]>([
    ["the vendor's host", '<https://api.integrator.io/v1/scripts?page=2>; rel="next"'],
    ["another host", '<http://evil.example/v1/scripts?page=2>; rel="next"'],
    ["a path", '</v1/scripts?page=2>; rel="next"'],
    ["a query only", '<?page=2>; rel="next"'],
    ["a relative path", '<scripts?page=2>; rel="next"'],
    ["no quotes", "</v1/scripts?page=2>; rel=next"],
    ["other relations before it", '</v1/scripts?page=0>; rel="prev", </v1/scripts?page=2>; rel="next"'],
    ["other relations after it", '</v1/scripts?page=2>; rel="next", </v1/scripts?page=9>; rel="last"'],
    ["several relations of one link", '</v1/scripts?page=2>; rel="last next"'],
    ["several headers", ['</v1/scripts?page=0>; rel="first"', '</v1/scripts?page=2>; rel="next"']],
    ["other parameters", '</v1/scripts?page=2>; title="the, next"; rel="next"; type="json"'],
    ["a comma in the address", '</v1/scripts?page=2&q=a,b>; rel="next"'],
    ["capitals", '</v1/scripts?page=2>; REL="NEXT"'],
    ["spaces", '  </v1/scripts?page=2>  ;  rel="next"  '],
  ])("a link with %s", async (_name, link) => {
    const server = await serve((request, response) =>
      request.url.includes("page=2") ? page(response, [2]) : page(response, [1], link),
    );
    await expect(rows(server.url)).resolves.toEqual([1, 2]);
    expect(server.heard.map(({ url }) => url.split("?")[0])).toEqual(["/v1/scripts", "/v1/scripts"]);
  });

  it.each([
    ["none", undefined],
    ["no next", '</v1/scripts?page=2>; rel="prev"'],
    ["a relation that only begins like it", '</v1/scripts?page=2>; rel="next-archive"'],
    ["a title that looks like it", '</v1/scripts?page=2>; title="rel=next"; rel="prev"'],
  ])("ends with %s", async (_name, link) => {
    const server = await serve((_request, response) => page(response, [1], link));
    await expect(rows(server.url)).resolves.toEqual([1]);
  });

  it.each(['<https://api.integrator.io/other/scripts?page=2>; rel="next"', '<http://[bad>; rel="next"'])(
    "a next page that cannot be followed (%s) is an error, not the end of the list",
    async (link) => {
      const server = await serve((_request, response) => page(response, [1], link));
      await failure(rows(server.url));
    },
  );

  it("a page that is gone is an error: half a list is none", async () => {
    const server = await serve((request, response) =>
      request.url.includes("page=2")
        ? send(response, 404, { message: "no" })
        : page(response, [1], '<?page=2>; rel="next", </v1/scripts?page=2>; rel="next"'),
    );
    await failure(rows(server.url));
  });

  it("204 is an empty list, on the first page and on the last", async () => {
    const server = await serve((request, response) =>
      request.url.includes("page=2") || request.url.includes("empty")
        ? response.writeHead(204, { link: '</v1/scripts?page=3>; rel="next"' }).end()
        : page(response, [1], '</v1/scripts?page=2>; rel="next"'),
    );
    await expect(rows(server.url)).resolves.toEqual([1]);
    await expect(connect(server.url).list("/v1/empty")).resolves.toEqual([]);
  });

  it("a circle of pages is an error, soon", async () => {
    const server = await serve((request, response) =>
      page(response, [1], `</v1/scripts?page=${request.url.endsWith("=2") ? 3 : 2}>; rel="next"`),
    );
    expect((await failure(rows(server.url))).message).toMatch(/list/);
    expect(server.heard.length).toBeLessThan(6);
  });

  it("pages without end are an error", async () => {
    const server = await serve((_request, response, index) =>
      page(response, [index], `</v1/scripts?page=${index}>; rel="next"`),
    );
    expect((await failure(rows(server.url))).message).toMatch(/list/);
  });

  it("rows with hostile keys stay rows", async () => {
    const server = await serve((_request, response) =>
      send(response, 200, '[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}]'),
    );
    await expect(connect(server.url).list("/v1/scripts")).resolves.toHaveLength(1);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

describe("size and time", () => {
  it("an answer that is too large is given up", async () => {
    const block = Buffer.alloc(1024 * 1024, "x");
    const server = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      let left = 100;
      const more = () => {
        while (left-- > 0) if (!response.write(block)) return void response.once("drain", more);
        response.end();
      };
      more();
    });
    const { message } = await failure(connect(server.url, { maxRetries: 5 }).get("/v1/scripts/a"));
    expect(message).toContain("an answer of more than 32 MB");
    expect(server.heard).toHaveLength(1);
    expect(await failure(connect(server.url, { maxRetries: 0 }).post("/v1/scripts", script()))).toMatchObject(
      { reason: "answered" },
    );
  });

  it("a small answer that unpacks to a large one is given up, too", async () => {
    const packed = gzipSync(Buffer.alloc(200 * 1024 * 1024, " "));
    const server = await serve((_request, response) =>
      send(response, 200, packed, { "content-encoding": "gzip" }),
    );
    await failure(connect(server.url, { maxRetries: 0 }).get("/v1/scripts/a"));
  });

  it("an answer of 5 MB arrives unchanged", async () => {
    const text = `\ufeff${"zwölf\r\n\u2028🚀".repeat(300_000)}`;
    const server = await serve((_request, response) => send(response, 200, { text }));
    await expect(connect(server.url).get("/v1/scripts/a")).resolves.toEqual({ text });
  });

  it("a body is sent unchanged", async () => {
    const body = { name: "\ufeffé\u2028🚀\r\n\u0000", content: "x".repeat(5_000_000), deep: null as Json };
    for (let i = 0; i < 1000; i++) body.deep = { deep: body.deep };
    const server = await serve((_request, response) => send(response, 200, {}));
    await connect(server.url).put("/v1/scripts/a", body);
    expect(server.heard[0]?.body === JSON.stringify(body)).toBe(true);
    expect(server.heard[0]?.headers["content-type"]).toMatch(/^application\/json/);
  });

  it.each([
    ["no answer", () => undefined],
    [
      "an answer that never ends",
      (_request, response) => {
        response.writeHead(200);
        const timer = setInterval(() => response.write(" "), 50);
        response.on("close", () => clearInterval(timer));
      },
    ],
  ] as [string, Answer][])("timeoutSeconds ends %s", async (_name, answer) => {
    const server = await serve(answer);
    const from = performance.now();
    const error = await failure(
      connect(server.url, { timeoutSeconds: 0.5, maxRetries: 1 }).get("/v1/scripts/a"),
    );
    expect(error.message).toContain("0.5 s");
    expect(server.heard).toHaveLength(2);
    expect(performance.now() - from).toBeLessThan(4000);
  });

  it("one connection serves 50 requests in a row, and few serve 50 at once", async () => {
    const server = await serve((_request, response) => send(response, 200, {}));
    const client = connect(server.url);
    for (let i = 0; i < 50; i++) await client.get(`/v1/scripts/${i}`);
    expect(server.sockets.size).toBe(1);
    await Promise.all(Array.from({ length: 50 }, (_, i) => client.get(`/v1/scripts/${i}`)));
    expect(server.sockets.size).toBeLessThanOrEqual(40);
  });

  it("names itself", async () => {
    const server = await serve((_request, response) => send(response, 200, {}));
    await connect(server.url).get("/v1/scripts/a");
    expect(server.heard[0]?.headers).toMatchObject({
      authorization: `Bearer ${TOKEN}`,
      "user-agent": expect.stringMatching(/^pulumi-celigo\/\d/) as unknown,
    });
  });
});

describe("proxies", () => {
  const PASSWORD = "pr0xy-passw0rd";

  it.each(["HTTPS_PROXY", "https_proxy"])(
    "%s: https goes through a tunnel, which sees no token",
    async (variable) => {
      const tunnels: { url: string; headers: http.IncomingHttpHeaders }[] = [];
      const proxy = await serve((_request, response) => send(response, 400));
      proxy.server.on("connect", (request, socket) => {
        tunnels.push({ url: request.url ?? "", headers: request.headers });
        socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
      });
      process.env[variable] = `http://user:${PASSWORD}@127.0.0.1:${proxy.port}`;
      const client = connect("https://api.integrator.io", { token: SECRET_TOKEN, maxRetries: 0 });
      for (const work of [client.get("/v1/scripts/a"), client.post("/v1/scripts", script())]) {
        const text = everyText(await failure(work));
        expect(text).not.toContain(PASSWORD);
        expect(text).not.toContain(SECRET_TOKEN);
      }
      expect(proxy.heard).toEqual([]);
      expect(tunnels.map(({ url }) => url)).toEqual(["api.integrator.io:443", "api.integrator.io:443"]);
      expect(tunnels[0]?.headers["proxy-authorization"]).toBe(
        `Basic ${Buffer.from(`user:${PASSWORD}`).toString("base64")}`,
      );
      expect(JSON.stringify(tunnels)).not.toContain(SECRET_TOKEN);
    },
  );

  it("a proxy that is not there is no lost answer, and its password is not shown", async () => {
    const { port } = await serve(() => undefined);
    await closers.pop()?.();
    process.env.HTTPS_PROXY = `http://user:${PASSWORD}@127.0.0.1:${port}`;
    const error = await failure(
      connect("https://api.integrator.io", { maxRetries: 0 }).post("/v1/scripts", script()),
    );
    expect(error).not.toBeInstanceOf(LostAnswer);
    expect(error.message).toContain("proxy");
    expect(everyText(error)).not.toContain(PASSWORD);
  });

  it.each([
    `http://user:${PASSWORD}%ZZ@127.0.0.1:1`,
    `http://user:${PASSWORD}@:::bad`,
    `http://user:${PASSWORD}@nowhere.invalid:1`,
    `nonsense://user:${PASSWORD}@127.0.0.1:1`,
  ])("a proxy address that is none (%s) shows no password", async (address) => {
    process.env.HTTPS_PROXY = address;
    const client = connect("https://api.integrator.io", { maxRetries: 0, timeoutSeconds: 2 });
    expect(everyText(await failure(client.get("/v1/scripts/a")))).not.toContain(PASSWORD);
  });

  it("NO_PROXY keeps the emulator out of it", async () => {
    const proxy = await serve((_request, response) => send(response, 400));
    const server = await serve((_request, response) => send(response, 200, {}));
    process.env.HTTP_PROXY = proxy.url;
    process.env.NO_PROXY = "127.0.0.1,localhost";
    await connect(server.url).get("/v1/scripts/a");
    expect(proxy.heard).toHaveLength(0);
  });
});

describe("cancel", () => {
  it("comes to its end when what was under way has ended, reads that were given up included", async () => {
    const server = await serve(() => undefined);
    const client = connect(server.url);
    const read = failure(client.get("/v1/scripts/a"));
    while (server.heard.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    const late = new Promise((resolve) => setTimeout(() => resolve("late"), 1000));
    expect(await Promise.race([client.cancel().then(() => "in time"), late])).toBe("in time");
    expect(await read).toBeInstanceOf(Cancelled);
  });

  it("ends a pause and starts nothing more", async () => {
    const server = await serve((_request, response) => send(response, 503));
    const client = connect(server.url, { maxRetries: 20 });
    const work = failure(client.get("/v1/scripts/a"));
    // The fourth pause takes two seconds at least.
    while (server.heard.length < 4) await new Promise((resolve) => setTimeout(resolve, 20));
    await new Promise((resolve) => setTimeout(resolve, 50));
    const from = performance.now();
    void client.cancel();
    expect(await work).toBeInstanceOf(Cancelled);
    expect(performance.now() - from).toBeLessThan(1500);
    const before = server.heard.length;
    for (const late of [
      client.get("/v1/a"),
      client.list("/v1/a"),
      client.post("/v1/a", {}),
      client.put("/v1/a", {}),
      client.delete("/v1/a"),
    ])
      expect(await failure(late)).toBeInstanceOf(Cancelled);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(server.heard).toHaveLength(before);
  });

  it("gives up reads under way, and lets a write come to its end", async () => {
    const server = await serve(
      (_request, response) => void setTimeout(() => send(response, 201, { _id: "1" }), 500),
    );
    const client = connect(server.url);
    const read = failure(client.get("/v1/scripts/a"));
    const write = client.post("/v1/scripts", script());
    while (server.heard.length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
    void client.cancel();
    expect(await read).toBeInstanceOf(Cancelled);
    await expect(write).resolves.toEqual({ _id: "1" });
  });

  it("drops what waits for its turn", async () => {
    const server = await serve(() => undefined);
    const client = connect(server.url, { timeoutSeconds: 30 });
    const waiting = Array.from({ length: 100 }, (_, i) => failure(client.get(`/v1/scripts/${i}`)));
    while (server.heard.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    void client.cancel();
    for (const error of await Promise.all(waiting)) expect(error).toBeInstanceOf(Cancelled);
    expect(server.heard.length).toBeLessThan(100);
  });
});
