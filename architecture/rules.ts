import { builtinModules } from 'node:module';
import type { Import, Source } from './sources.ts';

/** A broken rule: what is wrong where, and the usual way to mend it. */
export interface Breach {
  readonly rule: string;
  readonly message: string;
}

/** The line of rooms: a file may import its own room and the rooms before it. The first two are leaves. */
export const line = [
  'stats',
  'platform',
  'customers',
  'evidence',
  'readiness',
  'selection',
  'positioning',
  'guidance',
  'service',
  'learning',
  'web',
  'app',
  'main.ts',
] as const;

const leaves: readonly string[] = ['stats', 'platform'];
const genericNames =
  /^(utils?|helpers?|common|lib|types?|index|misc|shared|core|base|manager|handler|functions|constants|stuff)\d*\.(test\.)?tsx?$/i;
const mostLines = 400;
const mostFolders = 3;

/**
 * The edges: the only files that may touch the clock, chance, the environment, files or the network, and that pure files
 * never import. Everything else is pure and runs unchanged in the browser.
 */
const edges: readonly RegExp[] = [
  /^app\//,
  /^main\.ts$/,
  /^platform\/(processTerminal|findChromium)\.ts$/,
  /^platform\/database\//,
  /^platform\/operation\/performer\.ts$/,
  /^platform\/http\/(builtSite|httpApp|requestRunner|serveHttp|serviceLog|serviceMetrics|withinTime)\.ts$/,
  /^platform\/job\/(progressWriter|runner)\.ts$/,
  /^platform\/upload\/uploadFolder\.ts$/,
  /^platform\/backup\//,
  /\.fixture\.ts$/,
  /\/(commands|store|routes)\.ts$/,
  /\.test\.ts$/,
  /^evidence\/reading\//,
  /^evidence\/(preview|openCases)\.ts$/,
  /^evidence\/import\/(openUpload|previewFile|shownRows|shownLines|importFile|plannedFile|runImport|definitions|withdrawal)\.ts$/,
  /^selection\/(rank\/rank|questionPlan\/ask)\.ts$/,
  /^readiness\/shorten\/shortenFile\.ts$/,
  /^positioning\/(lint\/lint|positioningFile\/readPositioningFile)\.ts$/,
  /^learning\/evaluateFile\.ts$/,
  /^learning\/insight\/assessFile\.ts$/,
];

/** Every breach of every rule in these sources. */
export function breaches(sources: readonly Source[]): Breach[] {
  return [
    ...sources.flatMap(importsAgainstTheLine),
    ...cycles(sources),
    ...sources.flatMap(genericName),
    ...sources.flatMap(tooLong),
    ...sources.flatMap(tooDeep),
    ...sources.flatMap(impure),
    ...sources.flatMap(unfitForBrowsers),
    ...heavyCommands(sources),
  ];
}

function importsAgainstTheLine({ path, imports }: Source): Breach[] {
  const room = roomOf(path);
  if (!(line as readonly string[]).includes(room)) {
    return [
      {
        rule: 'rooms',
        message: `${path} is in no room. Rooms are ${line.join(', ')}: move it to the one whose question it answers.`,
      },
    ];
  }
  return ownTargets(imports).flatMap((target) => {
    const targetRoom = roomOf(target);
    const isForward = line.indexOf(targetRoom as never) > line.indexOf(room as never);
    const isAcrossLeaves = leaves.includes(room) && targetRoom !== room;
    if (!isForward && !isAcrossLeaves) return [];
    return [
      {
        rule: 'line of imports',
        message:
          `${path} imports ${target}, but ${room} comes before ${targetRoom}. Rooms import only what stands before them (${line.join(' <- ')}). ` +
          `Usual remedy: pass the value in as an argument, write it as an observation, or let app compose the two.`,
      },
    ];
  });
}

