import { profileSchemaName, type SubmissionProfileFile } from '../../../shared/contract/preflight-schemas.ts';

type Length = SubmissionProfileFile['lengths'][number];

interface DraftBasis {
  readonly asked: boolean;
  readonly confirmed: boolean;
  readonly source: string;
}

/** A profile as it is being typed: everything is there, asked for or not, and numbers are text. */
export interface ProfileDraft {
  readonly name: string;
  readonly date: string;
  readonly sourceTitle: string;
  readonly sourceUrl: string;
  readonly numbering: DraftBasis;
  readonly length: DraftBasis & {
    readonly unit: Length['unit'];
    readonly most: string;
    readonly parts: readonly Length['parts'][number][];
  };
  readonly submitters: DraftBasis & { readonly least: string };
  readonly languages: DraftBasis & { readonly codes: string };
  readonly checks: SubmissionProfileFile['checks'];
}

/** Fields that a draft can have wrong. */
export type DraftError = 'name' | 'date' | 'sourceTitle' | 'sourceUrl' | 'most' | 'least' | 'codes';

export function draftOf(profile: SubmissionProfileFile): ProfileDraft {
  const { numbering, submitters, languages, checks } = profile;
  const [length] = profile.lengths;
  return {
    name: profile.name,
    date: profile.date,
    sourceTitle: profile.source.title,
    sourceUrl: profile.source.url ?? '',
    numbering: basisOf(numbering),
    length: {
      ...basisOf(length),
      unit: length?.unit ?? 'words',
      most: String(length?.most ?? ''),
      parts: length?.parts ?? ['headings', 'tables'],
    },
    submitters: { ...basisOf(submitters), least: String(submitters?.least ?? 2) },
    languages: { ...basisOf(languages), codes: languages?.allowed.join(' ') ?? '' },
    checks,
  };
}

function basisOf(
  requirement: { readonly confirmed: boolean; readonly source?: string } | undefined,
): DraftBasis {
  return {
    asked: requirement !== undefined,
    confirmed: requirement?.confirmed ?? false,
    source: requirement?.source ?? '',
  };
}

/** What is wrong with a draft. */
export function draftErrors(draft: ProfileDraft): ReadonlySet<DraftError> {
  const wrong: [DraftError, boolean][] = [
    ['name', draft.name.trim() === ''],
    ['date', !isDay(draft.date.trim())],
    ['sourceTitle', draft.sourceTitle.trim() === ''],
    ['sourceUrl', draft.sourceUrl.trim() !== '' && !isAddress(draft.sourceUrl.trim())],
    ['most', draft.length.asked && !isCount(draft.length.most)],
    ['least', draft.submitters.asked && !isCount(draft.submitters.least)],
    [
      'codes',
      draft.languages.asked && !/^[a-z]{2,3}(?:[\s,]+[a-z]{2,3})*$/.test(draft.languages.codes.trim()),
    ],
  ];
  return new Set(wrong.flatMap(([field, isWrong]) => (isWrong ? [field] : [])));
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(new Date(`${text}T00:00:00Z`).getTime());
}

function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+\.[^\s]+$/.test(text);
}

function isCount(text: string): boolean {
  return /^[1-9]\d{0,6}$/.test(text.trim());
}

/** The profile that a draft without errors stands for. What the window does not show of `original` stays. */
export function profileOf(draft: ProfileDraft, original: SubmissionProfileFile): SubmissionProfileFile {
  const { numbering, length, submitters, languages } = draft;
  const url = draft.sourceUrl.trim();
  return {
    schema: profileSchemaName,
    id: original.id,
    name: draft.name.trim(),
    date: draft.date.trim(),
    source: { title: draft.sourceTitle.trim(), ...(url === '' ? {} : { url }) },
    ...(numbering.asked ? { numbering: restsOn(numbering) } : {}),
    lengths: [
      ...(length.asked
        ? [
            {
              unit: length.unit,
              most: Number(length.most),
              parts: [...length.parts],
              ...restsOn(length),
            },
          ]
        : []),
      ...original.lengths.slice(1),
    ],
    ...(submitters.asked ? { submitters: { least: Number(submitters.least), ...restsOn(submitters) } } : {}),
    ...(languages.asked
      ? { languages: { allowed: languages.codes.trim().split(/[\s,]+/), ...restsOn(languages) } }
      : {}),
    checks: draft.checks,
  };
}

function restsOn({ confirmed, source }: DraftBasis): { confirmed: boolean; source?: string } {
  const said = source.trim();
  return { confirmed, ...(said === '' ? {} : { source: said }) };
}
