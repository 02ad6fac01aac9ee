import { escapeHtml } from './escape-html.ts';
import { furtherSections, type FurtherTable } from './further-sections.ts';
import { openReasons } from './open-reasons.ts';
import { paragraphTitle } from './paragraph-title.ts';
import type {
  QuotedPassage,
  Report,
  ReportFinding,
  ReportSection,
  ReportStatistic,
  ReportStep,
  ReportSupport,
} from './report.ts';
import type { ReportWords } from './report-words.ts';
import { linkedPlacesOf, suggestedEdits } from './suggested-edits.ts';
import { verificationStyles } from './verification-styles.ts';
import type { StatisticState } from '../verification/verdict.ts';

/** The signs of the window: never by colour alone. */
export const stateGlyphs: Readonly<Record<StatisticState, string>> = {
  verified: '✓',
  candidate: '◐',
  doubt: '!',
  open: '○',
  dismissed: '–',
};

const statesInOrder: readonly StatisticState[] = ['verified', 'candidate', 'doubt', 'open', 'dismissed'];

/**
 * The verification report as one HTML file that needs nothing else: no script, no font, no picture, no network. A
 * content security policy inside the file says so to the browser.
 */
export function verificationHtml(report: Report, words: ReportWords): string {
  const title = `${words.title}: ${report.file.title}`;
  return `<!doctype html>
<html lang="${escapeHtml(words.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="generator" content="${escapeHtml(report.generator)}">
<title>${escapeHtml(title)}</title>
<style>${verificationStyles}</style>
</head>
<body>
<a class="skip" href="#open">${escapeHtml(words.labels.openItems)}</a>
${front(report, words)}
<main>
${summary(report, words)}
${contents(report, words)}
${openItems(report, words)}
${suggestions(report, words)}
${sections(report, words)}
${paragraphEvidence(report, words)}
${findings(report, words)}
${further(report, words)}
${sources(report, words)}
${footnotes(report, words)}
</main>
<footer><p>${escapeHtml(words.generated(words.dateTime(report.generatedAt), report.generator))}</p></footer>
</body>
</html>
`;
}

function front(report: Report, words: ReportWords): string {
  const { labels } = words;
  const facts: (readonly [string, string | undefined])[] = [
    [labels.case, escapeHtml(report.caseName)],
    [labels.report, escapeHtml(report.file.title)],
    [labels.file, `${escapeHtml(report.file.path)} ${hash(report.file.sha256)}`],
    [labels.pages, report.file.pages === undefined ? undefined : words.number(report.file.pages)],
    [labels.reviewer, escapeHtml(report.reviewer)],
    [labels.date, time(report.generatedAt, words)],
  ];
  return `<header class="front">
<h1>${escapeHtml(words.title)}</h1>
<p class="subtitle">${escapeHtml(words.subtitle(report.file.title))}</p>
<dl class="facts">${facts
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${value}</dd>`)
    .join('')}</dl>
</header>`;
}

function summary(report: Report, words: ReportWords): string {
  const { counts } = report;
  const shown = statesInOrder.filter((state) => counts[state] > 0);
  const share = (state: StatisticState): string =>
    ((counts[state] * 100) / Math.max(1, counts.total)).toFixed(3);
  return `<section aria-labelledby="summary"><h2 id="summary">${escapeHtml(words.labels.summary)}</h2>
<ul class="tally"><li><b>${words.number(counts.total)}</b> ${escapeHtml(words.labels.statistics)}</li>${shown
    .map((state) => `<li class="${state}"><b>${words.number(counts[state])}</b> ${chip(state, words)}</li>`)
    .join('')}</ul>
<div class="bar" aria-hidden="true">${shown
    .map((state) => `<i class="${state}" style="width:${share(state)}%"></i>`)
    .join('')}</div>
<p class="notice">${escapeHtml(words.proposalNotice)}</p></section>`;
}

function contents(report: Report, words: ReportWords): string {
  const { labels } = words;
  const edits = suggestedEdits(report).length;
  const entries: [string, string][] = [
    ['open', `${labels.openItems} (${words.number(report.open.length)})`],
    ...(edits === 0
      ? []
      : [['suggestions', `${labels.suggestedEdits} (${words.number(edits)})`] satisfies [string, string]]),
    ['sections', labels.bySection],
    ['findings', `${labels.findings} (${words.number(report.findings.length)})`],
    ...furtherSections(report, words).map(({ id, title }): [string, string] => [id, title]),
    ['sources', `${labels.sources} (${words.number(report.sources.length)})`],
    ['footnotes', `${labels.footnotes} (${words.number(report.footnotes.length)})`],
  ];
  return `<nav aria-label="${escapeHtml(labels.contents)}"><ol>${entries
    .map(([id, text]) => `<li><a href="#${id}">${escapeHtml(text)}</a></li>`)
    .join('')}</ol></nav>`;
}

function openItems(report: Report, words: ReportWords): string {
  const { labels } = words;
  const proposed = report.open.filter(({ state }) => state === 'candidate').length;
  const urgent = report.open.filter(({ state }) => state !== 'candidate');
  const rows = urgent.map(
    (statistic) => `<tr><td class="state">${chip(statistic.state, words)}</td>
