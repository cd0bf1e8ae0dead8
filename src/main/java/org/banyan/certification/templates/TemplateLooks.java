package org.banyan.certification.templates;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import org.banyan.certification.pdf.Colour;
import org.banyan.certification.pdf.Look;
import org.banyan.certification.pdf.Picture;
import org.banyan.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pictures of a design into it. Those in use stay in memory, ready for the page; some hundred at most. */
@Component
class TemplateLooks {

    private static final int MOST_PICTURES = 200;

    private final TemplatePictures pictures;
    private final ConcurrentHashMap<PictureId, Picture> prepared = new ConcurrentHashMap<>();

    TemplateLooks(TemplatePictures pictures) {
        this.pictures = pictures;
    }

    Look of(TemplateDesign design, String language, String institute) {
        Locale locale = Locale.forLanguageTag(language);
        List<Look.Signature> signatures = design.signatories().stream()
                .map(signatory -> new Look.Signature(
                        signatory.name(),
                        signatory.function(language),
                        emblem(
                                signatory.handwriting(),
                                Texts.text(locale, "certification.paper.signature-of", signatory.name()))))
                .toList();
        return new Look(
                design.paper(),
                design.border(),
                colour(design.ground()),
                colour(design.heading()),
                colour(design.accent()),
                colour(design.text()),
                emblem(design.logo(), Texts.text(locale, "certification.paper.logo-of", institute)),
                emblem(design.seal(), Texts.text(locale, "certification.paper.seal-of", institute)),
                signatures);
    }

    private Look.@Nullable Emblem emblem(@Nullable PictureId id, String meaning) {
        return id == null ? null : new Look.Emblem(picture(id), meaning);
    }

    private Picture picture(PictureId id) {
        if (prepared.size() > MOST_PICTURES) {
            prepared.clear();
        }
        return prepared.computeIfAbsent(id, wanted -> Picture.of(wanted.digest(), pictures.bytes(wanted)));
    }

    private static Colour colour(String written) {
        return Colour.read(written).orElseThrow(() -> new IllegalStateException("A design was kept without checking"));
    }
}
