import { describe, expect, test } from 'vitest';
import { readEml } from '../../../src/parser/formats/eml.ts';
import { readHtml } from '../../../src/parser/formats/html.ts';
import { readMhtml } from '../../../src/parser/formats/mhtml.ts';
import { sniffFormat } from '../../../src/parser/formats/sniff.ts';
import { documentOf, outlines, readWith } from '../support.ts';

const crlf = (text: string): string => text.replace(/\n/g, '\r\n');

const mail = crlf(`Received: by mail.example.org; Mon, 2 Mar 2020 09:00:00 +0000
Message-ID: <1@example.org>
MIME-Version: 1.0
From: =?utf-8?Q?Mar=C3=ADa_Soto?= <maria@example.org>
To: Press <press@example.org>, jo@example.org
Date: Mon, 2 Mar 2020 09:30:00 +0000
Subject: =?iso-8859-1?Q?Cifras_de_pobreza_2019=3A_a=F1o?=
Content-Type: multipart/mixed; boundary="B1"

--B1
Content-Type: multipart/alternative; boundary="B2"

--B2
Content-Type: text/plain; charset=utf-8

Plain text.
--B2
Content-Type: text/html; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

<html lang=3D"es"><body onload=3D"alert(1)"><h2>Cifras</h2><p>La pobreza baj=F3 a 2.608 hogares.</p>
<script>fetch("https://example.org")</script><img src=3D"https://example.org/pixel.gif">
<table><tr><th>A=F1o</th></tr><tr><td>2019</td></tr></table></body></html>
--B2--
--B1
Content-Type: application/pdf; name="informe final.pdf"
Content-Disposition: attachment; filename="informe final.pdf"
Content-Transfer-Encoding: base64

JVBERi0xLjQK
--B1--
`);

describe('mail', () => {
  test('headers, the text of the HTML, and attachments by name', async () => {
    const document = await documentOf(readEml, mail);
    expect(outlines(document)).toEqual([
      'h1 Cifras de pobreza 2019: año',
      'p From: María Soto <maria@example.org> / To: Press <press@example.org>, jo@example.org / Date: Mon, 2 Mar 2020 09:30:00 +0000',
      'h2 Cifras',
      'p La pobreza bajó a 2.608 hogares.',
      'table #Año // 2019',
      'li0 • informe final.pdf',
    ]);
    expect(document.metadata).toEqual({
      title: 'Cifras de pobreza 2019: año',
      authors: ['María Soto'],
      date: '2020-03-02',
      language: 'es',
    });
    expect(document.warnings).toEqual([{ kind: 'attachments', names: ['informe final.pdf'] }]);
  });

  test('plain text with its paragraphs', async () => {
    const document = await documentOf(
      readEml,
      crlf(
        'From: a@example.org\nSubject: Hello\nDate: 1 Jan 2020 00:00:00 +0000\n\nFirst line\nsecond line.\n\n> quoted\n\n\nEnd.\n',
      ),
    );
    expect(outlines(document).slice(2)).toEqual(['p First line / second line.', 'p > quoted', 'p End.']);
  });

  test('parts nested without end are refused', async () => {
    let body = '';
    for (let depth = 0; depth < 200; depth += 1)
      body += `Content-Type: multipart/mixed; boundary="b${String(depth)}"\n\n--b${String(depth)}\n`;
    expect(await readWith(readEml, crlf(`From: a@example.org\n${body}`))).toMatchObject({
      ok: false,
      failure: { kind: 'damaged' },
    });
  });
});

