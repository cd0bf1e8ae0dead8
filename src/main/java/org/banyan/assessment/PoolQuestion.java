package org.banyan.assessment;

import java.util.List;
import java.util.UUID;

/**
 * A question of a bank in one version, to be drawn.
 *
 * @param question by which its bank knows it through all its versions
 * @param pictures that it shows
 */
public record PoolQuestion(UUID question, String name, QuestionContent content, List<PoolPicture> pictures) {}
