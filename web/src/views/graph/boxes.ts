/** Boxes that must not lie on one another, found quickly by the squares of a grid. */

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const SQUARE = 80;

/** What is taken already. */
export class Taken {
  private readonly squares = new Map<string, Box[]>();

  /** Whether nothing lies where `box` would. */
  isFree(box: Box): boolean {
    for (const name of listSquares(box)) {
      for (const other of this.squares.get(name) ?? []) if (overlap(box, other)) return false;
    }
    return true;
  }

  take(box: Box): void {
    for (const name of listSquares(box)) {
      const known = this.squares.get(name);
      if (known) known.push(box);
      else this.squares.set(name, [box]);
    }
  }
}

export function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function listSquares(box: Box): string[] {
  const names: string[] = [];
  for (let x = Math.floor(box.left / SQUARE); x <= Math.floor(box.right / SQUARE); x++) {
    for (let y = Math.floor(box.top / SQUARE); y <= Math.floor(box.bottom / SQUARE); y++) {
      names.push(`${x} ${y}`);
    }
  }
  return names;
}
