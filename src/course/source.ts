import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Path } from './values.ts';

/** The text files of `lessons/`, by their path from the root of the project: `lessons/course.yaml`. */
export interface Files {
  read(path: string): string | undefined;
  list(): readonly string[];
}

/** The files of a folder of the disk; nothing is kept, each `read` looks again. */
export function diskFiles(root: string): Files {
  const walk = (folder: string): string[] => {
    try {
      return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
        const path = `${folder}/${entry.name}`;
        if (entry.isDirectory()) return walk(path);
        return /\.(yaml|tsv|txt)$/.test(entry.name) ? [path] : [];
      });
    } catch {
      return [];
    }
  };
  return {
    read(path) {
      try {
        return readFileSync(join(root, path), 'utf8');
      } catch {
        return undefined;
      }
    },
    list: () => walk('lessons').sort(),
  };
}

/** `base` with some files replaced, added, or (with `null`) taken away. */
export function overlay(base: Files, changed: Readonly<Record<string, string | null>>): Files {
  return {
    read: (path) => (path in changed ? (changed[path] ?? undefined) : base.read(path)),
    list: () => [...new Set([...base.list(), ...Object.keys(changed)])].filter((path) => changed[path] !== null).sort(),
  };
}

/** Where something stands in a file; lines and columns from 1. */
export interface Position {
  file: string;
  line: number;
  column: number;
}

/** One YAML file, read: `value` is plain data, whatever it is worth. */
export interface YamlFile {
  readonly path: string;
  readonly text: string;
  readonly document: Document;
  readonly lines: LineCounter;
  readonly value: unknown;
}

const parsed = new Map<string, YamlFile>();

/** Reads a YAML file, or gives `undefined` when there is none. An unchanged text is not read twice. */
export function readYaml(files: Files, path: string): YamlFile | undefined {
  const text = files.read(path);
  if (text === undefined) return undefined;
  const known = parsed.get(path);
  if (known?.text === text) return known;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const file: YamlFile = { path, text, document, lines, value: plainValue(document) };
  parsed.set(path, file);
  return file;
}

function plainValue(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}

/** Whether the parser could make sense of a file; a key written twice is no such trouble. */
export const isReadable = (file: YamlFile): boolean =>
  file.document.errors.every((error) => error.code === 'DUPLICATE_KEY');

/** The position of the value at `path`, or of its key, or of some words in its text; of its nearest ancestor when there is no such value. */
export function positionOf(file: YamlFile, path: Path, part: 'key' | 'value' = 'value', inText = ''): Position {
  let node: unknown = file.document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const [depth, step] of path.entries()) {
    const last = depth === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find((item) => String(isScalar(item.key) ? item.key.value : item.key) === String(step));
      if (!pair) break;
      const key = isNode(pair.key) ? pair.key.range?.[0] : undefined;
      const value = isNode(pair.value) && !isEmpty(pair.value) ? pair.value.range?.[0] : undefined;
      offset = (last && part === 'value' && !isBlock(pair.value) ? value : key) ?? key ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      const item = node.items[step];
      if (item === undefined) break;
      if (isNode(item)) offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  if (inText && isScalar(node) && node.range) offset = find(file.text, inText, node.range[0], node.range[1]) ?? offset;
  const { line, col } = file.lines.linePos(offset);
  return { file: file.path, line, column: col };
}

/** Where words stand between two offsets, whatever has been done to their signs and spaces. */
function find(text: string, words: string, from: number, to: number): number | undefined {
  const bare = (one: string) => one.replaceAll('’', "'").replace(/[\u00A0\u202F\n]/g, ' ');
  const at = bare(text.slice(from, to)).indexOf(bare(words));
  return at < 0 ? undefined : from + at;
}

const isEmpty = (node: unknown): boolean => isScalar(node) && node.value === null && node.source === '';
/** A map or list in block style is best shown at its key, not at its first child. */
const isBlock = (node: unknown): boolean => (isMap(node) || isSeq(node)) && node.flow !== true;
