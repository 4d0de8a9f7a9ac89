import { CeligoError } from "../../provider/celigo/errors";
import { resolveOrigin, resolveSettings, type Settings } from "../../provider/run/settings";

type Config = Record<string, string>;

function resolve(config: Config = {}, env: NodeJS.ProcessEnv = {}): Settings {
  return resolveSettings((key) => config[key], env);
}

function refusal(config: Config = {}, env: NodeJS.ProcessEnv = {}): string {
  try {
    resolve(config, env);
  } catch (error) {
    expect(error).toBeInstanceOf(CeligoError);
    return (error as Error).message;
  }
  throw new Error("was accepted");
}

const TOKEN = { CELIGO_API_TOKEN: "tok-env" };

describe("the token", () => {
  it("comes from CELIGO_API_TOKEN when nothing else is said", () => {
    expect(resolve({}, TOKEN)).toMatchObject({ token: "tok-env", tokenSource: "env:CELIGO_API_TOKEN" });
  });

  it("comes from the variable that tokenEnv names", () => {
    expect(resolve({ "celigo:tokenEnv": "MINE" }, { ...TOKEN, MINE: "tok-mine" })).toMatchObject({
      token: "tok-mine",
      tokenSource: "env:MINE",
    });
  });

  it("comes from apiToken before the environment", () => {
    const settings = resolve({ "celigo:apiToken": "tok-config" }, TOKEN);
    expect(settings.token).toBe("tok-config");
    expect(settings.tokenSource).not.toContain("tok-config");
  });

  it("in apiToken leaves no more than a fingerprint in the source, the same for the same token", () => {
    const source = (token: string) => resolve({ "celigo:apiToken": token }).tokenSource;
    expect(source("tok-a")).toBe(source("tok-a"));
    expect(source("tok-a")).not.toBe(source("tok-b"));
    expect(source("tok-a")).toMatch(/^apiToken:/);
  });

  it("given twice on one level is an error", () => {
    const message = refusal(
      { "celigo:tokenEnv": "MINE", "celigo:apiToken": "tok-config" },
      { MINE: "tok-mine" },
    );
    expect(message).toContain("celigo:tokenEnv");
    expect(message).toContain("celigo:apiToken");
    expect(message).not.toMatch(/tok-/);
  });

  it.each([undefined, "", "  ", "\n"])(
    "in a named variable that is %j is an error, never a fall-through",
    (value) => {
      const message = refusal(
        { "celigo:tokenEnv": "MINE" },
        { ...TOKEN, ...(value === undefined ? {} : { MINE: value }) },
      );
      expect(message).toContain("MINE");
      expect(message).not.toContain("tok-env");
    },
  );

  it.each(["tokenEnv", "apiToken"])(
    "from %s that is set and blank is an error, never a fall-through",
    (key) => {
      for (const value of ["", " "]) {
        const message = refusal({ [`celigo:${key}`]: value }, TOKEN);
        expect(message).toContain(`celigo:${key} (of the Account or the stack's config) is set, but empty`);
      }
    },
  );

  it.each([{}, { CELIGO_API_TOKEN: "" }, { CELIGO_API_TOKEN: "   " }])(
    "missing (%j) names all ways to give it",
    (env) => {
      const message = refusal({}, env);
      for (const way of ["CELIGO_API_TOKEN", "celigo:tokenEnv", "celigo:apiToken", "Account"])
        expect(message).toContain(way);
    },
  );

  it("is taken without white space at its ends, as files and secrets stores add it", () => {
    expect(resolve({}, { CELIGO_API_TOKEN: " tok-env\r\n" }).token).toBe("tok-env");
  });

  it.each(["tok\nX-Evil: 1", "tok en", "tök", "tok\u0000en", "tok\u007f"])(
    "%j is refused without being shown",
    (token) => {
      const message = refusal({}, { CELIGO_API_TOKEN: token });
      expect(message).toContain("CELIGO_API_TOKEN");
      expect(message).not.toContain(token);
      expect(refusal({ "celigo:apiToken": token })).not.toContain(token);
    },
  );

  it("is not looked for among what environments inherit", () => {
    expect(refusal({ "celigo:tokenEnv": "constructor" }, {})).toContain("constructor");
    expect(refusal({ "celigo:tokenEnv": "__proto__" }, {})).toContain("__proto__");
  });
});

