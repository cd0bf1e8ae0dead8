package org.banyan.certification.templates;

import java.time.Instant;

/**
 * A template as it was saved once.
 *
 * @param writer the name of who saved it; empty if nobody knows any more
 */
public record TemplateVersion(
        TemplateVersionId version, int number, TemplateDesign design, String writer, Instant writtenAt) {}
