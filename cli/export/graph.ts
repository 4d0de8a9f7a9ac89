/** A graph without cycles that grows edge by edge. */
export class Graph<Node> {
  private readonly next = new Map<Node, Set<Node>>();

  /** Adds an edge; false, and no edge, where it would close a cycle. */
  add(from: Node, to: Node): boolean {
    if (from === to || this.reaches(to, from)) return false;
    this.link(from, to);
    return true;
  }

  /** Adds an edge that is there in any case, also one that closes a cycle. */
  link(from: Node, to: Node): void {
    const targets = this.next.get(from) ?? new Set();
    this.next.set(from, targets.add(to));
  }

  /** True when a way leads from one node to another. */
  reaches(from: Node, to: Node, seen = new Set<Node>()): boolean {
    if (from === to) return true;
    seen.add(from);
    return [...(this.next.get(from) ?? [])].some((each) => !seen.has(each) && this.reaches(each, to, seen));
  }

  /** Where edges from a node lead. */
  from(node: Node): Node[] {
    return [...(this.next.get(node) ?? [])];
  }

  /** The nodes so that each comes after those that it leads to, otherwise in the given order. */
  sorted(nodes: Node[]): Node[] {
    const result = new Set<Node>();
    const wanted = new Set(nodes);
    const place = (node: Node): void => {
      if (result.has(node)) return;
      for (const each of this.from(node)) if (wanted.has(each)) place(each);
      result.add(node);
    };
    nodes.forEach(place);
    return [...result];
  }
}
