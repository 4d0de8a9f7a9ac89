/** The parts of `pulumi-celigo export`: names, credentials, files, texts, the stack's config. */
import * as fs from "node:fs";
import * as path from "node:path";
import { providerText } from "../../provider/pulumi/registration";
import { Graph } from "../../cli/export/graph";
import {
  holdsCredential,
  isCredentialName,
  isJsonWithCredential,
  isRandom,
} from "../../cli/export/credential";
import { print, quoted } from "../../cli/export/expression";
import { Names, fileName, kebab, variable } from "../../cli/export/name";
import { Output } from "../../cli/export/output";
import { keySettings } from "../../cli/export/stack";
import { StackFile } from "../../cli/export/stack-file";
import { props } from "../../sdk/resource";
import { resources } from "../../provider/resources";
import { tempDirectory } from "../support/temp";

test("the import file registers what the classes register", () => {
  for (const kind of Object.keys(resources))
    expect(props(kind, {}, { outputs: [], naturalKey: [] }).__provider).toBe(providerText(kind));
});

test.each([
  ["Orders → ERP (EU)", "orders-erp-eu"],
  ["ordersToERP", "orders-to-erp"],
  ["Crème brûlée", "creme-brulee"],
  ["Заказы", "заказы"],
  ["🔑", "script"],
  ["of 5f4d3c2b1a0987654321fedc", "of"],
  ["Step 1\ufe0f\u20e3 orders", "step-1-orders"],
])("the name %s becomes %s", (name, expected) => {
  expect(kebab(name, "script")).toBe(expected);
});

test("names are portable files, free identifiers, and unique whatever the case", () => {
  expect(fileName("con", "script")).toBe("con-script");
  expect(fileName("注文", "script")).toBe("script");
  const names = new Names();
  expect(["A", "a", "a-2"].map((each) => names.unique(each))).toEqual(["A", "a-2", "a-2-2"]);
  const variables = new Names("");
  expect(["class", "3pl", "a-b", "aB"].map((each) => variable(each, "script", variables))).toEqual([
    "classScript",
    "script3pl",
    "aB",
    "aBScript",
  ]);
  // Names of earlier exports, and letters that no identifier holds.
  expect(["step-1\u20e3", "\u2e2f", "a\u2e2f"].map((each) => variable(each, "script", variables))).toEqual([
    "script",
    "script2",
    "script3",
  ]);
});

test.each([
  ["password", true],
  ["api_key", true],
  ["clientSecret", true],
  ["Authorization", true],
  ["accessToken", true],
  ["passengers", false],
  ["batchSize", false],
  ["mapping", false],
])("the name %s announces a credential: %s", (name, expected) => {
  expect(isCredentialName(name)).toBe(expected);
});

test("credentials are known by their form, ids and words are none", () => {
  // In two halves, so that no tool that looks for secrets finds these.
  for (const text of [
    "Bearer abc" + "def123456",
    "-----BEGIN RSA " + "PRIVATE KEY-----",
    "sk_live" + "_abcdefgh1234",
  ])
    expect(holdsCredential(text)).toBe(true);
  expect(isRandom("q7Zt9LwP3xVbN8kRmD2s" + "Fh6YcJ4gTuE1")).toBe(true);
  expect(isRandom("5f4d3c2b1a0987654321fedc")).toBe(false);
  expect(isRandom("processOrdersFromShopify")).toBe(false);
  expect(isRandom("https://example.com/a/b")).toBe(false);
});

test.each([
  "postgres://shop:hunter2@db.example/orders",
  "mongodb+srv://shop:hunter2@cluster.example",
  "redis://:hunter2@cache.example",
  "amqps://shop:hunter2@queue.example/vhost",
  "Server=db;User=shop;Password=hunter2;",
  "Password=hunter2;Server=db",
  "DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=aGk=;",
  "https://hooks.slack" + ".com/services/T00000000/B00000000/abcdefgh",
  "Token abc123def456",
  'Token token="abc123def456"',
  "curl -s -u shop:hunter2 https://example.com",
  "curl --user=shop:hunter2 https://example.com",
])("%s holds a credential", (text) => {
  expect(holdsCredential(text)).toBe(true);
});

test.each([
  "The token is kept by the connection",
  "Token required",
  "Token 2 is refreshed at night",
  "Ask for a password; the answer is needed",
  "https://example.com:8080/a@b",
  "mailto:a@b.example",
  "curl https://example.com/users",
  "https://slack.com/help",
  "key value pairs",
])("%s holds none", (text) => {
  expect(holdsCredential(text) || isJsonWithCredential(text)).toBe(false);
});