function cycles(sources: readonly Source[]): Breach[] {
  const importsOf = new Map(sources.map(({ path, imports }) => [path, ownTargets(imports)]));
  const finished = new Set<string>();
  const found: Breach[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    if (finished.has(path)) return;
    const start = trail.indexOf(path);
    if (start >= 0) {
      const circle = [...trail.slice(start), path].join(' -> ');
      found.push({
        rule: 'cycles',
        message: `${circle} is a circle. Usual remedy: move what both need to a file of its own, named after the idea.`,
      });
      return;
    }
    for (const target of importsOf.get(path) ?? []) walk(target, [...trail, path]);
    finished.add(path);
  };
  for (const { path } of sources) walk(path, []);
  return found;
}

function genericName({ path }: Source): Breach[] {
  const name = path.split('/').at(-1) ?? path;
  if (!genericNames.test(name)) return [];
  return [
    {
      rule: 'names',
      message: `${path} says nothing about what is in it. Usual remedy: name the file after its one idea, or split it until each part has one.`,
    },
  ];
}

function tooLong({ path, lines }: Source): Breach[] {
  if (lines <= mostLines) return [];
  return [
    {
      rule: 'length',
      message: `${path} has ${lines} lines, the limit is ${mostLines}. Usual remedy: it holds two ideas; give the second a file of its own.`,
    },
  ];
}

function tooDeep({ path }: Source): Breach[] {
  if (path.split('/').length - 1 <= mostFolders) return [];
  return [
    {
      rule: 'depth',
      message: `${path} lies more than ${mostFolders} folders below src. Usual remedy: fold the deepest folder into its parent.`,
    },
  ];
}

function impure({ path, imports, powers }: Source): Breach[] {
  if (isEdge(path) || isPage(path)) return [];
  const remedy =
    'Usual remedy: take the clock, the generator or the bytes as an argument and let the edge (commands.ts, a reading file, app) supply it. ' +
    'A new verb that itself reads files is an edge: add it to `edges` in architecture/rules.ts.';
  return [
    ...powers.map((power) => ({ rule: 'purity', message: `${path} uses ${power}, but it is a pure file. ${remedy}` })),
    ...imports
      .filter(({ target, isOwn, mode }) => (isOwn ? mode !== 'type' && isEdge(target) : isBuiltIn(target)))
      .map(({ target }) => ({
        rule: 'purity',
        message: `${path} imports ${target}, but it is a pure file. ${remedy}`,
      })),
  ];
}

/** What a browser loads may have the powers of a browser, and nothing of Node or of the edges. */
function unfitForBrowsers({ path, imports }: Source): Breach[] {
  if (!isPage(path) || /\.(test|fixture)\.tsx?$/.test(path)) return [];
  return imports
    .filter(({ target, isOwn, mode }) => (isOwn ? mode !== 'type' && isEdge(target) : isBuiltIn(target)))
    .map(({ target }) => ({
      rule: 'browsers',
      message:
        `${path} imports ${target}, which no browser can run. Usual remedy: call the operation that gives what the page needs, ` +
        'or move the pure part into a file of its own.',
    }));
}

/** A commands file may load types, and files that load nothing themselves. */
function heavyCommands(sources: readonly Source[]): Breach[] {
  const loadsNothing = new Set(
    sources.filter(({ imports }) => imports.every(({ mode }) => mode === 'type')).map(({ path }) => path),
  );
  return sources
    .filter(({ path }) => path.endsWith('/commands.ts'))
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ mode, target }) => mode === 'value' && !loadsNothing.has(target))
        .map(({ target }) => ({
          rule: 'quick help',
          message: `${path} loads ${target} whenever any command starts. Usual remedy: import only types, and load the verb by import() inside its action.`,
        })),
    );
}

function isPage(path: string): boolean {
  return path.startsWith('web/');
}

function isEdge(path: string): boolean {
  return edges.some((edge) => edge.test(path));
}

/** A module of Node, with or without `node:`. */
function isBuiltIn(target: string): boolean {
  return target.startsWith('node:') || builtinModules.includes(target);
}

function roomOf(path: string): string {
  return path.split('/')[0] ?? path;
}

function ownTargets(imports: readonly Import[]): string[] {
  return imports.filter(({ isOwn, target }) => isOwn && /\.tsx?$/.test(target)).map(({ target }) => target);
}
