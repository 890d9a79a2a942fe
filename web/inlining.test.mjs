import { expect, test } from "vitest";
import { makeInlinable } from "./inlining.mjs";

const TAG = /<(\/?script|!--)/i;
const CODES = [
  'const a = "</script>"; a',
  "const a = `<!-- </SCRIPT>`; a",
  "/<\\/script|<!--/.test('<!--')",
  "const script = 1, i = 1; ({valueOf: () => 3})<script",
  "7</script/i.exec('script').index",
];

test.each(CODES)("a script does the same and holds no tag: %s", (code) => {
  const made = makeInlinable(code);
  expect(TAG.test(made)).toBe(false);
  // biome-ignore lint/security/noGlobalEval: what it gives is what is compared
  expect(globalThis.eval(made)).toEqual(globalThis.eval(code));
});

test("what can't be written otherwise is refused", () => {
  expect(() => makeInlinable("String.raw`</script>`")).toThrow(/can.t be escaped/);
  expect(() => makeInlinable("let y = 4; 5<!--y")).toThrow(/can.t be escaped/);
});
