/**
 * The edges of a graph without which it would fall apart into more pieces, by their position. What is unknown in a table of
 * sums follows from the rest just where it is such an edge, sums being the vertices and unknown figures the edges between
 * the two sums that each is in (Gusfield, A graph theoretic approach to statistical data security, 1988).
 *
 * @param vertices Number of vertices.
 * @param edges Pairs of vertices; several between the same two are no bridges.
 */
export function bridgesOf(vertices: number, edges: readonly (readonly [number, number])[]): readonly number[] {
  const neighbours: (readonly [vertex: number, edge: number])[][] = Array.from({ length: vertices }, () => []);
  edges.forEach(([a, b], edge) => {
    neighbours[a]?.push([b, edge]);
    if (a !== b) neighbours[b]?.push([a, edge]);
  });
  const entered = new Int32Array(vertices).fill(-1);
  const reached = new Int32Array(vertices);
  const bridges: number[] = [];
  let time = 0;
  for (let root = 0; root < vertices; root++) {
    if (entered[root] !== -1) continue;
    // Depth first with a stack of its own: tables can be longer than what calls can nest.
    const path = [{ vertex: root, by: -1, next: 0 }];
    entered[root] = reached[root] = time++;
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const onward = neighbours[step.vertex]?.[step.next++];
      if (onward === undefined) {
        path.pop();
        const above = path.at(-1);
        if (above === undefined) continue;
        const low = reached[step.vertex] as number;
        reached[above.vertex] = Math.min(reached[above.vertex] as number, low);
        if (low > (entered[above.vertex] as number)) bridges.push(step.by);
        continue;
      }
      const [vertex, edge] = onward;
      if (edge === step.by) continue;
      if (entered[vertex] === -1) {
        entered[vertex] = reached[vertex] = time++;
        path.push({ vertex, by: edge, next: 0 });
      } else {
        reached[step.vertex] = Math.min(reached[step.vertex] as number, entered[vertex] as number);
      }
    }
  }
  return bridges;
}
