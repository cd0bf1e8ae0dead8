package org.banyan.assessment;

/**
 * Keep what I think of this essay.
 *
 * @param version as it was when it was read; 0 where there was nothing
 * @param give whether it counts from now on; otherwise it is a draft
 */
public record MarkEssay(AttemptId attempt, QuestionId question, EssayMarks marks, int version, boolean give) {}
