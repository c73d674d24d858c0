import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import verdicts from './verdicts.json' with { type: 'json' };

/** One thing that an engine says about one element. */
export interface Finding {
  engine: 'axe' | 'ibm';
  rule: string;
  /** A selector or a path of the element. */
  where: string;
  html: string;
  message: string;
}

/** `violations` must be empty; `undecided` needs a written verdict each. */
export interface Findings {
  violations: Finding[];
  undecided: Finding[];
}

/** A written judgement on what an engine can't decide: which findings it covers, and why they are right. */
export interface Verdict {
  engine: Finding['engine'];
  rule: string;
  /** A regular expression on the element's HTML; all elements if absent. */
  html?: string;
  verdict: string;
}

/** What axe says of the page as it stands: WCAG 2.2 A and AA, and its own good practice. The context must bypass the content policy. */
export async function axeFindings(page: Page): Promise<Findings> {
  const { violations, incomplete } = await new AxeBuilder({ page }).analyze();
  const all = (results: typeof violations): Finding[] =>
    results.flatMap(({ id, nodes }) =>
      nodes.map(({ target, html, failureSummary, any, all: every, none }) => ({
        engine: 'axe' as const,
        rule: id,
        where: target.flat().join(' '),
        html,
        message: failureSummary ?? [...any, ...every, ...none].map(({ message }) => message).join(' '),
      })),
    );
  return { violations: all(violations), undecided: all(incomplete) };
}

const engine = createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js');
let source: string | undefined;

interface IbmResult {
  ruleId: string;
  value: [string, string];
  path: { dom: string };
  snippet: string;
  message: string;
}

/** What IBM's Equal Access engine says of the page by WCAG 2.2. The context must bypass the content policy. */
export async function ibmFindings(page: Page): Promise<Findings> {
  source ??= readFileSync(engine, 'utf8');
  if (!(await page.evaluate(() => 'ace' in window))) await page.evaluate(source);
  const results = (await page.evaluate(async () => {
    type Ace = { Checker: new () => { check(doc: Document, policies: string[]): Promise<{ results: unknown[] }> } };
    const { Checker } = (window as unknown as { ace: Ace }).ace;
    const report = await new Checker().check(document, ['WCAG_2_2']);
    return JSON.parse(JSON.stringify(report.results, (key, value: unknown) => (key === 'node' ? undefined : value)));
  })) as IbmResult[];
  const of = (wanted: (value: [string, string]) => boolean) =>
    results
      .filter(({ value }) => wanted(value))
      .map(({ ruleId, path, snippet, message }) => ({
        engine: 'ibm' as const,
        rule: ruleId,
        where: path.dom,
        html: snippet,
        message,
      }));
  return {
    violations: of(([level, outcome]) => level === 'VIOLATION' && outcome === 'FAIL'),
    undecided: of(([level, outcome]) => level === 'VIOLATION' && (outcome === 'POTENTIAL' || outcome === 'MANUAL')),
  };
}

const covers = (verdict: Verdict, { engine: by, rule, html }: Finding) =>
  verdict.engine === by && verdict.rule === rule && (verdict.html === undefined || new RegExp(verdict.html).test(html));

/** The findings that nobody has judged yet. */
export const unjudged = (findings: readonly Finding[], list: readonly Verdict[] = verdicts as Verdict[]): Finding[] =>
  findings.filter((finding) => !list.some((verdict) => covers(verdict, finding)));

export const axeViolations = async (page: Page): Promise<Finding[]> => (await axeFindings(page)).violations;
export const ibmViolations = async (page: Page): Promise<Finding[]> => (await ibmFindings(page)).violations;
