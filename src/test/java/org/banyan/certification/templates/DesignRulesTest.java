package org.banyan.certification.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.banyan.certification.pdf.Colour;
import org.banyan.certification.pdf.Look.Paper;
import org.banyan.certification.templates.TemplateDesign.Signatory;
import org.banyan.certification.templates.TemplateDesign.Words;
import org.banyan.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DesignRulesTest {

    private static final TemplateDesign USUAL = TemplateDesign.usual(CertificateKind.COMPLETION, Paper.LANDSCAPE);

    @ParameterizedTest
    @EnumSource(CertificateKind.class)
    void usualDesignOfEveryKindIsGood(CertificateKind kind) {
        TemplateDesign usual = TemplateDesign.usual(kind, Paper.PORTRAIT);

        assertThat(DesignRules.checked(usual)).isEqualTo(usual);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "red",
                "#fff",
                "#12345g",
                "url(http://127.0.0.1/x)",
                "#000000; background: url(file:///etc/hostname)",
                "expression(alert(1))",
                ""
            })
    void whatIsNoColourIsRefusedWhereverItStands(String colour) {
        refused(colours(colour, "#000000", "#000000", "#000000"), "certification.refusal.colour.ground");
        refused(colours("#ffffff", colour, "#000000", "#000000"), "certification.refusal.colour.heading");
        refused(colours("#ffffff", "#000000", colour, "#000000"), "certification.refusal.colour.accent");
        refused(colours("#ffffff", "#000000", "#000000", colour), "certification.refusal.colour.text");
    }

    @ParameterizedTest
    @CsvSource({"#ffffff, #000000, 21", "#ffffff, #777777, 4.48", "#ffffff, #767676, 4.54", "#1f5c4a, #1f5c4a, 1"})
    void contrastIsReckonedAsTheWebDoes(String one, String other, double ratio) {
        assertThat(Colour.read(one)
                        .orElseThrow()
                        .contrastWith(Colour.read(other).orElseThrow()))
                .isCloseTo(ratio, org.assertj.core.data.Offset.offset(0.01));
    }

    @Test
    void colourThatCanHardlyBeReadIsRefusedByName() {
        refused(colours("#ffffff", "#777777", "#000000", "#000000"), "certification.refusal.contrast.heading");
        refused(colours("#ffffff", "#000000", "#ffff00", "#000000"), "certification.refusal.contrast.accent");
        refused(colours("#fdf6e3", "#000000", "#000000", "#93a1a1"), "certification.refusal.contrast.text");
        refused(colours("#101010", "#ffffff", "#ffffff", "#ffffff"), "certification.refusal.contrast.qr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{nmae}", "{name", "}", "{NAME}", "{{name}}", "${name}{"})
    void whatStandsInBracesIsAFieldOrRefused(String text) {
        refused(saying(text), "certification.refusal.unknown-field");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE lolz [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>&b;",
                "<img src=\"file:///etc/hostname\"/>",
                "<link href='http://127.0.0.1/x' rel='stylesheet'/>",
                "</p><style>@import url(http://127.0.0.1/x);</style>",
                "<script>alert(1)</script>"
            })
    void markupIsATextLikeAnyOther(String text) {
        assertThat(DesignRules.checked(saying(text)).words().get("en"))
                .isEqualTo(new Words(text, "certifies", "completed", List.of(text)));
    }

    @Test
    void textsAreBounded() {
        refused(saying("x".repeat(241)), "certification.refusal.text-too-long");
        refused(saying(" "), "certification.refusal.no-title");
        refused(
                with(Map.of("en", new Words("Title", "", "", List.of("1", "2", "3", "4", "5")))),
                "certification.refusal.details");
        refused(
                with(Map.of("not a language", new Words("Title", "", "", List.of()))),
                "certification.refusal.language");
        refused(signed(new Signatory(" ", null, Map.of())), "certification.refusal.no-signatory");
        refused(signed(new Signatory("x".repeat(101), null, Map.of())), "certification.refusal.text-too-long");
        Signatory any = new Signatory("Any", null, Map.of());
        refused(signed(any, any, any, any), "certification.refusal.signatures");
    }

    @Test
    void fieldWithoutAValueTakesItsLineAway() {
        Map<Field, String> values = Map.of(Field.NAME, "{course} $1 \\", Field.NUMBER, "7");

        assertThat(new FieldText("No. {number}: {name}").filled(values)).contains("No. 7: {course} $1 \\");
        assertThat(new FieldText("Score: {score}").filled(values)).isEmpty();
    }

    private static TemplateDesign saying(String text) {
        return with(Map.of("en", new Words(text, "certifies", "completed", List.of(text))));
    }

    private static TemplateDesign with(Map<String, Words> words) {
        return new TemplateDesign(
                USUAL.paper(),
                USUAL.border(),
                USUAL.ground(),
                USUAL.heading(),
                USUAL.accent(),
                USUAL.text(),
                null,
                null,
                List.of(),
                words);
    }

    private static TemplateDesign signed(Signatory... signatories) {
        return new TemplateDesign(
                USUAL.paper(),
                USUAL.border(),
                USUAL.ground(),
                USUAL.heading(),
                USUAL.accent(),
                USUAL.text(),
                null,
                null,
                List.of(signatories),
                USUAL.words());
    }

    private static TemplateDesign colours(String ground, String heading, String accent, String text) {
        return new TemplateDesign(
                USUAL.paper(), USUAL.border(), ground, heading, accent, text, null, null, List.of(), USUAL.words());
    }

    private static void refused(TemplateDesign design, String key) {
        assertThatThrownBy(() -> DesignRules.checked(design))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
