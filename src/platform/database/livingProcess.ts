import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';

/**
 * What tells a living process from a later one that got the same number, as letters and digits; undefined when there is no
 * such process or it is a zombie, which holds nothing any more.
 */
export function livingProcess(pid: number): string | undefined {
  if (!processExists(pid)) return undefined;
  if (process.platform === 'linux') return startOnLinux(pid);
  if (process.platform === 'win32') return 'alive';
  const { stdout } = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' });
  const text = (stdout ?? '').trim();
  if (text === '' || text.startsWith('Z')) return undefined;
  return text.replace(/^\S+/, '').replaceAll(/[^0-9A-Za-z]/g, '');
}

/** Whether the number is taken, be it by a zombie. */
export function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether the arguments of the process, or the folder it works in, name this folder. */
export function worksOnFolder(pid: number, folder: string): boolean {
  if (process.platform === 'linux') {
    const inArguments = unlessUnreadable(() =>
      readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(folder),
    );
    return inArguments || unlessUnreadable(() => readlinkSync(`/proc/${pid}/cwd`) === folder);
  }
  if (process.platform === 'win32') return true;
  const { stdout } = spawnSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  return (stdout ?? '').includes(folder);
}

function unlessUnreadable(ask: () => boolean): boolean {
  try {
    return ask();
  } catch {
    return false;
  }
}

/** The state and the start, in ticks since boot, stand after the name, which may itself hold blanks and brackets (proc(5)). */
function startOnLinux(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state] = fields;
    if (state === 'Z' || state === 'X') return undefined;
    return `${bootOfMachine()}${fields[19] ?? ''}`;
  } catch {
    return undefined;
  }
}

let boot: string | undefined;

function bootOfMachine(): string {
  boot ??= readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8);
  return `${boot}x`;
}
