/** The files that belong to a program, as opposed to those of another checkout of it. */
import * as fs from "node:fs";
import * as path from "node:path";
import { isFile, readText } from "./file";

/** A program's git repository, or its Pulumi project where it is in none. */
export class Checkout {
  private readonly root: string;

  constructor(projectDirectory: string) {
    const project = realPath(projectDirectory);
    this.root = repositoryOf(project) ?? project;
  }

  /** True for a path in it, links resolved; false for one in another repository or worktree that lies inside. */
  has(file: string): boolean {
    const real = realPath(file);
    const inside = path.relative(this.root, real);
    if (inside === "" || inside === ".." || inside.startsWith(`..${path.sep}`) || path.isAbsolute(inside))
      return false;
    for (let directory = path.dirname(real); directory !== this.root; directory = path.dirname(directory))
      if (isRepository(directory) && !isSubmodule(directory)) return false;
    return true;
  }
}

function repositoryOf(from: string): string | undefined {
  for (let directory = from; ; directory = path.dirname(directory)) {
    if (isRepository(directory)) return directory;
    if (directory === path.dirname(directory)) return undefined;
  }
}

/** A repository has a directory `.git`; a worktree and a submodule have a file of that name. */
function isRepository(directory: string): boolean {
  return fs.existsSync(path.join(directory, ".git"));
}

/** The files of a submodule are part of the repository around it. */
function isSubmodule(directory: string): boolean {
  const file = path.join(directory, ".git");
  return isFile(file) && /^gitdir: .*[\\/]modules[\\/]/m.test(readText(file) ?? "");
}

/** The path with its links resolved, as far as it exists. */
function realPath(file: string): string {
  const full = path.resolve(file);
  try {
    return fs.realpathSync(full);
  } catch {
    const above = path.dirname(full);
    return above === full ? full : path.join(realPath(above), path.basename(full));
  }
}
