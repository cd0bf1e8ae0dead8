package org.banyan.assessment;

/**
 * A question whose published version is a later one than answers of a cohort were scored by.
 *
 * @param corrected the version to score by
 * @param attempts how many ended attempts were scored by an earlier one
 */
public record CorrectedQuestion(QuestionId corrected, String quizKey, Phrase text, int attempts) {}
