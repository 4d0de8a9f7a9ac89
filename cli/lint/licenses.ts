/** Licenses that end soon, or have ended. */
import type { Stack } from "../stack";
import type { Finding } from "./finding";
import type { PlaceOf } from "./ids";
import { own } from "../../provider/json/json";

const DAY_MS = 86_400_000;

/** Looks at the declared end of every license. */
export function lintLicenses(stacks: Stack[], days: number, placeOf: PlaceOf, now = Date.now()): Finding[] {
  return stacks.flatMap(({ name: stack, managed }) =>
    managed.flatMap((object): Finding[] => {
      const expires = own(object.inputs, "expires");
      const end = typeof expires === "string" ? Date.parse(expires) : NaN;
      if (object.kind !== "ConnectorLicense" || Number.isNaN(end) || end > now + days * DAY_MS) return [];
      const at = { stack, urn: object.urn, ...placeOf(object) };
      const isSecret = object.secrets.some(([first]) => first === "expires");
      const when = isSecret ? "" : ` on ${new Date(end).toISOString().slice(0, 10)}`;
      const what = `the license ${JSON.stringify(object.name)} of connector ${object.id.split("/")[0] ?? ""}`;
      const harm = "Celigo suspends the customer's app and switches its flows off. Set a later `expires`";
      if (end <= now)
        return [
          { rule: "license-expired", severity: "error", message: `${what} ended${when}: ${harm}`, ...at },
        ];
      const left = Math.ceil((end - now) / DAY_MS);
      const message = `${what} ends${when}, in ${left} day${left === 1 ? "" : "s"}: then ${harm}`;
      return [{ rule: "license-expires", severity: "warning", message, ...at }];
    }),
  );
}
