/**
 * The floor: a dynamic provider that does nothing but wait the latency once per create, read, update and delete. What
 * a run with it takes is Pulumi's own time. Runs in Pulumi's provider process.
 */
import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { ResourceProvider } from "@pulumi/pulumi/dynamic";

type Properties = Record<string, unknown>;

/** What changed outside, by an object's name: what `FLOOR_CHANGES` holds as JSON. */
export type Changes = Record<string, "edited" | "deleted">;

const latency = Number(process.env.FLOOR_LATENCY);
const changes = JSON.parse(process.env.FLOOR_CHANGES ?? "{}") as Changes;

/** Pulumi's wire form of an asset. */
const SIGNATURE = "4dabf18193072939515e22adb298388d";
const ASSET = "c44067f5952c0a294b673a41bacd8c17";

/** About as many bytes as this provider records with each object. */
const RECORD = {
  schema: 1,
  origin: "http://127.0.0.1:40000",
  source: "env:CELIGO_API_TOKEN",
  user: "0123456789abcdef01234567",
  anchor: "/v1/integrations/0123456789abcdef01234567",
  server: { lastModified: "2026-01-01T00:00:00.000Z" },
};

/** The do-nothing provider. */
export const provider: ResourceProvider = {
  check: (_olds, news: Properties) => Promise.resolve({ inputs: news }),
  diff: (_id, olds: Properties, news: Properties) =>
    Promise.resolve({ changes: JSON.stringify(declared(olds)) !== JSON.stringify(declared(outputs(news))) }),
  async create(inputs: Properties) {
    await sleep(latency);
    return { id: randomBytes(12).toString("hex"), outs: outputs(inputs) };
  },
  async read(id, props: Properties = {}) {
    await sleep(latency);
    const change = changes[String(props.name ?? props.key ?? props.email)];
    if (change === "deleted") return {};
    if (change === undefined) return { id, props };
    const edited = { ...props, description: "Edited outside." };
    return { id, props: edited, inputs: inputsOf(edited) };
  },
  async update(_id, olds: Properties, news: Properties) {
    await sleep(latency);
    return { outs: { ...outputs(news), createdAt: olds.createdAt } };
  },
  async delete() {
    await sleep(latency);
  },
};

/** The inputs, with a hash in the place of a long text, and what a server adds. */
function outputs({ content, ...inputs }: Properties): Properties {
  const hash = (content as { hash?: string } | undefined)?.hash;
  const made = { createdAt: "2026-01-01T00:00:00.000Z", record: RECORD };
  return { ...inputs, ...made, ...(hash === undefined ? {} : { contentHash: hash }) };
}

function inputsOf({ createdAt: _made, record: _record, contentHash, ...inputs }: Properties): Properties {
  if (contentHash === undefined) return inputs;
  return { ...inputs, content: { [SIGNATURE]: ASSET, hash: contentHash } };
}

/** What is compared, in one order of keys. */
function declared({ createdAt: _made, record: _record, ...rest }: Properties): unknown {
  return Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1));
}
