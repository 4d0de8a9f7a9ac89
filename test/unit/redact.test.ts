/** What is masked in the API's words, and what never is. */
import fc from "fast-check";
import { explain } from "../../provider/celigo/answer";
import { notTakenBack, ApiError } from "../../provider/celigo/errors";
import { NOT_SHOWN, Redactor } from "../../provider/celigo/redact";
import type { Json, JsonObject } from "../../provider/json/json";
import type { Schema } from "../../provider/json/schema";
import { actions, resources } from "../../provider/resources";

const SHORTEST = 4;
const integration = schemaOf("Integration");

function schemaOf(kind: string): Schema {
  const spec = resources[kind] ?? actions[kind];
  if (!spec) throw new Error(`no kind ${kind}`);
  return spec.schema;
}

/** A redactor for one request, as the client has it: what was declared, and the body. */
function redactor(declared: JsonObject, schema: Schema, body: Json = declared): Redactor {
  const known = new Redactor(6);
  known.learn(declared, schema);
  const sent = new Redactor(SHORTEST, known);
  sent.learn(body);
  return sent;
}

function wordsOf(schema: Schema, seen = new Set<Schema>()): string[] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  const inner = [schema.items, schema.additionalProperties, ...(schema.anyOf ?? [])];
  return [
    ...(schema.enum ?? []).map(String),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, each]) => [name, ...wordsOf(each, seen)]),
    ...inner.flatMap((each) => (typeof each === "object" ? wordsOf(each, seen) : [])),
  ];
}

const everyWord = [
  ...new Set(
    [...Object.values(resources), ...Object.values(actions)].flatMap(({ schema }) => wordsOf(schema)),
  ),
];

describe("ordinary words stay", () => {
  test.each<[string, JsonObject, string]>([
    ["a value inside of a word", { settings: { kind: "form" } }, "More information is required."],
    ["a value inside of a code", { settings: { kind: "field" } }, "invalid_field: the fields are wrong"],
    ["a value inside of a word beyond ASCII", { settings: { kind: "größe" } }, "Die Übergröße fehlt"],
    ["an enumeration value", { installSteps: [{ name: "A", type: "form" }] }, "a form needs _form"],
    ["an enumeration value as a setting", { settings: { kind: "connection" } }, "the connection is offline"],
    ["a field name as a setting", { settings: { show: "installSteps" } }, "installSteps is too long"],
    [
      "an integer field",
      { settingsForm: { form: { fieldMap: { a: { rowsMax: 40_000 } } } } },
      "40000 is more than 1000",
    ],
  ])("%s", (_what, declared, words) => {
    const known = new Redactor(SHORTEST);
    known.learn(declared, integration);
    expect(known.redact(words)).toBe(words);
    expect(redactor(declared, integration).redact(words)).toBe(words);
  });

  test("a value that the schema does not list is masked, because it may be anything", () => {
    const known = new Redactor(SHORTEST);
    known.learn({ installSteps: [{ type: "s3cr3t-value" }] }, integration);
    expect(known.redact("the s3cr3t-value first")).toBe("the *** first");
  });

  test("an enumeration value of an action given earlier", () => {
    const known = new Redactor(SHORTEST);
    known.learn({ resourceType: "integrations", expectedKeys: 12_345 }, schemaOf("StatePurge"));
    const words = "12345 of the integrations failed";
    expect(known.redact(words)).toBe(words);
  });

  test("names and enumeration values of every kind, whatever was given", () => {
    for (const { schema } of [...Object.values(resources), ...Object.values(actions)]) {
      const words = [...new Set(wordsOf(schema))];
      const word = fc.constantFrom(...words);
      fc.assert(
        fc.property(word, fc.array(word), fc.string(), (given, others, tail) => {
          const known = new Redactor(SHORTEST);
          known.learn({ settings: [given, ...others] }, schema);
          known.learn({ settings: { tail: tail.replace(/[a-z]/gi, "") } }, schema);
          const said = ["the field", ...words, given].join(" ");
          expect(known.redact(said)).toBe(said);
        }),
        { numRuns: 20 },
      );
    }
    expect(everyWord).toEqual(expect.arrayContaining(["integrations", "production", "fieldMap"]));
  });
});

