package org.banyan.certification.templates;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.banyan.shared.Uuid7;

/** Identifies a template of an institute. */
public record TemplateId(@JsonValue UUID value) {

    static TemplateId next() {
        return new TemplateId(Uuid7.next());
    }
}
