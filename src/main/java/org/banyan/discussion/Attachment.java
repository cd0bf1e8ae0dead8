package org.banyan.discussion;

import org.banyan.discussion.files.FileKind;

/**
 * A file of a post as its readers see it.
 *
 * @param size in bytes
 * @param width of a picture, otherwise 0
 * @param height of a picture, otherwise 0
 */
public record Attachment(AttachmentId id, String name, FileKind kind, long size, int width, int height) {}
