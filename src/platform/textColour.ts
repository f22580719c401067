export type Colour = 'red' | 'green' | 'yellow' | 'blue' | 'magenta' | 'grey' | 'bold';

const codes: Readonly<Record<Colour, readonly [number, number]>> = {
  bold: [1, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  magenta: [35, 39],
  grey: [90, 39],
};

/** Gives text a colour, or leaves it alone where colour may not be used. */
export type Paint = (text: string, colour: Colour) => string;

/** ECMA-48 SGR sequences; `string-width` counts them as nothing, so painted text still lines up. */
export function painter(mayColour: boolean): Paint {
  if (!mayColour) return (text) => text;
  return (text, colour) => {
    const [on, off] = codes[colour];
    return `\u001b[${on}m${text}\u001b[${off}m`;
  };
}