describe("the origin", () => {
  it.each([
    [undefined, "https://api.integrator.io"],
    ["us", "https://api.integrator.io"],
    ["eu", "https://api.eu.integrator.io"],
    ["au", "https://api.au.integrator.io"],
    ["ca", "https://api.ca.integrator.io"],
  ])("of region %s is %s", (region, origin) => {
    expect(resolveOrigin(undefined, region)).toBe(origin);
  });

  it.each(["mars", "US", "constructor", "__proto__", "toString"])(
    "of region %s: an error with the regions",
    (region) => {
      const message = refusal({ "celigo:region": region }, TOKEN);
      for (const word of ["celigo:region", "CELIGO_REGION", "us", "eu", "au", "ca"])
        expect(message).toContain(word);
    },
  );

  it("of baseUrl goes before the region's", () => {
    expect(resolveOrigin("https://celigo.example", "eu")).toBe("https://celigo.example");
  });

  it.each([
    ["https://api.eu.integrator.io/", "https://api.eu.integrator.io"],
    ["https://celigo.example:8443", "https://celigo.example:8443"],
    ["HTTPS://Celigo.Example", "https://celigo.example"],
    ["http://127.0.0.1:4010", "http://127.0.0.1:4010"],
    ["http://localhost:4010/", "http://localhost:4010"],
    ["http://[::1]:4010", "http://[::1]:4010"],
  ])("%s is accepted", (baseUrl, origin) => {
    expect(resolveOrigin(baseUrl, undefined)).toBe(origin);
  });

  it.each([
    "http://api.integrator.io",
    "http://127.0.0.1.evil.example",
    "http://localhost.evil.example",
    "http://evil.example/127.0.0.1",
    "http://0.0.0.0:1",
    "http://10.0.0.1",
    "http://user@localhost",
    "https://api.integrator.io/v1",
    "https://api.integrator.io/?a=1",
    "https://api.integrator.io/#a",
    "https://user:hunter2@api.integrator.io",
    "https://hunter2@api.integrator.io",
    "ftp://api.integrator.io",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "api.integrator.io",
    "//api.integrator.io",
    "https://",
    "no address",
  ])("%s is refused, with the rule and without its password", (baseUrl) => {
    const message = refusal({ "celigo:baseUrl": baseUrl }, TOKEN);
    expect(message).toContain("celigo:baseUrl");
    expect(message).toContain("CELIGO_BASE_URL");
    expect(message).toMatch(/https/);
    expect(message).not.toContain("hunter2");
  });
});

