import { it } from 'vitest';
import { writeFileSync } from 'node:fs';
import { readEvidence } from '#lib/evidence/read.ts';
import { readChapters } from '#lib/story/read-chapters.ts';
import { tellChart } from '#lib/story/chart.ts';
import { readUi } from '#lib/story/ui.ts';
import { walkOf } from '#lib/words/cuts.ts';
import { mentionsIn, pointedAt, spoken } from '#lib/story/pointing.ts';
import { spotOf } from '#lib/forms/kit/shown.ts';
it('probe', () => {
  const evidence = readEvidence('data');
  const out: string[] = [];
  for (const lang of ['nl'] as const) {
    const ui = readUi(lang);
    const chapters = readChapters(evidence)[lang];
    for (const whole of chapters) {
      const words = new Map(whole.steps.flatMap((s) => (s.state && s.chart ? [[s.state, s.chart.words]] : [])));
      for (const step of whole.steps) if (step.chart && step.state) {
        const spec = evidence.charts.get(whole.id)?.[step.state]; if (!spec) continue;
        const told = tellChart(step.state, spec, step.chart.words, { lang, evidence, ui, step });
        out.push(`\n### ${whole.id}-${step.state} [${spec.form}] ${told.title} | ${told.unit}`, ...told.description.map(d => '  ' + d));
        out.push('  NOTE ' + told.note);
        out.push('  e.g. ' + (told.shown.slice(-2).map(s => spoken(s, told.unit, ui)).join(' // ')));
        for (const form of ['wide','narrow'] as const) { const none = told.shown.filter(s => !spotOf(told.scenes[form], s, form)); if (none.length) out.push(`  NOSPOT ${form} ${none.map(s => s.key + '@' + s.at).slice(0,6).join(' ')}`); }
      }
      const walk = walkOf(whole);
      for (const step of walk?.steps ?? []) {
        const spec = evidence.charts.get(whole.id)?.[step.state ?? '']; 
        if (!spec) continue;
        const told = tellChart(step.state!, spec, words.get(step.state!)!, { lang, evidence, ui });
        for (const m of mentionsIn(step.nodes, evidence)) {
          const n = pointedAt(told.shown, m.rows).length;
          if (n === 0) out.push(`UNSEEN ${step.id} ${m.kind} ${m.id} (${step.state})`);
        }
      }
    }
  }
  writeFileSync('/tmp/w/ft/probe.txt', out.join('\n'));
});
