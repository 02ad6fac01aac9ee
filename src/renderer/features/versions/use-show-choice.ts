import type { VersionEntry } from '../../../shared/contract.ts';
import { useCaseSummary } from '../../queries.ts';
import { useNavigationActions } from '../../workbench/navigation.tsx';
import type { VersionChoice } from './version-rows.ts';

/** Opens what a row is about where it stands now: in the report, or in the source that the version is of. */
export function useShowChoice(version: VersionEntry | undefined): (choice: VersionChoice) => void {
  const reportId = useCaseSummary().data?.reportId;
  const navigation = useNavigationActions();
  const isReport = version?.documentId === reportId;
  return (choice) => {
    if (version === undefined) return;
    if (!isReport) {
      if (choice.kind === 'statistic') return;
      const { newer, older } = choice.item;
      const at = newer?.start === undefined ? older : newer;
      navigation.openSource({ documentId: at.documentId, start: at.start, end: at.end });
      return;
    }
    const statisticId =
      choice.kind === 'statistic' ? choice.statistic.new?.id : choice.item.newer?.statisticId;
    const passageId =
      choice.kind === 'statistic' ? choice.statistic.new?.passageId : choice.item.newer?.passageId;
    if (statisticId !== undefined) navigation.selectStatistic(statisticId);
    else if (passageId !== undefined) navigation.selectParagraph(passageId);
  };
}

/** Whether there is a place to be opened. */
export function canShow(choice: VersionChoice): boolean {
  if (choice.kind === 'statistic') return choice.statistic.new !== undefined;
  const { newer, older, thing } = choice.item;
  return newer !== undefined || (thing === 'evidence' && older.start !== undefined);
}
