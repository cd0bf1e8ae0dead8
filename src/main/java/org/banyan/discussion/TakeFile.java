package org.banyan.discussion;

import java.util.UUID;

/**
 * Asks to take a file for a post that is being written.
 *
 * @param writing the key that the post will be sent with
 * @param upload made by the writer's device for this file; the same file sent again has the same
 * @param name as the device gave it
 */
public record TakeFile(SendKey writing, UUID upload, String name) {}
