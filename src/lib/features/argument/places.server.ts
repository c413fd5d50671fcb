import type { Element } from 'hast';
import type { Given } from './given.ts';
import { all, type Claim } from './rests-on.ts';
import { capital } from '#lib/forms/kit/sentence.ts';
import { below, conclusionOf } from './argument.server.ts';
import type { ArgumentWords, DeclaredArgument } from './shape.server.ts';
import { plainLabel } from './label.server.ts';
import { type ArgumentNode, argumentList } from './list.server.ts';
import { element } from '#lib/words/element.ts';
import type { Telling } from '#lib/telling/telling.ts';

/** An argument in one language. */
interface Setting {
  telling: Telling;
  declared: DeclaredArgument;
  words: ArgumentWords;
}

/** A place of the weighing: what its script is given, and what stands there until it comes. */
interface Filled {
  given: Given;
  shown: Element[];
}

/** Words of the interface that each place asks for, by their keys in ui.yaml without `weigh-`. */
const KEPT = ['kept', 'not-kept', 'forget', 'forgotten'];
const VERDICT = ['holds', 'partly', 'not', 'none', 'clear'];
const TOLD = [
  ...['and', 'sum-holds', 'sum-partly', 'sum-not', 'sum-none', 'sum-unweighed', 'unweighed', 'limits'],
  ...['ground', 'ground-more', 'ground-open', 'ground-gone', 'fallen', 'fallen-more', 'carrying'],
  ...['carrying-more', 'decisive', 'decisive-more', 'harmless', 'harmless-more', 'choices', 'choices-more']
];
const TAKEN = [
  ...['began', 'began-unknown', 'stayed', 'moved', 'card-title', 'card', 'card-note', 'card-none'],
  ...['card-image', 'card-text', 'card-copy', 'card-copied', 'card-selected', 'card-file']
];

/** What the interface fills in itself, so that it stays as it is. */
const OPEN = ['names', 'claim', 'start', 'now', 'end', 'title', 'verdict'];
const LEFT_OPEN = Object.fromEntries(OPEN.map((name) => [name, `{${name}}`]));

const wordsOf = ({ ui }: Telling, keys: string[]): Record<string, string> =>
  Object.fromEntries(keys.map((key) => [key, ui(`weigh-${key}`, LEFT_OPEN)]));

const settingOf = (telling: Telling): Setting => {
  const { argument } = telling.debate.in[telling.lang];
  if (!argument) throw new Error('this needs data/argument.json, which is not there');
  return { telling, ...argument };
};
/** The name under which the device keeps the answers, of this site alone: the sources page lies two folders below it. */
const keptAs = ({ declared, telling }: Setting): { key: string; site: string } => ({
  key: `weighing-${declared.id}`,
  site: telling.sourcesPage.replace(/[^/]+\/[^/]+\/$/, '')
});
const paragraph = (text: string): Element => element('p', { className: ['to-oneself'] }, text);

/** Where do you stand? */
export function stance(telling: Telling): Filled {
  const setting = settingOf(telling);
  const points = setting.words.stance;
  return {
    given: {
      what: 'stance',
      ...keptAs(setting),
      points,
      words: wordsOf(telling, ['stand', 'clear', ...KEPT])
    },
    shown: [paragraph(telling.ui('weigh-stand-oneself', { first: points[0]!, last: points.at(-1)! }))]
  };
}

/** Does this step hold? Throws where no claim is weighed in the step. */
export function weigh(telling: Telling): Filled {
  const setting = settingOf(telling);
  const { nodes } = setting.declared;
  const id = Object.keys(nodes).find((one) => nodes[one]?.weighed && nodes[one].step === telling.place);
  if (!id) throw new Error(`'::weigh': no claim is weighed in '${telling.place}'`);
  const label = labelOf(id, setting);
  return {
    given: {
      what: 'weigh',
      ...keptAs(setting),
      claim: { id, label },
      conclusion: withoutWords(claimOf(conclusionOf(setting.declared), setting)),
      words: wordsOf(telling, ['question', ...VERDICT, ...KEPT])
    },
    shown: [paragraph(`${label} ${telling.ui('weigh-oneself')}`)]
  };
}

