/** The hidden part of an object's outputs: one short text that every version of the package reads. */
import fc from "fast-check";
import { HIDDEN, hiddenOf, parseRecord, recordOf, type Record } from "../../provider/pulumi/record";
import { runs } from "../support/runs";

const ID = "5f1e2d3c4b5a69788796a5b4";
const USUAL: Record = {
  schema: 2,
  origin: "https://api.integrator.io",
  source: "env:CELIGO_API_TOKEN",
  user: ID,
  anchor: `/v1/integrations/${ID}`,
  asset: true,
  created: true,
  mark: "Abc-123_xYz9",
  server: { lastModified: "2026-01-02T03:04:05.678Z" },
};

test("the usual record is a text of less than 100 bytes", () => {
  const text = hiddenOf(USUAL);
  expect(text).toBe(`2;u=${ID};a=i${ID};t=mjwaidke;m=Abc-123_xYz9;f;n`);
  expect((text as string).length).toBeLessThan(100);
  expect(parseRecord(text)).toEqual(USUAL);
});

test("an object of older versions is read as it is", () => {
  const old = { schema: 1, origin: "o", source: "s", server: { lastModified: "x" }, hashes: { a: "b" } };
  expect(recordOf({ [HIDDEN]: old })).toEqual(old);
});

test.each([undefined, null, "", "text", "2x", 2, [], {}, { schema: "1" }])("%p is no record", (hidden) => {
  expect(parseRecord(hidden)).toBeUndefined();
});

test("of an incomplete object the record has the form that older versions read", () => {
  const record = { ...USUAL, incomplete: true };
  expect(hiddenOf(record)).toEqual({ ...record, schema: 1 });
});

test("what a newer version wrote is kept", () => {
  const text = `3;u=${ID};z=1;q;a=i1;y=a=b`;
  const record = parseRecord(text);
  expect(record).toMatchObject({ user: ID, anchor: "/v1/integrations/1", others: ["z=1", "q", "y=a=b"] });
  expect(parseRecord(hiddenOf(record as Record))).toMatchObject({ others: ["z=1", "q", "y=a=b"] });
});

test("any record is read as it was written", () => {
  const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 });
  const time = fc.oneof(
    fc.date({ min: new Date(0), noInvalidDate: true }).map((date) => date.toISOString()),
    text,
    fc.constant("2026-01-02T03:04:05Z"),
  );
  const flag = fc.constant(true as const);
  const table = fc.dictionary(fc.oneof(text, fc.constant("__proto__"), fc.constant("http.body[0]")), text, {
    minKeys: 1,
    maxKeys: 4,
  });
  const value = fc.oneof(text, fc.integer(), fc.boolean());
  const records = fc.record<Record>(
    {
      schema: fc.constant(2),
      origin: fc.oneof(text, fc.constant(USUAL.origin)),
      source: fc.oneof(text, fc.constant(USUAL.source)),
      user: text,
      anchor: fc.oneof(
        text.map((id) => `/v1/integrations/${id}`),
        text.map((id) => `/v1/scripts/${id}`),
        text.map((id) => `/v1/connectors/${id}/licenses/${id}`),
      ),
      hashes: table,
      kept: table,
      drifted: flag,
      asset: flag,
      created: flag,
      coarse: flag,
      mark: text,
      server: fc.record({ lastModified: time, numInstalls: value, x: value }, { requiredKeys: [] }),
    },
    { requiredKeys: ["schema", "origin", "source"] },
  );
  fc.assert(
    fc.property(records, (record) => {
      const { server, ...rest } = record;
      const expected = server && Object.keys(server).length > 0 ? record : rest;
      expect(parseRecord(hiddenOf(record))).toEqual(expected);
    }),
    runs(300),
  );
});
