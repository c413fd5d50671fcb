import { sentence } from '../kit/sentence.ts';
import { onOneLine, type Teller } from '../kit/tell.ts';
import { tell as tellPlot } from '../line/tell.ts';
import type { PanelsSpec } from './shape.ts';

/** The name of each panel, then its series. */
export const tell = ({ panels }: PanelsSpec, teller: Teller): string[] =>
  panels.flatMap((panel) => {
    const word = (key: string): string => onOneLine(teller.context.word(key));
    const title = panel.unit
      ? teller.ui('describe-panel', { name: word(panel.label), unit: word(panel.unit) })
      : sentence(word(panel.label));
    return [title, ...tellPlot(panel, teller)];
  });
