import { readdirSync, readFileSync } from 'node:fs';

/**
 * Peak resident memory of a service and of the largest process of its PostgreSQL, shared buffers included, where the system
 * tells.
 */
export function peakMegabytes(service: number, cluster: string): { readonly own: number; readonly server: number } {
  const postmaster = readFileSync(`${cluster}/postmaster.pid`, 'utf8').split('\n')[0];
  const servers = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(statusOf)
    .filter((status) => new RegExp(`^PPid:\\s+${postmaster}$`, 'm').test(status));
  return { own: peakOf(statusOf(String(service))), server: Math.max(0, ...servers.map(peakOf)) };
}

function peakOf(status: string): number {
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
}

function statusOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}
