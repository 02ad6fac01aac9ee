import humanRightsCommittee from '../../../resources/profiles/human-rights-committee.json' with { type: 'json' };
import ngoReport from '../../../resources/profiles/ngo-report.json' with { type: 'json' };
import treatyBody from '../../../resources/profiles/treaty-body.json' with { type: 'json' };
import uprIndividual from '../../../resources/profiles/upr-individual.json' with { type: 'json' };
import uprJoint from '../../../resources/profiles/upr-joint.json' with { type: 'json' };
import { submissionProfile, type SubmissionProfileFile } from '../contract/preflight-schemas.ts';

/** The submission profiles that come with the program, in the order in which they are offered. */
export const shippedProfiles: readonly SubmissionProfileFile[] = [
  uprIndividual,
  uprJoint,
  humanRightsCommittee,
  treatyBody,
  ngoReport,
].map((file) => submissionProfile.parse(file));

/** What a profile is called in a language. */
export function profileName(
  profile: Pick<SubmissionProfileFile, 'name' | 'names'>,
  language: string,
): string {
  return profile.names?.[language] ?? profile.name;
}