const page = crlf(`From: <Saved by Blink>
Snapshot-Content-Location: https://example.org/informe?a=1
Subject: =?utf-8?Q?Informe_anual_=E2=80=93_2019?=
Date: Fri, 20 Nov 2026 10:11:12 -0300
MIME-Version: 1.0
Content-Type: multipart/related;
	type="text/html";
	boundary="----MultipartBoundary--x----"


------MultipartBoundary--x----
Content-Type: text/html
Content-ID: <frame-1@mhtml.blink>
Content-Transfer-Encoding: quoted-printable
Content-Location: https://example.org/informe?a=1

<!DOCTYPE html><html lang=3D"es"><head><meta charset=3D"UTF-8"><title>Informe anual</title></head><body><h1>Inf=
orme</h1><p>A=C3=B1o 2019: 480.609 personas.</p><iframe src=3D"cid:frame-2@mhtml.blink"></iframe></body></html>
------MultipartBoundary--x----
Content-Type: text/html
Content-ID: <frame-2@mhtml.blink>
Content-Transfer-Encoding: base64
Content-Location: https://ads.example.org/

PHA+QWR2ZXJ0aXNlbWVudDwvcD4=
------MultipartBoundary--x----
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: https://example.org/a.png

iVBORw0KGgo=
------MultipartBoundary--x------
`);

describe('saved pages', () => {
  test('the text of the main page, its address and the day on which it was saved', async () => {
    const document = await documentOf(readMhtml, page);
    expect(outlines(document)).toEqual(['h1 Informe', 'p Año 2019: 480.609 personas.']);
    expect(document.metadata).toEqual({
      title: 'Informe anual',
      language: 'es',
      url: 'https://example.org/informe?a=1',
      savedAt: '2026-11-20',
    });
    expect(document.warnings).toEqual([]);
  });

  test('a page cut off is read as far as it goes, and says so', async () => {
    const document = await documentOf(readMhtml, page.slice(0, page.indexOf('personas')));
    expect(outlines(document)).toEqual(['h1 Informe', 'p Año 2019: 480.609']);
    expect(document.warnings).toEqual([{ kind: 'damaged-parts', detail: 'the file ends too early' }]);
  });

  test('a page without a page is damaged', async () => {
    const empty = page.replaceAll('text/html', 'image/gif');
    expect(await readWith(readMhtml, empty)).toMatchObject({ ok: false, failure: { kind: 'damaged' } });
  });

  test('SingleFile notes address and day in a comment; its pictures are data and stay out', async () => {
    const document = await documentOf(
      readHtml,
      `<!DOCTYPE html> <html lang=en><!--
 Page saved with SingleFile
 url: https://example.org/poverty
 saved date: Fri Nov 20 2026 10:11:12 GMT-0300 (Chile Summer Time)
--><head><meta charset=utf-8><title>Poverty</title><style>p{background:url(data:image/png;base64,AAAA)}</style></head>
<body><h1>Poverty</h1><p>In 2019, 12.3% of people.</p><img src="data:image/svg+xml;base64,PHN2Zz48c2NyaXB0Pjwvc2NyaXB0Pjwvc3ZnPg=="></body></html>`,
    );
    expect(document.metadata).toEqual({
      title: 'Poverty',
      language: 'en',
      url: 'https://example.org/poverty',
      savedAt: '2026-11-20',
    });
    expect(outlines(document)).toEqual(['h1 Poverty', 'p In 2019, 12.3% of people.']);
  });
});

test.each([
  ['a.eml', mail, 'eml'],
  ['noextension', mail, 'eml'],
  ['a.mht', page, 'mhtml'],
  ['a.mhtml', page, 'mhtml'],
  ['noextension', page, 'mhtml'],
  ['a.eml', page, 'mhtml'],
  ['mail.txt', mail, 'txt'],
  ['draft.eml', 'Subject: Draft\n\nText', 'eml'],
  ['note.txt', 'Date: today\nSubject: nothing\n\nText', 'txt'],
  ['note', 'Date: today\nSubject: nothing\nFrom: me\n\nText', 'txt'],
])('%s is told from its first lines (%#)', (fileName, source, format) => {
  expect(sniffFormat(new TextEncoder().encode(source), fileName)).toEqual({ ok: true, value: format });
});
