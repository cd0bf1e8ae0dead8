package org.banyan.certification.templates;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A template in a list.
 *
 * @param versions how many there are; their numbers count from one
 * @param published the number of the version that certificates are printed with; null until one was published
 */
public record TemplateEntry(
        TemplateId template,
        String name,
        CertificateKind kind,
        int versions,
        @Nullable Integer published,
        Instant changedAt) {}
