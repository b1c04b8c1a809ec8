/** How many numbers each command of a path takes. */
const NUMBERS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

/** A command of path data as it is written, and its numbers: those of one turn, where it has several. */
export type OnCommand = (letter: string, numbers: readonly number[]) => void;

/**
 * Reads SVG path data. Drawings have thousands of numbers and are placed several times, so it goes over the characters once,
 * without regular expressions.
 */
export function readPath(d: string, onCommand: OnCommand): void {
  let letter = '';
  let size = 0;
  let numbers: number[] = [];
  let at = 0;
  const end = () => {
    if (letter !== '' && size === 0) onCommand(letter, []);
  };
  while (at < d.length) {
    const code = d.charCodeAt(at);
    if (isLetter(code)) {
      end();
      letter = d.charAt(at++);
      size = NUMBERS[letter.toUpperCase()] ?? 0;
      numbers = [];
    } else if (isStart(code)) {
      const from = at;
      at = endOfNumber(d, at);
      numbers.push(Number(d.slice(from, at)));
      if (size > 0 && numbers.length === size) {
        onCommand(letter, numbers);
        numbers = [];
        // Points that follow the first one are joined to it by lines.
        if (letter === 'M') letter = 'L';
        else if (letter === 'm') letter = 'l';
      }
    } else at++;
  }
  end();
}

function endOfNumber(d: string, from: number): number {
  let at = from + (isSign(d.charCodeAt(from)) ? 1 : 0);
  const digits = () => {
    while (isDigit(d.charCodeAt(at))) at++;
  };
  digits();
  if (d.charCodeAt(at) === DOT) at++;
  digits();
  const isPower = (d.charCodeAt(at) | 0x20) === E;
  if (isPower && (isDigit(d.charCodeAt(at + 1)) || (isSign(d.charCodeAt(at + 1)) && isDigit(d.charCodeAt(at + 2))))) {
    at += 2;
    digits();
  }
  return Math.max(at, from + 1);
}

const [DOT, PLUS, MINUS, E] = [0x2e, 0x2b, 0x2d, 0x65];
const isDigit = (code: number) => code >= 0x30 && code <= 0x39;
const isSign = (code: number) => code === MINUS || code === PLUS;
const isStart = (code: number) => isDigit(code) || isSign(code) || code === DOT;
const isLetter = (code: number) => {
  const small = code | 0x20;
  return small >= 0x61 && small <= 0x7a && small !== E;
};
