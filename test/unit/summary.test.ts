/** The parts of `pulumi-celigo summary`: what is a preview, how foreign text is written, what fits. */
import fc from "fast-check";
import { parsePreview } from "../../cli/preview";
import { changeLine, changesOf } from "../../cli/summary/changes";
import { fit } from "../../cli/summary/fit";
import { code, fenced, htmlCode } from "../../cli/summary/markdown";

test.each([
  ["warning: one\nwarning: two\n{}", /not JSON: 2 lines stand before it.* \(no `2>&1`\)/],
  ['{"sequence":0,"timestamp":1,"preludeEvent":{}}\n{"sequence":1}\n', /line 2 of the input is cut off/],
  ['{"sequence":0,"timestamp":1,"preludeEvent":{}}\nwarning: no\n{}', /line 2 of the input is not an event/],
  ['{"sequence":0,"timestamp":1,"preludeEvent":{}}', /the input ends before the preview does/],
  [
    '{"sequence":0,"timestamp":1,"summaryEvent":{"isPreview":false}}\n{"sequence":1,"timestamp":1,"cancelEvent":{}}',
    /the events of an update/,
  ],
  ['{"result":"succeeded","duration":1,"resources":[]}', /Run `pulumi preview --json` instead/],
  ['{"steps":[{"op":"create","urn":"u"}]}', /Run `pulumi preview --json` instead/],
  ["{}", /no preview/],
  ["[]", /no preview/],
  ['{"steps": [', /not whole JSON/],
  [" \n", /the input is empty/],
  ["Previewing update (dev)", /the input is not JSON\./],
])("%j is no preview", (text, reason) => {
  expect(() => parsePreview(text)).toThrow(reason);
});

const hostile = fc.string({
  unit: fc.constantFrom(
    "`",
    "``",
    "~",
    "|",
    "<b>",
    "@user",
    "\n",
    "\r",
    "\u001b[2J",
    "\u202e",
    "a",
    " ",
    "*",
    "\\",
  ),
});

test("foreign text never leaves its code span, fence or element", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const span = code(text);
      const [fence = ""] = /^`+/.exec(span) ?? [];
      expect(span.endsWith(fence)).toBe(true);
      const inner = span.slice(fence.length, -fence.length);
      expect(inner.split(/[^`]/).every((run) => run === "" || run.length !== fence.length)).toBe(true);
      expect(span).not.toContain("\n");
      const block = fenced(text, "diff").split("\n");
      const mark = (block[0] ?? "").replace("diff", "");
      expect(block.slice(1, -1).some((line) => line.trim().startsWith(mark))).toBe(false);
      expect(block.at(-1)).toBe(mark);
      const element = htmlCode(text);
      expect(element.replace(/^<code>(.*)<\/code>$/, "$1")).not.toMatch(/[<>@`|\n]/);
      for (const shown of [span, block.join("\n"), element])
        // eslint-disable-next-line no-control-regex -- none may be left
        expect(shown).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e]/);
    }),
  );
});

test("a report is always shorter than its limit, and a list keeps its first lines", () => {
  const block = fc.record({
    text: fc.string({ maxLength: 400, unit: "binary" }),
    kind: fc.constantFrom("changes", "details"),
    isList: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(block, { maxLength: 30 }), fc.integer({ min: 500, max: 4000 }), (blocks, limit) => {
      expect(Buffer.byteLength(fit(blocks, limit))).toBeLessThan(limit);
    }),
  );
});

test("a value that is a secret on one side is shown on neither", () => {
  const secret = "[secret]";
  const shown = (before: object, after: object) =>
    changesOf(before as never, after as never)
      .map(changeLine)
      .join("\n");
  expect(shown({ a: { b: secret } }, { a: { b: "open" } })).toBe("- `a.b` changes (secret)");
  expect(shown({ a: secret }, { a: { b: "open" } })).toBe("- `a` changes (secret)");
  expect(shown({ a: [secret, 1] }, { a: [1, "open"] })).toBe("- `a` changes (secret)");
  expect(shown({ a: [{ k: secret }] }, { a: [{ k: "open" }, 2] })).toBe("- `a` changes (secret)");
  expect(shown({ a: 1 }, { a: 1, b: secret })).toBe("- `b` is new (secret)");
  expect(shown({ a: 1 }, { a: 2 })).toBe("- `a`: `1` → `2`");
});
