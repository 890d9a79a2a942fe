// Makes a script able to stand inside <script>…</script>: HTML ends the element at `</script`
// and reads on differently after `<!--` and `<script`, wherever in the code they are.
import { parse } from "acorn";

const TAG = /<(?=\/?script|!--)/gi;

/** Gives code that does the same and holds none of these. */
export function makeInlinable(code) {
  if (code.search(TAG) < 0) return code;
  const literals = findLiterals(parse(code, { ecmaVersion: 2020, sourceType: "script" }));
  return code.replace(TAG, (_, offset) => {
    const literal = literals.find(({ start, end }) => start <= offset && offset < end);
    const comment = !literal && code.startsWith("<!--", offset);
    // a tagged template sees how it is written, and outside of literals `<!--` begins a comment
    if (literal?.tagged || comment)
      throw new Error(`${code.substr(offset, 20)} at ${offset} can't be escaped`);
    // inside a string, a template or a pattern an escape means the same; between tokens a blank does
    return literal ? "\\x3c" : "< ";
  });
}

/** Strings, patterns and pieces of templates: where they are, and whether a tag sees how they are written. */
function findLiterals(node, tagged = false) {
  if (Array.isArray(node)) return node.flatMap((each) => findLiterals(each, tagged));
  if (typeof node?.type !== "string") return [];
  const { type, start, end } = node;
  if (type === "TemplateElement" || (type === "Literal" && /^["'/]/.test(node.raw)))
    return [{ start, end, tagged }];
  return Object.entries(node).flatMap(([key, value]) =>
    findLiterals(value, key === "quasis" ? tagged : type === "TaggedTemplateExpression" && key === "quasi"),
  );
}
