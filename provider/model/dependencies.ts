import type { Api } from "../celigo/api";
import type { Json } from "../json/json";
import { asText } from "../json/text";

/** More than this makes a message nobody reads. */
const MAX_SHOWN = 20;

function record(value: Json | undefined): { [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}

/** What refers to an object, in words, from `GET /v1/{type}/{_id}/dependencies`; undefined when nothing does. */
export async function whatRefersTo(api: Api, path: string): Promise<string | undefined> {
  const dependencies = Object.entries(record(await api.get(`${path}/dependencies`)));
  const entries = dependencies.flatMap(([type, rows]) =>
    (Array.isArray(rows) ? rows : []).map((row) => {
      const { id, name, paths } = record(row);
      const at =
        Array.isArray(paths) && paths.length > 0 ? ` at ${paths.slice(0, 3).map(asText).join(", ")}` : "";
      return `${type} ${JSON.stringify(name ?? "")} (${asText(id)})${at}`;
    }),
  );
  if (entries.length === 0) return undefined;
  const more = entries.length > MAX_SHOWN ? `; and ${entries.length - MAX_SHOWN} more` : "";
  return `It is referred to by ${entries.slice(0, MAX_SHOWN).join("; ")}${more}. Remove these references first.`;
}
