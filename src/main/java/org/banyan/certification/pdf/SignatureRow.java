package org.banyan.certification.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Signatures side by side, with the seal between them; as read, so from the right in Arabic. */
final class SignatureRow {

    private static final float GAP = 18;
    private static final float WIDEST = 190;
    private static final float NAME = 10.5f;
    private static final float FUNCTION = 8.5f;

    /** Name and function below the line. */
    private static final float BELOW = 36;

    private final PageParts page;
    private final CertificateSheet sheet;
    private final Look look;
    private final Geometry geometry;
    private final TextFitter fitter;
    private final Map<String, Drawing> drawings;

    SignatureRow(
            PageParts page,
            CertificateSheet sheet,
            Look look,
            Geometry geometry,
            TextFitter fitter,
            Map<String, Drawing> drawings) {
        this.page = page;
        this.sheet = sheet;
        this.look = look;
        this.geometry = geometry;
        this.fitter = fitter;
        this.drawings = drawings;
    }

    void write() {
        List<Look.@Nullable Signature> cells = cells();
        float width = cellWidth(cells.size());
        float left = (geometry.width() - cells.size() * width - (cells.size() - 1) * GAP) / 2;
        for (int i = 0; i < cells.size(); i++) {
            int column = sheet.readsFromTheRight() ? cells.size() - 1 - i : i;
            float start = left + column * (width + GAP);
            Look.Signature signature = cells.get(i);
            if (signature == null) {
                seal(start, width);
            } else {
                signature(i, signature, start, width);
            }
        }
    }

    Optional<String> unreadable(float smallest) {
        float width = cellWidth(cells().size());
        return look.signatures().stream()
                        .allMatch(signature -> name(signature, width).size() >= smallest
                                && (signature.function().isEmpty()
                                        || function(signature, width).size() >= smallest))
                ? Optional.empty()
                : Optional.of("signature");
    }

    /** Null is the place of the seal. */
    private List<Look.@Nullable Signature> cells() {
        List<Look.@Nullable Signature> cells = new ArrayList<>(look.signatures());
        if (look.seal() != null) {
            cells.add((cells.size() + 1) / 2, null);
        }
        return cells;
    }

    private float cellWidth(int cells) {
        float room = geometry.statementWidth() - (cells - 1) * GAP;
        return cells == 0 ? 0 : Math.min(WIDEST, room / cells);
    }

    private void seal(float left, float width) {
        Look.Emblem seal = look.seal();
        if (seal != null) {
            float seen = seal.picture().widthIn(width, geometry.rowHeight());
            float height = seal.picture().heightIn(width, geometry.rowHeight());
            float top = geometry.rowTop() + (geometry.rowHeight() - height) / 2;
            emblem(
                    page,
                    drawings,
                    "seal",
                    seal,
                    DesignedPage.place(top, left + (width - seen) / 2, seen),
                    seen,
                    height);
        }
    }

    private void signature(int number, Look.Signature signature, float left, float width) {
        float above = geometry.rowHeight() - BELOW;
        Look.Emblem handwriting = signature.handwriting();
        if (handwriting != null) {
            float seen = handwriting.picture().widthIn(width - 10, above - 2);
            float height = handwriting.picture().heightIn(width - 10, above - 2);
            float top = geometry.rowTop() + above - height;
            emblem(
                    page,
                    drawings,
                    "signature" + number,
                    handwriting,
                    DesignedPage.place(top, left + (width - seen) / 2, seen),
                    seen,
                    height);
        }
        Element cell = page.add(page.part("row"), "div");
        cell.setAttribute("class", "signature");
        cell.setAttribute(
                "style",
                DesignedPage.place(geometry.rowTop() + above, left, width)
                        + String.format(
                                Locale.ROOT,
                                "; border-top: 0.75pt solid %s",
                                look.text().written()));
        Element name = page.add(cell, "p");
        name.setAttribute("class", "strong");
        page.write(name, signature.name(), name(signature, width), "; line-height: 1.4");
        if (!signature.function().isEmpty()) {
            page.write(page.add(cell, "p"), signature.function(), function(signature, width), "; line-height: 1.3");
        }
    }

    private FittedText name(Look.Signature signature, float width) {
        return fitter.fit(signature.name(), LineDirection.OF_THE_TEXT, new Room(Lettering.STRONG, width, NAME, 7, 1));
    }

    private FittedText function(Look.Signature signature, float width) {
        return fitter.fit(
                signature.function(), LineDirection.OF_THE_TEXT, new Room(Lettering.TEXT, width, FUNCTION, 7, 2));
    }

    static void emblem(
            PageParts page,
            Map<String, Drawing> drawings,
            String id,
            Look.Emblem emblem,
            String place,
            float width,
            float height) {
        Element box = page.add(page.part("emblems"), "div");
        box.setAttribute("class", "emblem");
        box.setAttribute("style", place);
        Element object = page.add(box, "object");
        object.setAttribute("id", id);
        object.setAttribute(PageParts.SPOKEN, emblem.meaning());
        object.setAttribute(
                "style", String.format(Locale.ROOT, "display: block; width: %.2fpt; height: %.2fpt", width, height));
        drawings.put(id, emblem.picture());
    }
}
