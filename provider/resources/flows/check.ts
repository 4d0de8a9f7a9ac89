/** What is certainly wrong with a flow. */
import { isObject, type Json, type JsonObject } from "../../json/json";
import { UNKNOWN } from "../../pulumi/marks";

interface Problem {
  path: string;
  reason: string;
}

/** The mistakes of a flow's inputs that Celigo refuses. */
export function flowProblems(inputs: JsonObject): Problem[] {
  return [
    ...bothOf(inputs, "pageProcessors", "routers"),
    ...bothOf(inputs, "flowGroup", "_flowGroupingId"),
    ...schedules(inputs),
    ...routerProblems(inputs),
  ];
}

function bothOf(inputs: JsonObject, one: string, other: string): Problem[] {
  if (isEmpty(inputs[one]) || isEmpty(inputs[other])) return [];
  return [{ path: other, reason: `cannot be declared together with ${one}` }];
}

function isEmpty(value: Json | undefined): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

function list(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function schedules(inputs: JsonObject): Problem[] {
  const places: [path: string, schedule: Json | undefined][] = [
    ["schedule", inputs.schedule],
    ...list(inputs.pageGenerators).map(({ schedule }, at): [string, Json | undefined] => [
      `pageGenerators[${at}].schedule`,
      schedule,
    ]),
  ];
  return places.flatMap(([path, schedule]) => {
    if (typeof schedule !== "string" || schedule === UNKNOWN || schedule.trim() === "") return [];
    const fields = schedule.trim().split(/\s+/);
    return fields.length === 6 && fields[0] === "?"
      ? []
      : [{ path, reason: 'must be six fields of which the first is `?`, such as "? 0 6 ? * *"' }];
  });
}

function routerProblems(inputs: JsonObject): Problem[] {
  if (!Array.isArray(inputs.routers)) return [];
  const routers = list(inputs.routers);
  const ids = new Set(routers.map(({ id }) => id));
  // An id that is not known yet may be any.
  if (ids.has(UNKNOWN) || inputs.routers.includes(UNKNOWN)) return [];
  return routers.flatMap((router, at) => {
    const targets: [path: string, id: Json | undefined][] = [
      [`routers[${at}].nextRouterId`, router.nextRouterId],
      ...list(router.branches).map(({ nextRouterId }, branch): [string, Json | undefined] => [
        `routers[${at}].branches[${branch}].nextRouterId`,
        nextRouterId,
      ]),
    ];
    return targets
      .filter(([, id]) => !isEmpty(id) && id !== "" && id !== UNKNOWN && !ids.has(id as Json))
      .map(([path]) => ({ path, reason: "names no router of this flow" }));
  });
}
