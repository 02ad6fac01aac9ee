import type { ReactNode } from 'react';
import { spokenFingerprint } from '../../../core/evidence-package/public-key.ts';
import { useWording } from '../../locale.tsx';
import { useAnswer } from '../../queries.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import styles from './package-preview.module.css';

/** What a package will hold, who signs it, and how whoever gets it checks it. */
export function PackagePreview({ covered }: { readonly covered: boolean }): ReactNode {
  const { text, number, bytes } = useWording();
  const plan = useAnswer('export.packagePlan', { covered });
  const signer = useAnswer('export.signer', {}).data?.signer;
  if (plan.isError) return <ErrorNotice error={plan.error} onRetry={() => void plan.refetch()} />;
  if (plan.data === undefined) {
    return <Loading>{text('export.making')}</Loading>;
  }
  const { statistics, verdicts, quotes, pages, extracts, historyEntries, whole } = plan.data;
  const rows: readonly (readonly [string, string, string])[] = [
    ['report/', text('package.report'), text('package.reportFormats')],
    ['verdicts.json', text('package.verdicts'), text('package.verdictsCount', { verdicts, statistics })],
    ['quotes.json', text('package.quotes'), number(quotes)],
    ['pages/', text('package.pages'), number(pages)],
    ['extracts/', text('package.extracts'), number(extracts)],
    [
      'sources/',
      text('package.sources'),
      whole.length === 0
        ? text('package.sourcesNone')
        : `${number(whole.length)} · ${bytes(whole.reduce((sum, source) => sum + source.bytes, 0))}`,
    ],
    ['history.json', text('package.history'), text('package.historyCount', { count: historyEntries })],
    ['verify.html', text('package.verifier'), ''],
  ];
  return (
    <div className={styles.sheet} tabIndex={0}>
      <h2 className={styles.title}>{text('export.format.evidence-package')}</h2>
      <p className={styles.lead}>{text('package.lead')}</p>
      <table className={styles.table}>
        <caption className={styles.caption}>{text('package.inside')}</caption>
        <tbody>
          {rows.map(([path, what, count]) => (
            <tr key={path}>
              <td>
                <code>{path}</code>
              </td>
              <th scope="row">{what}</th>
              <td className={styles.count}>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {whole.length > 0 && (
        <>
          <h3>{text('package.wholeTitle')}</h3>
          <ul className={styles.whole}>
            {whole.map((source) => (
              <li key={source.title}>
                {source.title} <span>{bytes(source.bytes)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{text('package.signature')}</h3>
      {signer === undefined ? (
        <p>{text('package.keyToBeMade')}</p>
      ) : (
        <>
          <p className={styles.fingerprint}>{spokenFingerprint(signer.fingerprint)}</p>
          <p>{text('package.tellFingerprint')}</p>
        </>
      )}
    </div>
  );
}
