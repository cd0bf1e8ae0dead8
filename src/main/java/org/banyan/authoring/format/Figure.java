package org.banyan.authoring.format;

/** A figure of a package that was checked, addressed by the SHA-256 of its content. */
@SuppressWarnings("ArrayRecordComponent")
public record Figure(String path, String digest, String mediaType, int width, int height, byte[] content) {}
