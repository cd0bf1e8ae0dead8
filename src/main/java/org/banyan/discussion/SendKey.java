package org.banyan.discussion;

import java.util.UUID;

/**
 * Made by the writer's device when writing begins and sent along with the post, however often it has to be sent. A post with
 * a key that its author has used before is the post that was stored then.
 */
public record SendKey(UUID value) {}
