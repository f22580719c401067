// Puts in place what the other scripts need, and nothing that is already there. Plain Node: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const oldestNode = [20, 19];
const installStamp = join(root, 'node_modules', '.bellwether-installed');
const buildStamp = join(root, 'dist', '.bellwether-built');

/** Installs the packages of package-lock.json unless exactly these are in place. */
export function ensureInstalled() {
  requireNode();
  const wanted = digest(
    ['package.json', 'package-lock.json'],
    `${process.platform}-${process.arch}-${process.versions.modules}`,
  );
  if (stampOf(installStamp) === wanted) return;
  say(
    'installing packages from npm, PostgreSQL among them: about a minute, once and after a change of package-lock.json',
  );
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  if (npm?.endsWith('.js')) run(process.execPath, [npm, ...args]);
  else run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args);
  writeFileSync(installStamp, wanted);
}

/** Installs Chromium, which the browser tests look at the pages with, where none is and this account may install it. */
export function ensureChromium() {
  const isThere = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].some((path) =>
    existsSync(path),
  );
  if (isThere || process.env.BELLWETHER_CHROMIUM || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  say('installing Chromium for the browser tests (once)');
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update'], options);
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], options);
}

/** Builds `dist` unless it was built from exactly these sources. */
export function ensureBuilt() {
  ensureInstalled();
  const wanted = digest([
    ...filesBelow('src'),
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'tsdown.config.ts',
    'vite.config.ts',
    'scripts/packAssets.ts',
    'scripts/slimContracts.ts',
    'scripts/slimWords.ts',
  ]);
  if (stampOf(buildStamp) === wanted && existsSync(join(root, 'dist', 'main.js'))) return;
  say('building (after a change of the sources)');
  buildQuietly();
  writeFileSync(buildStamp, wanted);
}

/**
 * Builds beside `dist` and swaps it in whole, so that a command that starts meanwhile finds the old one or the new one.
 * The bundler's notes are for us, not for whoever starts the product; they are shown only when the build fails.
 */
function buildQuietly() {
  const fresh = join(root, `.build-${process.pid}`);
  for (const command of [
    [binOf('tsdown', 'tsdown'), '--out-dir', fresh],
    [binOf('vite', 'vite'), 'build', '--configLoader', 'runner', '--outDir', join(fresh, 'web')],
  ]) {
    const result = spawnSync(process.execPath, command, {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
    });
    if (result.status === 0) continue;
    rmSync(fresh, { recursive: true, force: true });
    process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}\n`);
    process.exit(3);
  }
  const former = `${fresh}-former`;
  try {
    if (existsSync(join(root, 'dist'))) renameSync(join(root, 'dist'), former);
    renameSync(fresh, join(root, 'dist'));
  } catch (error) {
    // Another build has just swapped its own in, from the same sources.
    if (!existsSync(join(root, 'dist', 'main.js'))) throw error;
  }
  for (const folder of [fresh, former]) rmSync(folder, { recursive: true, force: true });
}

/** Runs the named program of an installed package with this very Node, and ends the process when it fails. */
export function runTool(packageName, binName, args) {
  run(process.execPath, [binOf(packageName, binName), ...args]);
}

/** Runs the named program of an installed package and says whether it succeeded. */
export function toolSucceeds(packageName, binName, args) {
  return exitOf(process.execPath, [binOf(packageName, binName), ...args]) === 0;
}

/** Runs a command in the repository with its output shown, and ends the process with its exit code when it fails. */
export function run(command, args, options = {}) {
  const exit = exitOf(command, args, options);
  if (exit !== 0) process.exit(exit);
}

function exitOf(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (result.error) say(`${command} could not be started: ${result.error.message}`);
  return result.status ?? 3;
}

export function say(text) {
  process.stderr.write(`bellwether: ${text}\n`);
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  say(
    `Node ${oldestNode.join('.')} or newer is needed, this is ${process.versions.node}. Install a newer Node and try again.`,
  );
  process.exit(1);
}

function binOf(packageName, binName) {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[binName]);
}

function stampOf(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

function digest(paths, salt = '') {
  const hash = createHash('sha256').update(salt);
  for (const path of paths)
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
      .update('\0');
  return hash.digest('hex');
}

function filesBelow(folder) {
  return readdirSync(join(root, folder))
    .sort()
    .flatMap((name) => {
      const path = `${folder}/${name}`;
      return statSync(join(root, path)).isDirectory() ? filesBelow(path) : [path];
    });
}