test("an export that ends halfway takes its own files for its own the next time", () => {
  const directory = tempDirectory("halfway");
  fs.mkdirSync(path.join(directory, "b.ts"));
  const broken = new Output(directory, false);
  const files = (text: string) =>
    new Map([
      ["a.ts", text],
      ["b.ts", text],
      ["c.ts", text],
    ]);
  expect(() => broken.generate(files("1"))).toThrow();
  fs.rmdirSync(path.join(directory, "b.ts"));
  const next = new Output(directory, false);
  next.generate(files("2"));
  expect(next.result).toMatchObject({ kept: [], removed: [] });
  fs.writeFileSync(path.join(directory, "c.ts"), "mine");
  const last = new Output(directory, false);
  last.generate(new Map([["a.ts", "3"]]));
  expect(last.result).toMatchObject({ kept: ["c.ts"], removed: ["b.ts"] });
  expect(fs.readdirSync(directory).sort()).toEqual(["a.ts", "c.ts", "celigo-export.json"]);
});

test("a file whose edit is taken back is generated again", () => {
  const directory = tempDirectory("back");
  const generate = (text: string) => {
    const output = new Output(directory, false);
    output.generate(new Map([["a.ts", text]]));
    return output.result.kept;
  };
  generate("1");
  fs.writeFileSync(path.join(directory, "a.ts"), "mine");
  expect(generate("2")).toEqual(["a.ts"]);
  fs.writeFileSync(path.join(directory, "a.ts"), "1");
  expect(generate("3")).toEqual([]);
});

test("a graph stays without cycles", () => {
  const graph = new Graph<string>();
  expect([graph.add("a", "b"), graph.add("b", "c"), graph.add("c", "a"), graph.add("a", "a")]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(graph.sorted(["a", "b", "c"])).toEqual(["c", "b", "a"]);
});

test("texts are quoted as a formatter would, with nothing invisible", () => {
  expect(quoted('say "no"')).toBe(`'say "no"'`);
  expect(quoted("it's")).toBe(`"it's"`);
  expect(quoted("\u202ea\ufeff\u00a0")).toBe('"\\u202ea\\ufeff\\u00a0"');
  expect(print({ type: "text", parts: ["a`", { variable: "x", property: "id" }, "${"] }, "", 0)).toBe(
    "pulumi.interpolate`a\\`${x.id}\\${`",
  );
});

test("a stack's config keeps what is in it", () => {
  const text = "# top\nencryptionsalt: v1:x # salt\nconfig:\n  # region\n  celigo:region: eu\n";
  const file = new StackFile("Pulumi.dev.yaml", text);
  file.refer(new Map([["netsuite", "123456789012345678901234"]]));
  file.set("celigo:region", "eu");
  expect(file.toString()).toBe(`${text}  celigo:references:\n    netsuite: "123456789012345678901234"\n`);
  expect(file.references()).toEqual({ netsuite: "123456789012345678901234" });
});

test("a stack's config keeps values as they are written, and ids that look like numbers", () => {
  const others = [
    "12345678901234567890",
    "9007199254740993",
    "1e3",
    "007",
    "0x1F",
    "0o17",
    "1.10",
    ".inf",
    "+5",
  ];
  const lines = others.map((each, i) => `  mine:${i}: ${each}\n`).join("");
  const [shop, erp] = ["5e1234567890123456789012", "123456789012345678901234"];
  const references = `  celigo:references:\n    shop: ${shop}\n    erp: ${erp}\n    unset:\n    2024: *id\n`;
  const text = `config:\n${lines}  celigo:expectUserId: &id 5e9999999999999999999999\n${references}`;
  const file = new StackFile("Pulumi.dev.yaml", text);
  expect(file.references()).toEqual({ shop, erp, unset: "", "2024": "5e9999999999999999999999" });
  expect(file.get("celigo:expectUserId")).toBe("5e9999999999999999999999");
  file.refer(new Map([["new", "1e1234567890123456789012"]]));
  expect(file.toString()).toBe(`${text}    new: "1e1234567890123456789012"\n`);
  // What the program asks for has to be a text: Pulumi would make another number of these digits.
  file.refer(
    new Map([
      ["erp", erp],
      ["2024", shop],
    ]),
  );
  const written = `    shop: ${shop}\n    erp: "${erp}"\n    unset:\n    2024: "${shop}"\n    new:`;
  expect(file.toString()).toContain(written);
});

test("a stack's config says of the key of its secrets what the state says, and nothing where Pulumi Cloud keeps it", () => {
  const settings = (type: string, state: Record<string, string>) =>
    keySettings({ resources: [], secrets_providers: { type, state } });
  expect(settings("passphrase", { salt: "v1:x" })).toEqual({ encryptionsalt: "v1:x" });
  expect(settings("service", { url: "https://api.pulumi.example" })).toEqual({});
  expect(keySettings({ resources: [] })).toBeUndefined();
  const cloud = settings("cloud", { url: "awskms://alias/celigo", encryptedkey: "QQ==" }) ?? {};
  const file = new StackFile("Pulumi.dev.yaml", "# top\nconfig:\n  celigo:region: eu\n");
  expect(file.hasKey).toBe(false);
  file.setKey(cloud);
  expect(file.hasKey).toBe(true);
  expect(file.toString()).toBe(
    "# top\nconfig:\n  celigo:region: eu\nsecretsprovider: awskms://alias/celigo\nencryptedkey: QQ==\n",
  );
});
