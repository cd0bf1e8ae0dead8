package org.banyan.certification.templates;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A template in a list.
 *
 * @param versions how many there are; their numbers count from one
 * @param published the number of the version that certificates are printed with; null until one was published
 * @param uses what it serves; nothing, once it is put away
 */
public record TemplateEntry(
        TemplateId template,
        String name,
        CertificateKind kind,
        int versions,
        @Nullable Integer published,
        Instant changedAt,
        List<TemplateUse> uses) {}
