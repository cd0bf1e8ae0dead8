package org.banyan.certification.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A page that an institute designed, with the texts of one sheet in it. What stands above the signatures shrinks together until
 * there is room for all of it.
 */
final class DesignedPage {

    /** Smaller letters are read by nobody. */
    private static final float SMALLEST_READABLE = 6;

    private static final float SMALLER = 0.05f;
    private static final float SMALLEST_PART = 0.5f;
    private static final BlankPage TEMPLATE = BlankPage.named("designed.xhtml");

    private final CertificateSheet sheet;
    private final Look look;
    private final TextFitter fitter;
    private final PageParts page = new PageParts(TEMPLATE);
    private final Geometry geometry;
    private final Map<String, Drawing> drawings = new HashMap<>();

    DesignedPage(CertificateSheet sheet, Look look, LineShapes lines) {
        this.sheet = sheet;
        this.look = look;
        this.fitter = new TextFitter(lines, sheet.locale());
        this.geometry = Geometry.of(look);
    }

    /**
     * A paragraph above the signatures.
     *
     * @param name of the text, as those know it who wrote it
     * @param lineHeight and the distance above in parts of the size
     */
    private record Block(
            String name, String text, LineDirection direction, Room room, float lineHeight, float above, String style) {

        Room room(float part) {
            return new Room(
                    room.lettering(), room.width(), room.largest() * part, room.smallest() * part, room.lines());
        }

        float height(FittedText fitted) {
            return fitted.size() * (fitted.lines().size() * lineHeight + above);
        }
    }

    private record Fitting(List<Block> blocks, List<FittedText> texts) {

        float height() {
            float height = 0;
            for (int i = 0; i < blocks.size(); i++) {
                height += blocks.get(i).height(texts.get(i));
            }
            return height;
        }
    }

    /** What is drawn on the page, by the id of its place. */
    Map<String, Drawing> drawings() {
        return Map.copyOf(drawings);
    }

    Document filled() {
        String direction = sheet.readsFromTheRight() ? "rtl" : "ltr";
        page.part("layout").setAttribute("href", "asset:" + geometry.name() + ".css");
        page.part("body").setAttribute("class", direction);
        page.part("body").setAttribute("style", "color: " + look.text().written());
        logo();
        Fitting fitting = fitting();
        float free = Math.max(0, geometry.statementHeight() - fitting.height());
        Element statement = page.part("statement");
        statement.setAttribute(
                "style",
                place(geometry.statementTop() + free * 0.4f, geometry.statementLeft(), geometry.statementWidth()));
        for (int i = 0; i < fitting.blocks().size(); i++) {
            write(statement, fitting.blocks().get(i), fitting.texts().get(i));
        }
        new SignatureRow(page, sheet, look, geometry, fitter, drawings).write();
        new PageFoot(page, fitter, sheet, geometry.issuedWidth(), geometry.verifyWidth()).write();
        return page.document();
    }

    /** The first text of the template that would come out too small to be read; empty if there is none. */
    Optional<String> unreadable() {
        Fitting fitting = fitting();
        for (int i = 0; i < fitting.blocks().size(); i++) {
            if (fitting.texts().get(i).size() < SMALLEST_READABLE) {
                return Optional.of(fitting.blocks().get(i).name());
            }
        }
        if (fitting.height() > geometry.statementHeight()) {
            return Optional.of("details");
        }
        return new SignatureRow(page, sheet, look, geometry, fitter, drawings).unreadable(SMALLEST_READABLE);
    }

    private Fitting fitting() {
        List<Block> blocks = blocks();
        Fitting fitting = fitting(blocks, 1);
        for (float part = 1 - SMALLER;
                part >= SMALLEST_PART && fitting.height() > geometry.statementHeight();
                part -= SMALLER) {
            fitting = fitting(blocks, part);
        }
        return fitting;
    }

    private Fitting fitting(List<Block> blocks, float part) {
        return new Fitting(
                blocks,
                blocks.stream()
                        .map(block -> fitter.fit(block.text(), block.direction(), block.room(part)))
                        .toList());
    }

    private List<Block> blocks() {
        CertificateSheet.Wording wording = sheet.wording();
        LineDirection language = sheet.direction();
        float width = geometry.statementWidth();
        String heading = "; color: " + look.heading().written();
        String accent = "; color: " + look.accent().written();
        Room line = new Room(Lettering.TEXT, width, 12.5f, 9, 2);
        List<Block> blocks = new ArrayList<>(List.of(
                new Block(
                        "institute",
                        sheet.instituteName(),
                        LineDirection.OF_THE_TEXT,
                        new Room(Lettering.STRONG, width, 13, 10, 2),
                        1.5f,
                        0,
                        heading),
                new Block(
                        "title",
                        wording.title(),
                        language,
                        CertificatePage.display(wording.title(), width, 34, 2),
                        1.45f,
                        0.15f,
                        heading),
                new Block("certifies", wording.certifies(), language, line, 1.5f, 0.8f, ""),
                new Block(
                        "name",
                        sheet.holderName(),
                        LineDirection.OF_THE_TEXT,
                        CertificatePage.display(sheet.holderName(), width, 38, 2),
                        1.5f,
                        0.05f,
                        ""),
                new Block("completed", wording.completed(), language, line, 1.5f, 0.7f, ""),
                new Block(
                        "course",
                        sheet.courseTitle(),
                        LineDirection.OF_THE_TEXT,
                        new Room(Lettering.STRONG, width, 20, 14, 2),
                        1.45f,
                        0.1f,
                        accent)));
        for (int i = 0; i < sheet.details().size(); i++) {
            blocks.add(new Block(
                    "details",
                    sheet.details().get(i),
                    language,
                    new Room(Lettering.TEXT, width, 11.5f, 8, 2),
                    1.5f,
                    i == 0 ? 0.45f : 0,
                    ""));
        }
        return blocks;
    }

    private void write(Element statement, Block block, FittedText fitted) {
        Element paragraph = page.add(statement, block.name().equals("title") ? "h1" : "p");
        paragraph.setAttribute("class", block.room().lettering().name().toLowerCase(Locale.ROOT));
        page.write(
                paragraph,
                block.text(),
                fitted,
                String.format(
                        Locale.ROOT,
                        "; line-height: %.2f; margin-top: %.2fem%s",
                        block.lineHeight(),
                        block.above(),
                        block.style()));
    }

    private void logo() {
        Look.Emblem logo = look.logo();
        if (logo != null) {
            float width = logo.picture().widthIn(geometry.logoWidth(), geometry.logoHeight());
            emblem(
                    "logo",
                    logo,
                    geometry.logoTop(),
                    (geometry.width() - width) / 2,
                    width,
                    logo.picture().heightIn(geometry.logoWidth(), geometry.logoHeight()));
        }
    }

    private void emblem(String id, Look.Emblem emblem, float top, float left, float width, float height) {
        SignatureRow.emblem(page, drawings, id, emblem, place(top, left, width), width, height);
    }

    static String place(float top, float left, float width) {
        return String.format(Locale.ROOT, "top: %.2fpt; left: %.2fpt; width: %.2fpt", top, left, width);
    }
}
