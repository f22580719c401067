#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { run } from './app/run.ts';
import { processTerminal } from './platform/processTerminal.ts';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

// A reader that has seen enough (`| head`) closes the pipe: that is no error of ours or theirs.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(
    `bellwether: the result cannot be written: ${error.message}\nMake room, or write it elsewhere.\n`,
  );
  process.exit(1);
});

process.exitCode = await run(process.argv.slice(2), version, processTerminal(process));
