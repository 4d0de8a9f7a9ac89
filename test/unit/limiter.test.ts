import { startEmulator, type Emulator } from "../../emulator";
import { Client } from "../../provider/celigo/client";
import { Cancelled } from "../../provider/celigo/errors";
import { Limiter } from "../../provider/celigo/limiter";

let emulator: Emulator;

afterEach(() => emulator?.close());

function connect(maxRequestsPerSecond?: number, to = emulator): Client {
  return new Client(
    {
      token: "tok-dev",
      tokenSource: "env:CELIGO_API_TOKEN",
      origin: to.url,
      mode: "full",
      maxRetries: 5,
      maxRequestsPerSecond,
    },
    () => undefined,
  );
}

/** Runs `count` pieces of work, `parallel` at a time; a failure ends the test. */
async function many(
  count: number,
  parallel: number,
  work: (index: number) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: parallel }, worker));
}

/** The share of this client's requests that were answered 429. */
function throttled(by: Emulator): number {
  const ours = by.requests.filter(({ environment }) => environment === "dev");
  return ours.filter(({ status }) => status === 429).length / ours.length;
}

describe("under 10 % of the requests are refused", () => {
  let narrow: Emulator;
  let shared: Emulator;
  // At once, since they only wait for the rate.
  beforeAll(async () => {
    narrow = await startEmulator({ rate: 5, burst: 5, latency: 30 });
    shared = await startEmulator({ rate: 50, burst: 50, latency: 20 });
    const other = setInterval(() => {
      void fetch(`${shared.url}/v1/tokenInfo`, { headers: { authorization: "Bearer tok-prod" } }).then(
        (answer) => answer.arrayBuffer(),
        () => undefined,
      );
    }, 1000 / 40);
    const [writer, reader] = [connect(undefined, narrow), connect(undefined, shared)];
    try {
      await Promise.all([
        many(100, 32, (i) => writer.post("/v1/scripts", { name: `s${i}`, content: "" })),
        many(300, 32, (i) => reader.get(`/v1/tokenInfo?${i}`)),
      ]);
    } finally {
      clearInterval(other);
    }
  });
  afterAll(() => Promise.all([narrow.close(), shared.close()]));

  it("of 100 at 5 per second, burst 5, 32 in parallel", () => {
    expect(throttled(narrow)).toBeLessThan(0.1);
    expect(narrow.snapshot().environments.dev?.scripts).toHaveLength(100);
  });

  it("of 300 at 50 per second while another client takes 80 % of the bucket", () => {
    expect(throttled(shared)).toBeLessThan(0.1);
  });
});

it("without a limit, 32 requests are soon under way at once", async () => {
  const limiter = new Limiter(undefined, () => undefined);
  let [underWay, most] = [0, 0];
  await many(300, 40, async () => {
    await limiter.start("read");
    most = Math.max(most, ++underWay);
    await new Promise(setImmediate);
    underWay--;
    limiter.succeeded();
  });
  expect(most).toBe(32);
});

it("maxRequestsPerSecond is kept from the first request on, reads and writes together", async () => {
  emulator = await startEmulator();
  const client = connect(20);
  await many(60, 32, (i) => (i % 2 ? client.get("/v1/tokenInfo") : client.put(`/v1/state/k${i}`, { i })));
  const times = emulator.requests.map(({ at }) => at).sort((a, b) => a - b);
  expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeGreaterThan(2800);
  expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeLessThan(5000);
  for (let i = 0; i + 21 < times.length; i++)
    expect((times[i + 21] ?? 0) - (times[i] ?? 0)).toBeGreaterThan(850);
});

it("reads and writes take turns", async () => {
  emulator = await startEmulator({ latency: 5 });
  const client = connect(100);
  const reads = many(60, 60, () => client.get("/v1/tokenInfo"));
  const writes = many(20, 20, (i) => client.put(`/v1/state/k${i}`, { i }));
  await Promise.all([reads, writes]);
  const lastWrite = emulator.requests.map(({ method }) => method).lastIndexOf("PUT");
  // Behind 60 reads in one queue the last write would be the 80th request.
  expect(lastWrite).toBeLessThan(50);
});

describe("the limiter alone", () => {
  it("starts a handful of requests at once until it knows more", async () => {
    const limiter = new Limiter(undefined, () => undefined);
    let started = 0;
    for (let i = 0; i < 50; i++)
      void limiter.start("read").then(
        () => started++,
        () => undefined,
      );
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(started).toBeGreaterThan(0);
    expect(started).toBeLessThanOrEqual(10);
    const end = limiter.cancel();
    for (let i = 0; i < started; i++) limiter.failed();
    await end;
  });

  it("goes on after failures, which say nothing about the rate", async () => {
    const limiter = new Limiter(undefined, () => undefined);
    for (let i = 0; i < 200; i++) {
      await limiter.start(i % 2 ? "read" : "write");
      limiter.failed();
    }
  });

  it("says once that it waits, and how long", async () => {
    const said: string[] = [];
    const limiter = new Limiter(undefined, (message) => said.push(message));
    await Promise.all([limiter.start("read"), limiter.start("read"), limiter.start("write")]);
    for (let i = 0; i < 3; i++) limiter.throttled(1);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/429.*\b1 s\b/);
    const from = performance.now();
    await limiter.start("read");
    expect(performance.now() - from).toBeGreaterThan(950);
    limiter.failed();
    await limiter.cancel();
  });

  it("ends all waits on cancel, once and for ever", async () => {
    const limiter = new Limiter(1, () => undefined);
    const waits = Array.from({ length: 20 }, () => limiter.start("write"));
    const ends = Promise.allSettled(waits);
    const end = limiter.cancel();
    const refused = (await ends).filter(({ status }) => status === "rejected");
    expect(refused.length).toBeGreaterThanOrEqual(19);
    for (let i = refused.length; i < 20; i++) limiter.failed();
    await end;
    await expect(limiter.start("read")).rejects.toBeInstanceOf(Cancelled);
  });
});
