/** A cut of an axis as the service states it. */
interface StatedCut {
  readonly rule: 'value' | 'median' | 'naturalBreak';
  readonly at: number;
}

export interface PointsAxis {
  readonly field: string;
  readonly label: string;
  /** Null where there is nothing to cut. */
  readonly cut: StatedCut | null;
}

/** Customers as columns, one element each; what the picture, its counts and its cards are made from. */
export interface Points {
  readonly rows: number;
  readonly seenVersion: number;
  readonly x: PointsAxis;
  readonly y: PointsAxis;
  /** The customer's number. */
  readonly numbers: Int32Array;
  /** In the unit of the field; NaN where unknown. */
  readonly xs: Float32Array;
  readonly ys: Float32Array;
  /** A share from 0 to 1; NaN where unknown. */
  readonly odds: Float32Array;
  /** 0 unknown, else the place in `groupNames` counted from 1. */
  readonly groups: Uint8Array;
  /** Probability of that group in per cent. */
  readonly sureness: Uint8Array;
  /** 0 not good, 1 good, 255 not known. */
  readonly outcomes: Uint8Array;
  /** Only where it was asked for: 0 unknown, else the place in `names` counted from 1. */
  readonly category?: { readonly field: string; readonly names: readonly string[]; readonly codes: Uint8Array };
}

interface Header {
  readonly seenVersion: number;
  readonly rows: number;
  readonly x: PointsAxis;
  readonly y: PointsAxis;
  readonly category?: string;
  readonly categories?: readonly string[];
  readonly columns: readonly { readonly name: string; readonly offset: number }[];
}

/** Reads the bytes that `matrix.points` sends. The columns are views of them: nothing is copied. */
export function decodedPoints(bytes: ArrayBuffer): Points {
  const headerLength = new DataView(bytes).getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 4, headerLength))) as Header;
  const { rows, seenVersion, x, y, category, categories } = header;
  const start = (name: string) => {
    const found = header.columns.find((column) => column.name === name);
    if (!found) throw new Error(`The points have no column "${name}".`);
    return 4 + headerLength + found.offset;
  };
  return {
    rows,
    seenVersion,
    x,
    y,
    numbers: new Int32Array(bytes, start('number'), rows),
    xs: new Float32Array(bytes, start('x'), rows),
    ys: new Float32Array(bytes, start('y'), rows),
    odds: new Float32Array(bytes, start('odds'), rows),
    groups: new Uint8Array(bytes, start('group'), rows),
    sureness: new Uint8Array(bytes, start('sureness'), rows),
    outcomes: new Uint8Array(bytes, start('outcome'), rows),
    ...(category !== undefined && {
      category: { field: category, names: categories ?? [], codes: new Uint8Array(bytes, start('category'), rows) },
    }),
  };
}
