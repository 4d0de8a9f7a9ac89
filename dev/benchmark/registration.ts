/**
 * What a class of this package costs a program per resource, beyond a bare `pulumi.CustomResource` with the same
 * properties. Run as a process of its own, under Pulumi's mocks; prints a `Registration` as JSON.
 */
import { spawn } from "node:child_process";
import * as pulumi from "@pulumi/pulumi";
import * as celigo from "../../sdk";
import { median } from "./median";

/** Resources of one kind in a row, and how often both kinds have their turn. */
const BLOCK = 50;
const TURNS = 120;
/** Turns that are not counted: the first ones compile. */
const WARM_UP = 10;

/** Processor time per resource in milliseconds: medians of the turns, and their ratio. */
export interface Registration {
  ours: number;
  bare: number;
  ratio: number;
}

/** Measures it in a new process. */
export async function measureRegistration(): Promise<Registration> {
  const child = spawn(process.execPath, [__filename], { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  const code = await new Promise((resolve, reject) => child.once("error", reject).once("close", resolve));
  if (code !== 0) throw new Error(`measuring the registration failed (exit ${String(code)})`);
  return JSON.parse(output) as Registration;
}

/** What any program would write without this package. */
class Bare extends pulumi.CustomResource {
  constructor(name: string, args: celigo.ScriptArgs) {
    super("pulumi-nodejs:dynamic/celigo:Script", name, {
      createdAt: undefined,
      contentHash: undefined,
      __celigo: undefined,
      ...args,
      __provider: 'exports.handler = () => require("pulumi-celigo/dynamic").provider("Script")',
    });
  }
}

const classes = { ours: celigo.Script, bare: Bare };

async function turn(kind: keyof typeof classes, at: number): Promise<number> {
  const started = process.cpuUsage();
  const resources = Array.from({ length: BLOCK }, (_, index) => {
    const name = `${kind}-${at}-${index}`;
    const content = new pulumi.asset.StringAsset("exports.preSavePage = (options) => options;\n".repeat(50));
    return new classes[kind](name, { name, description: "Counts the pages that it has seen.", content });
  });
  await new Promise((resolve) => pulumi.all(resources.map(({ urn }) => urn)).apply(resolve));
  const { system, user } = process.cpuUsage(started);
  return (system + user) / 1000 / BLOCK;
}

async function main(): Promise<void> {
  await pulumi.runtime.setMocks({
    newResource: ({ name, inputs }) => ({ id: `${name}-id`, state: inputs as object }),
    call: () => ({}),
  });
  const pairs: { ours: number; bare: number }[] = [];
  for (let at = 0; at < WARM_UP + TURNS; at++) {
    // Each kind comes first as often as the other.
    const early = at % 2 === 0 ? await turn("ours", at) : undefined;
    const bare = await turn("bare", at);
    const ours = early ?? (await turn("ours", at));
    if (at >= WARM_UP) pairs.push({ ours, bare });
  }
  const ours = median(pairs.map((pair) => pair.ours));
  const bare = median(pairs.map((pair) => pair.bare));
  const result: Registration = { ours, bare, ratio: ours / bare };
  console.log(JSON.stringify(result));
}

if (require.main === module) void main();