/** The whole argument, which unfolds. */
export function argument(telling: Telling): Filled {
  const setting = settingOf(telling);
  const { declared } = setting;
  const conclusion = conclusionOf(declared);
  const claims = claimOf(conclusion, setting);
  const tree = nodeOf(conclusion, setting);
  return {
    given: {
      what: 'argument',
      ...keptAs(setting),
      conclusion: claims,
      labels: Object.fromEntries(
        all(claims).flatMap(({ id, weighed }) => (weighed ? [[id, labelOf(id, setting)]] : []))
      ),
      words: wordsOf(telling, ['questions', 'mine', 'rests', ...VERDICT, ...TOLD, ...KEPT])
    },
    shown: [argumentList(tree, declared, telling)]
  };
}

/** Where do you stand now, and what to take along. */
export function own(telling: Telling): Filled {
  const setting = settingOf(telling);
  const points = setting.words.stance;
  return {
    given: {
      what: 'own',
      ...keptAs(setting),
      conclusion: claimOf(conclusionOf(setting.declared), setting),
      points,
      title: telling.debate.in[telling.lang].titles.title,
      home: telling.sourcesPage.replace(/[^/]+\/$/, ''),
      words: wordsOf(telling, ['stand-now', ...VERDICT, ...TOLD, ...TAKEN, ...KEPT])
    },
    shown: [paragraph(telling.ui('weigh-own-oneself', { first: points[0]!, last: points.at(-1)! }))]
  };
}

const labelOf = (id: string, { words, telling }: Setting): string =>
  plainLabel(words.nodes[id]!.label, telling.evidence, telling.lang);

/** A node's claims, without what was measured and objected: what the conclusion hangs on. */
function claimOf(id: string, setting: Setting): Claim {
  const { declared, words } = setting;
  const { name = '', without } = words.nodes[id]!;
  const claims = (as: string) =>
    below(declared, id)
      .filter(({ edge, child }) => edge.as === as && declared.nodes[child]?.kind === 'claim')
      .map(({ child }) => claimOf(child, setting));
  return {
    id,
    name,
    ...(declared.nodes[id]!.kind === 'conclusion' ? { label: labelOf(id, setting).replace(/\.$/, '') } : {}),
    ...(without ? { without } : {}),
    weighed: declared.nodes[id]!.weighed,
    needs: claims('depends'),
    supports: claims('supports')
  };
}

/** Only what hangs on what: a drawing asks no more, and a walk has many of them. */
const withoutWords = ({ id, weighed, needs, supports }: Claim): Claim => ({
  id,
  name: '',
  weighed,
  needs: needs.map(withoutWords),
  supports: supports.map(withoutWords)
});

function nodeOf(id: string, setting: Setting): ArgumentNode {
  const { declared, words, telling } = setting;
  const { kind, weighed, unspoken } = declared.nodes[id]!;
  const children = below(declared, id);
  const of = (one: ArgumentNode['kind']) =>
    children
      .filter(({ child }) => declared.nodes[child]?.kind === one)
      .map(({ child }) => nodeOf(child, setting));
  const claims = of('claim');
  const needed = children.some(({ edge }) => edge.as === 'depends');
  return {
    id,
    kind,
    head: capital(words.nodes[id]!.name ?? telling.ui(`argument-${kind}`)),
    label: labelOf(id, setting),
    ...(claims.length > 0
      ? { hangs: telling.ui(needed ? 'argument-needs' : 'argument-supports') }
      : unspoken
        ? { hangs: telling.ui('argument-unspoken') }
        : {}),
    ...(unspoken ? { unspoken } : {}),
    weighed: weighed || (kind === 'claim' && claims.length > 0),
    claims,
    evidence: of('evidence'),
    objections: of('objection')
  };
}
