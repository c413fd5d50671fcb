import type { Nodes, RootContent } from 'mdast';
import { type Lang, LANGS } from '#lib/lang.ts';
import type { ParsedChapter } from '#lib/story/parse.ts';
import { isDirective } from '#lib/words/tree.ts';

/** Words that say something about data: a sentence that holds one must be tied to a check. */
const DATA_WORDS: Record<Lang, RegExp> = {
  nl: word(
    'vlak(?:ke)?|gehalveerd|halv\\w+|helft|verdubbel\\w*|twee keer|meer dan|minder dan|hoogste|laagste|grootste|kleinste|duurste',
    'goedkoopste|meeste|hoger|lager|duurder|goedkoper|steeg|stegen|gestegen|stijgt|stijging|daalde\\w*|gedaald|daalt|daling',
    'zakte\\w*|gezakt|groeide\\w*|gegroeid|groei|kromp\\w*|gekrompen|toegenomen|afgenomen|bijna|ruim|vrijwel|record\\w*',
    'klom\\w*|geklommen|omhoog|omlaag|verveelvoudig\\w*'
  ),
  en: word(
    'flat|halv\\w+|half|doubl\\w+|twice|more than|less than|fewer than|highest|lowest|largest|smallest|dearest|cheapest',
    'most|higher|lower|dearer|more expensive|cheaper|fewer|rose|risen|rises?|rising|fell|fallen|falls?|falling|drop\\w*|grew|grown|growth',
    'shrank|shrunk|shrinks?|increas\\w+|decreas\\w+|almost|nearly|records?|sharply|steeply|climb\\w*|went (?:up|down)|slid\\w*'
  )
};

function word(...words: string[]): RegExp {
  return new RegExp(`(?<![\\p{L}-])(?:${words.join('|').replaceAll('\\w', '\\p{L}')})(?![\\p{L}-])`, 'iu');
}

export interface Said {
  lang: Lang;
  /** The step, or the chapter for its intro. */
  place: string;
  /** The sentence as written; a figure is §. */
  sentence: string;
}

const BACKED = '¤';

/** What a paragraph says, with a mark where words are tied to a check; quotations and names are left out. */
function written(node: Nodes): string {
  if (isDirective(node)) {
    if (node.name === 'says') return BACKED;
    if (node.name === 'fig') return '§';
    if (['name', 'quote'].includes(node.name)) return '';
  }
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(written).join('') : '';
}

const paragraphs = (nodes: (RootContent | Nodes)[]): Nodes[] =>
  nodes.flatMap((node) => {
    if (node.type === 'paragraph' || node.type === 'heading') return [node];
    return 'children' in node && !(isDirective(node) && node.type === 'leafDirective')
      ? paragraphs(node.children)
      : [];
  });

/** The sentences of chapters that say something about data and lean on no check. The title of a chart is one as well. */
export const unbacked = (chapters: Record<Lang, ParsedChapter[]>): Said[] =>
  LANGS.flatMap((lang) =>
    chapters[lang].flatMap(({ id, intro, steps }) =>
      [
        ...paragraphs(intro).map((node) => ({ place: id, text: written(node) })),
        ...steps.flatMap((step) => [
          ...paragraphs(step.nodes).map((node) => ({ place: step.id, text: written(node) })),
          ...(step.chart?.words.title ? [{ place: step.id, text: step.chart.words.title }] : [])
        ])
      ].flatMap(({ place, text }) =>
        text
          .split(/(?<=[.?])\s+/)
          .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
          .filter((sentence) => DATA_WORDS[lang].test(sentence) && !sentence.includes(BACKED))
          .map((sentence) => ({ lang, place, sentence }))
      )
    )
  );
