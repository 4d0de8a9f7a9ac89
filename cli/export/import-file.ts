/** The file that `pulumi import` reads: what state would hold if Pulumi had made the objects with this program. */
import { isObject, own, type Json, type JsonObject } from "../../provider/json/json";
import { assetOfHash, sha256 } from "../../provider/model/asset";
import { Declaration } from "../../provider/model/declaration";
import { ObjectState } from "../../provider/model/object-state";
import { SECRET_MARK, SIGNATURE } from "../../provider/pulumi/marks";
import { providerText, typeToken } from "../../provider/pulumi/registration";
import type { Run } from "../../provider/run/run";
import type { Planned } from "./plan";
import type { Secret } from "./secret";

/** A text that only the stack's own key can read. */
export type Encrypted = (value: Json) => string;

/** A part of an object that stands encrypted in state. */
type Hidden = Pick<Secret, "path"> & { value: Json };

/** The secret parts of an object's outputs: of an array that holds a secret, Pulumi hides the whole. */
export function hiddenOutputs({ inputs, secrets }: Planned): Hidden[] {
  const found = new Map<string, Hidden>();
  for (const secret of secrets) {
    const inArray = secret.path.findIndex((step) => typeof step === "number");
    const path = inArray < 0 ? secret.path : secret.path.slice(0, inArray);
    found.set(JSON.stringify(path), { path, value: at(inputs, path) });
  }
  return [...found.values()];
}

function at(value: Json, path: Secret["path"]): Json {
  return path.reduce<Json>((here, step) => (here as JsonObject)[step] ?? null, value);
}

/** One resource of an import file. */
interface Entry {
  type: string;
  name: string;
  id: string;
  inputs: JsonObject;
  outputs: JsonObject;
}

/** The import file's document. Secrets stand in it as the stack encrypts them. */
export async function importFile(
  objects: Planned[],
  run: Run,
  encrypted: Encrypted,
): Promise<{ resources: Entry[] }> {
  const user = await run.account.user();
  return { resources: await Promise.all(objects.map((each) => entry(each, run, user, encrypted))) };
}

async function entry(
  object: Planned,
  run: Run,
  user: string | undefined,
  encrypted: Encrypted,
): Promise<Entry> {
  const { kind, spec, name, id, document } = object;
  const { origin, tokenSource: source } = run.settings;
  const anchor = await run.account.anchor(spec.remote.path(id));
  const inputs = withAsset(object);
  const provenance = { origin, source, user, anchor };
  const desired = new Declaration(spec, inputs);
  const written = { live: document, sent: desired.comparable, answer: document };
  const { outputs } = ObjectState.after(id, { desired, document, provenance, written });
  const [type, text] = [typeToken(kind), providerText(kind)];
  const hide = (properties: JsonObject, parts: Hidden[]) =>
    parts.reduce((rest, each) => hidden(rest, each.path, encrypted(each.value)), properties);
  return {
    type,
    name,
    id,
    inputs: { ...hide(inputs, object.secrets), __provider: text },
    outputs: { ...hide(outputs, hiddenOutputs(object)), __provider: text },
  };
}

/** The inputs as Pulumi sends them: the script's text is a file. */
function withAsset({ spec, inputs, file }: Planned): JsonObject {
  const text = spec.asset === undefined ? undefined : own(inputs, spec.asset);
  if (spec.asset === undefined || file === undefined || typeof text !== "string") return inputs;
  return { ...inputs, [spec.asset]: { ...assetOfHash(sha256(text)), path: file } };
}

/** The properties with a secret in place of one part; outputs do not hold all of them. */
function hidden(value: JsonObject, path: Secret["path"], ciphertext: string): JsonObject {
  const replace = (here: Json | undefined, [step, ...rest]: Secret["path"]): Json | undefined => {
    if (here === undefined) return undefined;
    if (step === undefined) return { [SIGNATURE]: SECRET_MARK, ciphertext };
    if (Array.isArray(here))
      return here.map((each, i) => (i === step ? (replace(each, rest) ?? null) : each));
    if (!isObject(here) || !Object.hasOwn(here, step)) return here;
    return Object.fromEntries(
      Object.entries(here).map(([key, inner]) => [
        key,
        key === step ? (replace(inner, rest) ?? null) : inner,
      ]),
    );
  };
  return replace(value, path) as JsonObject;
}
