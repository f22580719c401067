import { stripVTControlCharacters } from 'node:util';
import type { Progress, Terminal } from './terminal.ts';

const SILENT_MS = 1000;
const FALLBACK_WIDTH = 100;

/** The terminal of this process: width and colour as its streams and environment say. */
export function processTerminal(process: NodeJS.Process): Terminal {
  const { stdout, stderr, env } = process;
  const colour = env['NO_COLOR'] ? false : env['FORCE_COLOR'] ? env['FORCE_COLOR'] !== '0' : stdout.isTTY;
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    write: (text) => new Promise((resolve) => stdout.write(text, () => resolve())),
    width: widthOf(stdout, env),
    colour: colour && env['TERM'] !== 'dumb',
    progress: (label) => (stderr.isTTY ? lineProgress(stderr, label) : silentProgress),
  };
}

function widthOf(stdout: NodeJS.WriteStream, env: NodeJS.ProcessEnv): number {
  const stated = Number(env['COLUMNS']);
  if (Number.isInteger(stated) && stated >= 20) return stated;
  return stdout.columns ?? FALLBACK_WIDTH;
}

const silentProgress: Progress = { update: () => {}, end: () => {} };

function lineProgress(stderr: NodeJS.WriteStream, label: string): Progress {
  const startedAt = performance.now();
  let shown = '';
  const show = (line: string) => {
    stderr.write(`\r${line}${' '.repeat(Math.max(0, stripVTControlCharacters(shown).length - line.length))}`);
    shown = line;
  };
  return {
    update(done, total) {
      if (performance.now() - startedAt < SILENT_MS) return;
      const share = total ? ` ${String(Math.floor((100 * done) / total)).padStart(3)} %` : '';
      show(`${label}: ${done.toLocaleString('en-US')}${share}`);
    },
    end() {
      if (shown) stderr.write(`\r${' '.repeat(shown.length)}\r`);
    },
  };
}
