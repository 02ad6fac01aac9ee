/** "Recommendations", "Recomendaciones", "Recommandations", "Recomendações" and their verbs. */
const RECOMMENDING = /\b(?:recomm[ae]nd|recomend|recomiend)/iu;

/** Whether a heading or a short introductory line announces recommendations: "Recommendations for the Government:". */
export function announcesRecommendations(text: string): boolean {
  return text.length <= 200 && RECOMMENDING.test(text);
}

/** Whether a line is only there to introduce the recommendations below it. */
export function isRecommendationIntroduction(text: string): boolean {
  return text.length <= 160 && /:\s*$/.test(text) && announcesRecommendations(text);
}

/** Whether a paragraph ends by introducing recommendations: "… The authors recommend that the State:". */
export function endsInRecommendations(text: string): boolean {
  if (!/[:–—]\s*$/.test(text)) return false;
  const tail = text.slice(-300);
  const sentenceStart = Math.max(tail.lastIndexOf('. '), tail.lastIndexOf('; '));
  return RECOMMENDING.test(tail.slice(sentenceStart + 1));
}
