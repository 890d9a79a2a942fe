// Tests of what needs no browser; those that do are in tests/browser.
export default {
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: { include: ["*.test.mjs", "src/**/*.test.ts"], environment: "node", passWithNoTests: false },
};
