// Finds questions whose conditions depend on themselves.

/**
 * Loops among questions, each as its identifiers in order, from the question where the search enters it. `conditionsOf`: the answers on
 * which a question depends. Of loops that share questions at least one is found; the next one is reported once that one is mended.
 */
export function questionLoops<Question extends { id: string }>(
  questions: readonly Question[],
  conditionsOf: (question: Question) => readonly { question: string }[],
): string[][] {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const visited = new Set<string>();
  const loops: string[][] = [];
  const visit = (id: string, trail: readonly string[]) => {
    const start = trail.indexOf(id);
    if (start !== -1) loops.push(trail.slice(start));
    const question = byId.get(id);
    if (start !== -1 || visited.has(id) || question === undefined) return;
    for (const condition of conditionsOf(question)) visit(condition.question, [...trail, id]);
    visited.add(id);
  };
  for (const { id } of questions) visit(id, []);
  return loops;
}