describe("a secret is masked", () => {
  test.each<[string, Json, string, string]>([
    [
      "a short one as a whole word",
      "hunter2",
      "hunter2: not hunter2, but 'hunter2'",
      "***: not ***, but '***'",
    ],
    [
      "a short one after an escaped character",
      "hunter2",
      "%22hunter2%22 \\nhunter2 \\u0041hunter2",
      "%22***%22 \\n*** \\u0041***",
    ],
    ["a short one that begins with a sign", "#a1b2", "x#a1b2 or #a1b2", "x*** or ***"],
    ["a short one beside another alphabet", "hunter2", "hunter2, пароль hunter2.", "***, пароль ***."],
    ["a long one inside of a word", "hunter2-and-more", "xhunter2-and-morex", "x***x"],
    ["a number", 48_213_377, "48213377 is no pin", "*** is no pin"],
    ["two that overlap", ["hunter2-and-more", "and-more-than-that"], "<hunter2-and-more-than-that>", "<***>"],
  ])("%s", (_what, secret, words, shown) => {
    expect(redactor({ settings: { secret } }, integration).redact(words)).toBe(shown);
  });

  test.each(["settings", "extraFields"])("in %s, whatever its name there", (place) => {
    const given = {
      type: "hunter2",
      rowsMax: 48_213_377,
      onExisting: "swordfish",
      installSteps: [{ type: "trout" }],
    };
    const sent = redactor({ [place]: given }, integration);
    expect(sent.redact("hunter2 48213377 swordfish trout")).toBe("*** *** *** ***");
  });

  test.each<[string, string, JsonObject, Json]>([
    [
      "the value of a state key",
      "StateKey",
      { key: "k", value: { expectedKeys: 4711, resourceType: "trout" } },
      { expectedKeys: 4711, resourceType: "trout" },
    ],
    [
      "the content of a script",
      "Script",
      { name: "S", content: "key(4711, 'trout')" },
      { name: "S", content: "key(4711, 'trout')" },
    ],
  ])("%s", (_what, kind, declared, body) => {
    const known = new Redactor(6);
    known.learn({ expectedKeys: 12, resourceType: "exports" }, schemaOf("StatePurge"));
    known.learn(declared, schemaOf(kind));
    const sent = new Redactor(SHORTEST, known);
    sent.learn(body);
    const words = JSON.stringify(body);
    expect(sent.redact(words)).not.toMatch(kind === "StateKey" ? /4711|trout/ : /key\(4711|trout/);
  });

  /** No line breaks: those are learnt by lines. */
  const secrets = (minLength: number, maxLength: number) =>
    fc
      .string({ unit: "grapheme", minLength, maxLength })
      .map((text) => text.replace(/[\n\r]/g, "-"))
      .filter((text) => text.length >= minLength && text.length <= maxLength && !everyWord.includes(text));
  const FORMS: ((text: string) => string)[] = [
    (text) => text,
    (text) => JSON.stringify(text).slice(1, -1),
    (text) => JSON.stringify(JSON.stringify(text).slice(1, -1)).slice(1, -1),
    encodeURIComponent,
  ];
  const form = fc.constantFrom(...FORMS);
  const words = fc.string({ unit: "grapheme" });

  test("of twelve characters or more, anywhere in any words, in any form, and wherever they are cut", () => {
    fc.assert(
      fc.property(secrets(12, 60), form, words, words, fc.nat(100), (secret, shape, before, after, cut) => {
        const echo = shape(secret);
        const [start, end] = [before.length, before.length + echo.length];
        const said = before + echo + after;
        // The words around may make up a second one, or a part of one that begins earlier.
        for (const each of FORMS.map((of) => of(secret))) {
          for (let at = said.indexOf(each); at >= 0; at = said.indexOf(each, at + 1))
            fc.pre(at >= start && at + each.length <= end);
        }
        const known = redactor({ settings: { secret } }, integration);
        expect(known.redact(said)).toBe(`${before}***${after}`);
        const shown =
          cut <= start ? said.slice(0, cut) : `${before}***${said.slice(end, Math.max(cut, end))}`;
        expect(known.redact(said, cut)).toBe(shown);
      }),
    );
  });

  test("shorter, as a whole word of any words", () => {
    const edge = fc.constantFrom(" ", '"', "'", ":", ".", "/", "=", "(", "\n", "…");
    fc.assert(
      fc.property(secrets(SHORTEST, 11), form, edge, edge, (secret, shape, before, after) => {
        const said = `no${before}${shape(secret)}${after}no`;
        expect(redactor({ settings: { secret } }, integration).redact(said)).not.toContain(shape(secret));
      }),
    );
  });

  test("each line of a long text, however many there are", () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `call(${i}, 'a line');`);
    const sent = redactor({ content: lines.join("\n") }, schemaOf("Script"));
    expect(sent.redact(`near ${lines.at(-1)}`)).toBe("near ***");
  });
});

describe("with more text than is kept", () => {
  const large = Array.from({ length: 40 }, (_, i) => `const at${i} = '${"0123456789".repeat(10_000)}';`);
  const full = () => {
    const known = new Redactor(6);
    for (const content of large) known.learn({ content }, schemaOf("Script"));
    known.learn({ settings: { key: "hunter2-unlearnt" } }, integration);
    return known;
  };
  const answer = (error: JsonObject) => ({
    status: 422,
    text: JSON.stringify({ errors: [error] }),
    header: () => undefined,
  });

  test("nothing of the API's words is shown", () => {
    const known = full();
    expect(known.isFull).toBe(true);
    expect(new Redactor(SHORTEST, known).redact("no hunter2-unlearnt")).toBe(NOT_SHOWN);
    const body = { name: "N" };
    const echo = { code: "hunter2-unlearnt", message: "hunter2-unlearnt", field: "hunter2-unlearnt" };
    expect(explain(answer(echo), known, body)).toEqual({ words: NOT_SHOWN });
  });

  test("what this package acts upon is still told", () => {
    const known = full();
    const body = { name: "N", lastModified: "x" };
    const refusal = answer({
      code: "invalid",
      message: "is read-only, not hunter2-unlearnt",
      field: "lastModified",
    });
    const { words, fields } = explain(refusal, known, body);
    expect(words).toBe(`lastModified: not writable; ${NOT_SHOWN}`);
    expect(notTakenBack(new ApiError(words, 422, undefined, fields), body)).toEqual(["lastModified"]);
    const other = answer({ code: "x", message: "hunter2-unlearnt is not in whitelist" });
    expect(explain(other, known, body).words).toBe(`a field is not in the whitelist; ${NOT_SHOWN}`);
    expect(explain(answer({ code: "invalid_user", message: "m" }), known, body).code).toBe("invalid_user");
    const sentence = new ApiError(NOT_SHOWN, 422, undefined, ["name"]);
    expect(notTakenBack(sentence, body)).toEqual([]);
  });

  test("what is known already is no more text", () => {
    const known = new Redactor(6);
    for (let i = 0; i < 300; i++) known.learn({ content: large[0] ?? "" }, schemaOf("Script"));
    expect(known.isFull).toBe(false);
  });
});
