// Writes src/contracts from ../contracts/schemas: types, and validators that need no eval at run time.
// `node scripts/contracts.mjs` writes; the drift guard imports `generate` and compares.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv2020 from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { build } from 'esbuild';
import { compile } from 'json-schema-to-typescript';

const web = join(dirname(fileURLToPath(import.meta.url)), '..');
const schemas = join(web, '..', 'contracts', 'schemas');
const target = join(web, 'src', 'contracts');
const idPrefix = 'https://tradingtwin.invalid/schemas/';

/** What this page checks at run time: everything that a stream pushes, and every form before it is sent. */
const checked = {
  event: 'events/event.json',
  importProgress: 'events/import.progress.json',
  coachReflect: 'events/coach.reflect.json',
  tradesImported: 'events/trades.imported.json',
  habitsScored: 'events/habits.scored.json',
  brokerConnectionChanged: 'events/broker.connection.changed.json',
  pretradeDecisionReturned: 'events/pretrade.decision.returned.json',
  pretradeOverrideResolved: 'events/pretrade.override.resolved.json',
  cooldownStarted: 'events/cooldown.started.json',
  cooldownEnded: 'events/cooldown.ended.json',
  intentMatched: 'events/intent.matched.json',
  rulesBreachDetected: 'events/rules.breach.detected.json',
  paperTradeClosed: 'events/paper.trade.closed.json',
  simulationReady: 'events/simulation.ready.json',
  journalEntryCreated: 'events/journal.entry.created.json',
  streamFrame: 'views/stream-frame.json',
  register: 'requests/register.json',
  login: 'requests/login.json',
  accountSettings: 'requests/account-settings.json',
  pretradeIntent: 'requests/pretrade-intent.json',
  overrideRequest: 'requests/override-request.json',
  cooldownStart: 'requests/cooldown-start.json',
  binanceKey: 'requests/binance-key.json',
  brokerAccountChange: 'requests/broker-account-change.json',
  cashMovement: 'requests/cash-movement.json',
  coinbaseKey: 'requests/coinbase-key.json',
  ownRuleDraft: 'requests/own-rule-draft.json',
  ownLimits: 'requests/own-limits.json',
  journalEntryChanged: 'events/journal.entry.changed.json',
  journalDraft: 'requests/journal-draft.json',
  buyingPlanDraft: 'requests/buying-plan-draft.json',
  manualTrade: 'requests/manual-trade.json',
};

function readAll() {
  const paths = readdirSync(schemas, { recursive: true })
    .map((p) => String(p).replaceAll('\\', '/'))
    .filter((p) => p.endsWith('.json'))
    .sort();
  return new Map(paths.map((p) => [p, JSON.parse(readFileSync(join(schemas, p), 'utf8'))]));
}

const pascal = (s) => s.charAt(0).toUpperCase() + s.slice(1);

/** A copy of `node` in which each object and each $ref went through `change`. */
function mapped(node, change) {
  if (Array.isArray(node)) return node.map((n) => mapped(n, change));
  if (node === null || typeof node !== 'object') return node;
  const copy = Object.fromEntries(Object.entries(node).map(([k, v]) => [k, mapped(v, change)]));
  return change(copy);
}

/** Without the conditions between fields: validators hold them, types cannot say them. */
function unconditional(node) {
  const { allOf, ...rest } = node;
  return allOf?.every((part) => 'if' in part) ? rest : node;
}

/** One schema with every definition under $defs, so that nothing has to be fetched. */
function single(all) {
  const defs = {};
  const nameOf = (path, ref) => {
    const [file, pointer] = ref.split('#');
    const whole = file === '' ? path : posix.normalize(posix.join(posix.dirname(path), file));
    if (!all.has(whole)) throw new Error(`${path} points at ${ref}, which is not there`);
    return pointer ? pascal(pointer.split('/').at(-1)) : all.get(whole).title;
  };
  const add = (name, schema) => {
    if (defs[name]) throw new Error(`two definitions are called ${name}`);
    defs[name] = schema;
  };
  for (const [path, schema] of all) {
    const { $defs = {}, $id: _id, $schema: _dialect, ...own } = schema;
    const local = (s) =>
      mapped(s, (n) =>
        typeof n.$ref === 'string' ? { $ref: `#/$defs/${nameOf(path, n.$ref)}` } : unconditional(n),
      );
    for (const [name, def] of Object.entries($defs))
      add(pascal(name), { title: pascal(name), ...local(def) });
    if (own.type ?? own.oneOf ?? own.anyOf) add(own.title, local(own));
  }
  return {
    title: 'Contracts',
    type: 'object',
    properties: {},
    additionalProperties: false,
    $defs: defs,
  };
}

async function types(all) {
  const text = await compile(single(all), 'Contracts', {
    bannerComment:
      '// Generated from contracts/schemas by `npm run contracts`. Change the schemas, not this file.',
    unreachableDefinitions: true,
    ignoreMinAndMaxItems: true,
    additionalProperties: false,
    style: { singleQuote: true, printWidth: 100 },
  });
  return text
    .replace(
      /\/\*\*\n \* This interface was referenced by `Contracts`'s JSON-Schema\n \* via the `definition` "[^"]+"\.\n \*\/\n/g,
      '',
    )
    .replace(
      /\n \*\n \* This interface was referenced by `Contracts`'s JSON-Schema\n \* via the `definition` "[^"]+"\./g,
      '',
    )
    .replace(/export interface Contracts \{\}\n/, '');
}

/** What we read may carry fields and event types that we do not know yet; what we send may not. */
function asReader(path, schema) {
  if (path.startsWith('requests/')) return schema;
  const open = mapped(schema, ({ additionalProperties: _closed, ...rest }) => rest);
  if (path === 'events/event.json') delete open.properties.type.enum;
  return open;
}

async function validators(all) {
  const ajv = new Ajv2020({ code: { source: true, esm: true }, allErrors: true, strict: false });
  addFormats(ajv, ['date-time', 'email']);
  for (const [path, schema] of all) ajv.addSchema(asReader(path, schema));
  const exports = Object.fromEntries(
    Object.entries(checked).map(([name, path]) => [name, idPrefix + path]),
  );
  const bundled = await build({
    stdin: { contents: standalone(ajv, exports), resolveDir: web, loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
  });
  return `// Generated from contracts/schemas by \`npm run contracts\`.\n${bundled.outputFiles[0].text}`;
}

const pascalTitle = (all, path) => all.get(path).title;

function declarations(all) {
  const names = [...new Set(Object.values(checked).map((p) => pascalTitle(all, p)))].sort();
  const lines = Object.entries(checked).map(
    ([name, path]) => `export const ${name}: Validator<${pascalTitle(all, path)}>;`,
  );
  return `// Generated from contracts/schemas by \`npm run contracts\`.
import type { ${names.join(', ')} } from './generated';

export interface Validator<T> {
  (value: unknown): value is T;
  errors?: { instancePath: string; keyword: string; params: Record<string, unknown>; message?: string }[] | null;
}

${lines.join('\n')}
`;
}

/** File name → text, without touching the disk. */
export async function generate() {
  const all = readAll();
  return {
    'generated.ts': await types(all),
    'validators.generated.js': await validators(all),
    'validators.generated.d.ts': declarations(all),
  };
}

export const committed = (name) => readFileSync(join(target, name), 'utf8');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of Object.entries(await generate()))
    writeFileSync(join(target, name), text);
}
