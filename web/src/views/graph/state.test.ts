import { describe, expect, it } from "vitest";
import { readState, restart, toggle, writeState } from "./state";

describe("state", () => {
  it("comes back from the address as it was written", () => {
    const state = {
      ...{
        node: "unit/u",
        depth: 2,
        types: ["Place"],
        relations: ["broader"],
        opened: ["task/t"],
        removed: [],
      },
      ...{ pins: [{ key: "unit/u", x: 12, y: -40 }], to: "", pick: "a b", most: 300 },
    };
    expect(readState(writeState(state))).toEqual(state);
  });

  it("takes whatever is written", () => {
    expect(readState({ depth: "x", most: "-3", pin: "a,b@1@z,c@1@2" })).toMatchObject({
      ...{ node: "", depth: 0, most: 0, pins: [{ key: "c", x: 1, y: 2 }] },
    });
    expect(readState({ depth: "99" }).depth).toBe(4);
  });

  it("keeps filters for another start", () => {
    expect(Object.keys(restart("x"))).not.toContain("types");
    expect(toggle(toggle([], "a"), "a")).toEqual([]);
  });
});