<td class="label">${escapeHtml(statistic.paragraphLabel ?? '')}</td>
<td><a href="#${statisticAnchor(statistic)}">${escapeHtml(statistic.quantity.text)}</a></td>
<td>${openReasons(statistic, words)
      .map((reason) => escapeHtml(reason))
      .join('<br>')}</td></tr>`,
  );
  const table =
    rows.length === 0
      ? ''
      : `<p class="notice">${escapeHtml(labels.openItemsNote)}</p>
<div class="scroll"><table><thead><tr>${[labels.state, labels.paragraph, labels.statistic, labels.reason]
          .map((name) => `<th scope="col">${escapeHtml(name)}</th>`)
          .join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`;
  const unconfirmed =
    proposed === 0 ? '' : `<p>${chip('candidate', words)}: ${escapeHtml(words.unconfirmed(proposed))}</p>`;
  const body =
    report.open.length === 0 ? `<p class="none">${escapeHtml(labels.nothingOpen)}</p>` : table + unconfirmed;
  return `<section aria-labelledby="open"><h2 id="open">${escapeHtml(labels.openItems)}</h2>${body}</section>`;
}

/** What the report should say instead; nothing where nothing is suggested. */
function suggestions(report: Report, words: ReportWords): string {
  const edits = suggestedEdits(report);
  if (edits.length === 0) return '';
  const { labels } = words;
  const rows = edits.map(
    ({ statistic, suggestion }) => `<tr><td class="label">${escapeHtml(statistic.paragraphLabel ?? '')}</td>
<td><a href="#${statisticAnchor(statistic)}">${quoted(statistic.sentence, 'strong')}</a></td>
<td><b>${escapeHtml(suggestion)}</b></td>
<td>${linkedPlacesOf(statistic, words).map(escapeHtml).join('<br>')}</td></tr>`,
  );
  return `<section aria-labelledby="suggestions"><h2 id="suggestions">${escapeHtml(labels.suggestedEdits)}</h2>
<div class="scroll"><table><thead><tr>${[labels.paragraph, labels.report, labels.suggestion, labels.source]
    .map((name) => `<th scope="col">${escapeHtml(name)}</th>`)
    .join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div></section>`;
}

function sections(report: Report, words: ReportWords): string {
  return `<section aria-labelledby="sections"><h2 id="sections">${escapeHtml(words.labels.bySection)}</h2>
${report.sections.map((section) => sectionHtml(section, words)).join('\n')}</section>`;
}

function sectionHtml(section: ReportSection, words: ReportWords): string {
  return `<h3>${escapeHtml(section.title ?? words.labels.untitledSection)}</h3>
<ol class="items">${section.statistics.map((statistic) => statisticHtml(statistic, words)).join('\n')}</ol>`;
}

function statisticHtml(statistic: ReportStatistic, words: ReportWords): string {
  const { labels } = words;
  const { verdict } = statistic;
  const decided =
    verdict === undefined
      ? ''
      : [
          // Said once where the state has the same name.
          ...(words.verdicts[verdict.verdict] === words.states[statistic.state]
            ? []
            : [escapeHtml(words.verdicts[verdict.verdict])]),
          escapeHtml(verdict.by),
          time(verdict.at, words),
        ]
          .map((line) => `<br>${line}`)
          .join('');
  const label = paragraphTitle(statistic.paragraphLabel, words);
  const supports = [...statistic.supports, ...(statistic.proposal === undefined ? [] : [statistic.proposal])];
  return `<li class="item ${statistic.state}" id="${statisticAnchor(statistic)}">
<div class="side"><span class="label">${escapeHtml(label)}</span>${chip(statistic.state, words)}${decided}</div>
<div><p class="said">${quoted(statistic.sentence, 'strong')}</p>
<p class="reading">${escapeHtml(labels.readAs)}: ${escapeHtml(words.reading(statistic.quantity))}${
    statistic.quantity.period === undefined ? '' : `, ${escapeHtml(statistic.quantity.period)}`
  }</p>
${verdict?.note === undefined ? '' : `<p class="note"><b>${escapeHtml(labels.note)}:</b> ${escapeHtml(verdict.note)}</p>`}
${verdict?.suggestion === undefined ? '' : `<p class="note"><b>${escapeHtml(labels.suggestion)}:</b> ${escapeHtml(verdict.suggestion)}</p>`}
${statistic.doubts.length === 0 ? '' : `<ul class="doubts">${statistic.doubts.map((doubt) => `<li>${escapeHtml(words.finding(doubt))}</li>`).join('')}</ul>`}
${supports.length === 0 ? `<p class="none">${escapeHtml(labels.noSource)}</p>` : supports.map((support) => supportHtml(support, words)).join('\n')}
${historyHtml(statistic.history, words)}
</div></li>`;
}

function historyHtml(history: readonly ReportStep[], words: ReportWords): string {
  if (history.length === 0) return '';
  const steps = history.map(
    (step) => `<li>${time(step.at, words)}, ${escapeHtml(step.by)}: ${escapeHtml(words.step(step))}</li>`,
  );
  return `<div class="history"><b>${escapeHtml(words.labels.history)}</b><ol>${steps.join('')}</ol></div>`;
}

function supportHtml(support: ReportSupport, words: ReportWords): string {
  const { labels } = words;
  const why = words.why(support);
  const role = support.linked ? words.stances[support.stance] : labels.proposal;
  const kind = support.match === undefined ? '' : ` (${words.matches[support.match]})`;
  const place = [
    support.label,
    support.page === undefined ? undefined : `${labels.page} ${support.page}`,
  ].filter((part) => part !== undefined);
  const who =
    support.by === undefined
      ? ''
      : ` · ${escapeHtml(support.by)}${support.at === undefined ? '' : `, ${time(support.at, words)}`}`;
  return `<div class="support ${support.linked ? 'linked' : 'proposal'} ${support.stance}">
<blockquote class="quote">${quoted(support.quote, 'mark')}</blockquote>
<p class="origin"><b>${escapeHtml(role)}${escapeHtml(kind)}:</b> <a href="#source-${support.sourceNumber}">[${support.sourceNumber}] ${escapeHtml(support.sourceTitle)}</a>${
    place.length === 0 ? '' : `, ${escapeHtml(place.join(', '))}`
  }${who} <span class="hash">${escapeHtml(shortHash(support.sha256))}</span></p>
${why === undefined ? '' : `<p class="why">${escapeHtml(why)}</p>`}
</div>`;
}

function paragraphEvidence(report: Report, words: ReportWords): string {
  if (report.paragraphEvidence.length === 0) return '';
  const { labels } = words;
  return `<section aria-labelledby="paragraphs"><h2 id="paragraphs">${escapeHtml(labels.paragraphEvidence)}</h2><ol class="items">${report.paragraphEvidence
    .map(
      ({ paragraphLabel, support }) =>
        `<li class="item"><div class="side"><span class="label">${escapeHtml(paragraphTitle(paragraphLabel, words))}</span></div><div>${supportHtml(support, words)}</div></li>`,
    )
    .join('\n')}</ol></section>`;
}

function findings(report: Report, words: ReportWords): string {
  const { labels } = words;
  const rows = report.findings.map(
    (
      finding,
    ) => `<tr><td class="state">${findingChip(finding, words)}</td><td>${escapeHtml(words.rule(finding.rule))}</td>
<td>${escapeHtml(words.finding(finding))}${
      finding.dismissed === undefined
        ? ''
        : `<br><i>${escapeHtml(words.dismissed)}: ${escapeHtml(finding.dismissed.reason)} (${escapeHtml(finding.dismissed.by)}, ${time(finding.dismissed.at, words)})</i>`
    }</td></tr>`,
  );
  return `<section aria-labelledby="findings"><h2 id="findings">${escapeHtml(labels.findings)}</h2>${
    rows.length === 0
      ? `<p class="none">${escapeHtml(labels.noFindings)}</p>`
      : `<div class="scroll"><table><thead><tr>${[labels.state, labels.rule, labels.message]
          .map((name) => `<th scope="col">${escapeHtml(name)}</th>`)
          .join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`
  }</section>`;
}

function further(report: Report, words: ReportWords): string {
  return furtherSections(report, words)
    .map(
      ({
        id,
        title,
        notes,
        tables,
      }) => `<section aria-labelledby="${id}"><h2 id="${id}">${escapeHtml(title)}</h2>
${notes.map((note) => `<p class="notice">${escapeHtml(note)}</p>`).join('\n')}
${tables.map(furtherTable).join('\n')}</section>`,
    )
    .join('\n');
}

function furtherTable({ columns, rows }: FurtherTable): string {
  const cell = (text: string): string => text.split('\n').map(escapeHtml).join('<br>');
  const widths = columns.map(({ share }) => `<col style="width:${Math.round(100 * share)}%">`).join('');
  return `<div class="scroll"><table><colgroup>${widths}</colgroup><thead><tr>${columns
    .map(({ title }) => `<th scope="col">${escapeHtml(title)}</th>`)
    .join('')}</tr></thead><tbody>${rows
    .map((row) => `<tr>${row.map((text) => `<td>${cell(text)}</td>`).join('')}</tr>`)
    .join('\n')}</tbody></table></div>`;
}

function findingChip(finding: ReportFinding, words: ReportWords): string {
  const [state, text]: [StatisticState, string] =
    finding.dismissed !== undefined
      ? ['dismissed', words.dismissed]
      : finding.holds === true
        ? ['verified', words.holds]
        : finding.holds === false
          ? ['doubt', words.doesNotHold]
          : ['open', words.remark];
  return `<span class="chip ${state}"><span class="glyph" aria-hidden="true">${stateGlyphs[state]}</span> ${escapeHtml(text)}</span>`;
}

function sources(report: Report, words: ReportWords): string {
  const { labels } = words;
  const rows = report.sources.map((source) => {
    const facts = [
      source.authors.join('; '),
      source.publisher,
      source.date === undefined ? undefined : words.date(source.date),
      source.language === undefined ? undefined : words.languageName(source.language),
    ].filter((fact) => fact !== undefined && fact !== '');
    return `<tr id="source-${source.number}"><td class="number">${source.number}</td>
<td><b>${escapeHtml(source.title)}</b><br>${escapeHtml(facts.join(' · '))}<br>${escapeHtml(source.path)} ${hash(source.sha256)}</td>
<td class="number">${source.pages === undefined ? '' : words.number(source.pages)}</td><td class="number">${words.number(source.evidenceCount)}</td><td class="label">${time(source.importedAt, words)}</td></tr>`;
  });
  return `<section aria-labelledby="sources"><h2 id="sources">${escapeHtml(labels.sources)}</h2>${
    rows.length === 0
      ? `<p class="none">${escapeHtml(labels.noSources)}</p>`
      : `<div class="scroll"><table><thead><tr><th scope="col">№</th>${[
          labels.source,
          labels.pages,
          labels.evidenceCount,
          labels.imported,
        ]
          .map((name) => `<th scope="col">${escapeHtml(name)}</th>`)
          .join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`
  }</section>`;
}

function footnotes(report: Report, words: ReportWords): string {
  if (report.footnotes.length === 0) return '';
  const { labels } = words;
  const rows = report.footnotes.map(
    (footnote) => `<tr><td class="label">${escapeHtml(footnote.label)}</td>
<td class="label">${footnote.paragraphLabel === undefined ? (footnote.paragraphId === undefined ? `<i>${escapeHtml(labels.noMarker)}</i>` : '') : escapeHtml(footnote.paragraphLabel)}</td>
<td>${footnote.text === undefined ? `<i>${escapeHtml(labels.noFootnoteText)}</i>` : escapeHtml(footnote.text)}</td></tr>`,
  );
  return `<section aria-labelledby="footnotes"><h2 id="footnotes">${escapeHtml(labels.footnotes)}</h2>
<div class="scroll"><table><thead><tr><th scope="col">№</th><th scope="col">${escapeHtml(labels.paragraph)}</th><th scope="col">${escapeHtml(labels.note)}</th></tr></thead><tbody>${rows.join('\n')}</tbody></table></div></section>`;
}

function chip(state: StatisticState, words: ReportWords): string {
  return `<span class="chip ${state}"><span class="glyph" aria-hidden="true">${stateGlyphs[state]}</span> ${escapeHtml(words.states[state])}</span>`;
}

function quoted(passage: QuotedPassage, element: 'mark' | 'strong'): string {
  const { text, emphasis, before, after } = passage;
  const middle =
    emphasis === undefined
      ? escapeHtml(text)
      : `${escapeHtml(text.slice(0, emphasis.start))}<${element}>${escapeHtml(text.slice(emphasis.start, emphasis.end))}</${element}>${escapeHtml(text.slice(emphasis.end))}`;
  const around = (words: string | undefined, wrap: (words: string) => string): string =>
    words === undefined ? '' : `<span class="around">${escapeHtml(wrap(words))}</span>`;
  return `${around(before, (words) => `… ${words}`)}${middle}${around(after, (words) => `${words} …`)}`;
}

function statisticAnchor(statistic: ReportStatistic): string {
  return `statistic-${escapeHtml(statistic.id)}`;
}

function hash(sha256: string): string {
  return `<span class="hash">sha-256 ${escapeHtml(sha256)}</span>`;
}

function shortHash(sha256: string): string {
  return `sha-256 ${sha256.slice(0, 16)}…`;
}

function time(iso: string, words: ReportWords): string {
  return `<time datetime="${escapeHtml(iso)}">${escapeHtml(words.dateTime(iso))}</time>`;
}
