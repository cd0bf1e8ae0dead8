package org.banyan.certification.templates;

import java.util.List;
import org.banyan.identity.InstituteId;
import org.jspecify.annotations.Nullable;

/**
 * A template with everything that is known of it.
 *
 * @param published the number of the version that certificates are printed with; null until one was published
 * @param versions the newest first; there is always one
 * @param uses what it serves
 */
public record TemplateSheet(
        TemplateId template,
        InstituteId institute,
        String name,
        CertificateKind kind,
        @Nullable Integer published,
        List<TemplateVersion> versions,
        List<TemplateUse> uses) {

    public TemplateVersion newest() {
        return versions.getFirst();
    }
}