describe("every other setting", () => {
  it("has a default", () => {
    expect(resolve({}, TOKEN)).toMatchObject({
      origin: "https://api.integrator.io",
      mode: "full",
      onExisting: "fail",
      maxRetries: 5,
      allowAccountChange: false,
      forceDestroyIds: [],
    });
    const { timeoutSeconds, maxRequestsPerSecond, expectUserIds } = resolve({}, TOKEN);
    expect([timeoutSeconds, maxRequestsPerSecond, expectUserIds]).toEqual([undefined, undefined, []]);
  });

  const settings: [string, string, string, string, keyof Settings, unknown, unknown][] = [
    [
      "region",
      "CELIGO_REGION",
      "eu",
      "au",
      "origin",
      "https://api.eu.integrator.io",
      "https://api.au.integrator.io",
    ],
    [
      "baseUrl",
      "CELIGO_BASE_URL",
      "https://a.example",
      "https://b.example",
      "origin",
      "https://a.example",
      "https://b.example",
    ],
    ["mode", "CELIGO_MODE", "read", "operate", "mode", "read", "operate"],
    ["onExisting", "CELIGO_ON_EXISTING", "adopt", "create", "onExisting", "adopt", "create"],
    ["timeoutSeconds", "CELIGO_TIMEOUT_SECONDS", "5", "6", "timeoutSeconds", 5, 6],
    ["maxRetries", "CELIGO_MAX_RETRIES", "0", "7", "maxRetries", 0, 7],
    [
      "maxRequestsPerSecond",
      "CELIGO_MAX_REQUESTS_PER_SECOND",
      "2.5",
      "300",
      "maxRequestsPerSecond",
      2.5,
      300,
    ],
  ];

  it.each(settings)(
    "%s: configuration before environment, and an empty one is none",
    (key, variable, a, b, name, x, y) => {
      const config = { [`celigo:${key}`]: a };
      expect(resolve(config, TOKEN)[name]).toEqual(x);
      expect(resolve({}, { ...TOKEN, [variable]: b })[name]).toEqual(y);
      expect(resolve(config, { ...TOKEN, [variable]: b })[name]).toEqual(x);
      expect(resolve({ [`celigo:${key}`]: "" }, { ...TOKEN, [variable]: b })[name]).toEqual(y);
      expect(resolve({}, { ...TOKEN, [variable]: "" })[name]).toEqual(resolve({}, TOKEN)[name]);
    },
  );

  it.each([
    ["mode", "CELIGO_MODE", "readonly", ["read", "operate", "full"]],
    ["mode", "CELIGO_MODE", "READ", ["read", "operate", "full"]],
    ["onExisting", "CELIGO_ON_EXISTING", "overwrite", ["fail", "adopt", "create"]],
    ["onExisting", "CELIGO_ON_EXISTING", "__proto__", ["fail", "adopt", "create"]],
  ])("%s (%s) %j is an error that names what is allowed", (key, variable, value, allowed) => {
    for (const message of [
      refusal({ [`celigo:${key}`]: value }, TOKEN),
      refusal({}, { ...TOKEN, [variable]: value }),
    ])
      for (const word of [`celigo:${key}`, variable, ...allowed]) expect(message).toContain(word);
  });

  const numbers = [
    ["timeoutSeconds", "CELIGO_TIMEOUT_SECONDS"],
    ["maxRetries", "CELIGO_MAX_RETRIES"],
    ["maxRequestsPerSecond", "CELIGO_MAX_REQUESTS_PER_SECOND"],
  ] as const;

  it.each(numbers)("%s (%s) refuses what is no number", (key, variable) => {
    for (const value of ["-1", "abc", "NaN", "Infinity", "1e99", "5s", "1,5", "1 2", "[]", "null"]) {
      expect(refusal({ [`celigo:${key}`]: value }, TOKEN)).toContain(`celigo:${key}`);
      expect(refusal({}, { ...TOKEN, [variable]: value })).toContain(key);
    }
  });

  it.each(numbers)("%s: whoever set %s finds it in the message", (_key, variable) => {
    expect(refusal({}, { ...TOKEN, [variable]: "abc" })).toContain(variable);
  });

  it.each(["timeoutSeconds", "maxRequestsPerSecond"])("%s refuses 0", (key) => {
    expect(refusal({ [`celigo:${key}`]: "0" }, TOKEN)).toContain(key);
  });

  it("maxRetries takes whole numbers only", () => {
    expect(refusal({ "celigo:maxRetries": "2.5" }, TOKEN)).toContain("celigo:maxRetries");
  });

  it("forceDestroyIds come from both places, as a list in text or JSON", () => {
    const ids = (config: Config, env: NodeJS.ProcessEnv = {}) =>
      resolve(config, { ...TOKEN, ...env }).forceDestroyIds;
    expect(ids({ "celigo:forceDestroyIds": "a, b,,c " })).toEqual(["a", "b", "c"]);
    expect(ids({ "celigo:forceDestroyIds": '["a","b/c"]' })).toEqual(["a", "b/c"]);
    expect(ids({ "celigo:forceDestroyIds": "a" }, { CELIGO_FORCE_DESTROY_IDS: "b,c" }).sort()).toEqual([
      "a",
      "b",
      "c",
    ]);
    expect(ids({ "celigo:forceDestroyIds": "" }, { CELIGO_FORCE_DESTROY_IDS: " " })).toEqual([]);
    expect(refusal({ "celigo:forceDestroyIds": "[a" }, TOKEN)).toContain("forceDestroyIds");
  });

  it("allowAccountChange is true or false, nothing else", () => {
    expect(resolve({ "celigo:allowAccountChange": "true" }, TOKEN).allowAccountChange).toBe(true);
    expect(resolve({ "celigo:allowAccountChange": "false" }, TOKEN).allowAccountChange).toBe(false);
    expect(refusal({ "celigo:allowAccountChange": "yes" }, TOKEN)).toContain("celigo:allowAccountChange");
  });
});

describe("settings that the environment can only tighten", () => {
  test.each([
    ["full", "read", "read"],
    ["read", "full", "read"],
    ["operate", undefined, "operate"],
    ["operate", "full", "operate"],
    ["operate", "read", "read"],
    ["read", "operate", "read"],
    [undefined, "operate", "operate"],
    [undefined, undefined, "full"],
  ])("mode %s of the config and %s of the environment: %s", (config, environment, effective) => {
    const { mode, modeFrom } = resolve(config === undefined ? {} : { "celigo:mode": config }, {
      ...TOKEN,
      ...(environment === undefined ? {} : { CELIGO_MODE: environment }),
    });
    expect(mode).toBe(effective);
    if (effective !== "full" && config !== effective) expect(modeFrom).toBe("CELIGO_MODE");
  });

  it("a wrong mode is an error on either level, whatever the other one says", () => {
    expect(() => resolve({ "celigo:mode": "read" }, { ...TOKEN, CELIGO_MODE: "readonly" })).toThrow(
      /CELIGO_MODE/,
    );
    expect(() => resolve({ "celigo:mode": "ro" }, { ...TOKEN, CELIGO_MODE: "read" })).toThrow(/celigo:mode/);
  });

  it("the users of both levels apply, and the environment may name several", () => {
    const env = { ...TOKEN, CELIGO_EXPECT_USER_ID: "u1, u2" };
    expect(resolve({ "celigo:expectUserId": "u1" }, env).expectUserIds).toEqual([["u1"], ["u1", "u2"]]);
    expect(resolve({}, env).expectUserIds).toEqual([["u1", "u2"]]);
  });
});
