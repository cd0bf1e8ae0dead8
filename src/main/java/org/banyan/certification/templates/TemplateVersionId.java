package org.banyan.certification.templates;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.banyan.shared.Uuid7;

/** Identifies one version of a template, which never changes. */
public record TemplateVersionId(@JsonValue UUID value) {

    static TemplateVersionId next() {
        return new TemplateVersionId(Uuid7.next());
    }
}
