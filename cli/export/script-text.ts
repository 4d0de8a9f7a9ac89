/** Ids in the text of scripts. Scripts run in Celigo, so the program cannot put a reference there. */
import type { Plan } from "./plan";
import { asText } from "../../provider/json/text";

/** An id of an exported object in a script. */
export interface IdInScript {
  file: string;
  line: number;
  /** The path in which it stands, `/v1/exports/<id>`, or the id alone. */
  text: string;
  /** What has this id: `Integration orders`. */
  resource: string;
}

/** Finds ids of exported objects in scripts, those in paths of the API first of all. */
export function idsInScripts({ objects, byId }: Plan): IdInScript[] {
  return objects.flatMap(({ file, inputs }) => {
    if (file === undefined) return [];
    return asText(inputs.content)
      .split("\n")
      .flatMap((text, i) =>
        [...text.matchAll(/(?:\/v1\/\w+\/)?(?<![0-9a-f])([0-9a-f]{24})(?![0-9a-f])/gi)].flatMap(
          ([found, id]) => {
            const target = byId.get(id ?? "");
            if (!target) return [];
            return [{ file, line: i + 1, text: found, resource: `${target.kind} ${target.name}` }];
          },
        ),
      );
  });
}
