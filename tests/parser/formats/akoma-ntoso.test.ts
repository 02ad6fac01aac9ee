import { expect, test } from 'vitest';
import { readAkomaNtoso } from '../../../src/parser/formats/akoma-ntoso.ts';
import { sniffFormat } from '../../../src/parser/formats/sniff.ts';
import { documentOf, notesOf, outlines, readWith } from '../support.ts';

const act = (body: string, namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'): string =>
  `<?xml version="1.0" encoding="UTF-8"?><akomaNtoso xmlns="${namespace}"><act name="act"><meta><identification source="#s">
<FRBRWork><FRBRthis value="/akn/za/act/2011/4"/><FRBRdate date="2011-03-01" name="Assent"/><FRBRauthor href="#parliament"/><FRBRcountry value="za"/><FRBRnumber value="4"/></FRBRWork>
<FRBRExpression><FRBRdate date="2019-07-15" name="Expression"/><FRBRlanguage language="eng"/></FRBRExpression></identification>
<references source="#s"><TLCOrganization eId="parliament" href="/o/p" showAs="Parliament of the Coast"/></references></meta>
<preface><longTitle><p>To provide for harbour lights.</p></longTitle><p><shortTitle>Harbour Lights Act</shortTitle></p></preface>${body}</act></akomaNtoso>`;

const sections = `<body><part eId="part_1"><num>Part 1</num><heading>Lights</heading>
<section eId="part_1__sec_1"><num>1.</num><heading>Duty</heading><subsection><num>(1)</num><content><p>The master must show a <b>light</b>.<authorialNote marker="1"><p>See the Harbours Act.</p></authorialNote></p></content></subsection>
<subsection><num>(2)</num><intro><p>A light is enough if it is—</p></intro><paragraph><num>(a)</num><content><p>white; and</p></content></paragraph><paragraph><num>(b)</num><content><p>steady.</p></content></paragraph></subsection></section>
<section eId="part_1__sec_1A"><num>1A.</num><heading>Offences</heading><content><p>Whoever shows none commits an offence.</p><table><tr><th><p>Light</p></th><th><p>Fine</p></th></tr><tr><td><p>None</p></td><td><p>500</p></td></tr></table></content></section></part></body>`;

test.each([
  'http://docs.oasis-open.org/legaldocml/ns/akn/3.0',
  'http://www.akomantoso.org/2.0',
  'http://docs.oasis-open.org/legaldocml/ns/akn/3.0/CSD13',
])('sections with the parts above them (%s)', async (namespace) => {
  const document = await documentOf(readAkomaNtoso, act(sections, namespace));
  expect(outlines(document)).toEqual([
    'p To provide for harbour lights.',
    'p Harbour Lights Act',
    'h1 Part 1. Lights',
    'art 1 Duty / (1) The master must show a light.[^1] / (2) A light is enough if it is— / (a) white; and / (b) steady.',
    'art 1 A Offences / Whoever shows none commits an offence.',
    'table #Light | #Fine // None | 500',
  ]);
  expect(notesOf(document)).toEqual(['footnote 1: See the Harbours Act.']);
  expect(document.metadata).toMatchObject({
    title: 'Harbour Lights Act',
    instrument: 'Harbour Lights Act',
    date: '2019-07-15',
    language: 'en-ZA',
    publisher: 'Parliament of the Coast',
  });
});

test('articles with bis and ter, and paragraphs inside them', async () => {
  const body = `<body><title><num>TÍTULO I</num><heading>De los faros</heading>
<article eId="art_12"><num>Artículo 12.-</num><paragraph><content><p>El faro.</p></content></paragraph></article>
<article eId="art_12-bis"><num>Artículo 12 bis.-</num><heading>Luces</heading><paragraph><num>1.</num><content><p>La luz.</p></content></paragraph></article>
<article eId="art_12-ter"><num>12 TER</num><content><p>Otra.</p></content></article></title></body>`;
  const document = await documentOf(readAkomaNtoso, act(body));
  expect(outlines(document).slice(2)).toEqual([
    'h1 TÍTULO I. De los faros',
    'art 12 El faro.',
    'art 12 bis Luces / 1. La luz.',
    'art 12 ter Otra.',
  ]);
});

test('with a prefix for its namespace', async () => {
  const prefixed = act(sections)
    .replace('xmlns=', 'xmlns:akn=')
    .replace(/<(\/?)(?=[a-zA-Z])/g, '<$1akn:');
  expect(outlines(await documentOf(readAkomaNtoso, prefixed))[2]).toBe('h1 Part 1. Lights');
  expect(sniffFormat(new TextEncoder().encode(prefixed), 'act.xml')).toMatchObject({ value: 'akoma-ntoso' });
});

test.each([
  [
    'entities',
    act(sections).replace('<akomaNtoso', '<!DOCTYPE a [<!ENTITY x "y"><!ENTITY z "&x;&x;">]><akomaNtoso'),
  ],
  ['a file cut off', act(sections).slice(0, 900)],
  ['endless nesting', act(`<body>${'<part>'.repeat(5000)}${'</part>'.repeat(5000)}</body>`)],
])('%s is refused as damaged', async (_, source) => {
  expect(await readWith(readAkomaNtoso, source)).toMatchObject({ ok: false, failure: { kind: 'damaged' } });
});
