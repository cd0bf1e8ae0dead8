package org.banyan.courier.replies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Mon, 2 Mar 2026 at 10:00, Ben (Banyan) <no-reply@example.org> wrote:\n\n> Hello\n> you",
                "On Mon, 2 Mar 2026 at 10:00, Ben (Banyan)\n<no-reply@example.org> wrote:\n> Hello",
                "El lun, 2 mar 2026 a las 10:00, Ben (<no-reply@example.org>) escribió:\n> Hola",
                "في الاثنين، 2 مارس 2026 في 10:00 ص تمت كتابة ما يلي بواسطة Ben كتب:\n> مرحبا",
                "بتاريخ الاثنين، ٢ مارس ٢٠٢٦ كتب Ben <no-reply@example.org>:\n> مرحبا",
                "সোম, ২ মার্চ, ২০২৬ তারিখে ১০:০০ AM টায় Ben <no-reply@example.org> লিখেছেন:\n> হ্যালো",
                "នៅថ្ងៃច័ន្ទ 2 មីនា 2026 Ben <no-reply@example.org> បានសរសេរ៖\n> សួស្តី",
                "-----Original Message-----\nFrom: Ben\nHello",
                "-----Mensaje original-----\nDe: Ben",
                "________________________________\nFrom: Ben <no-reply@example.org>\nSent: Monday\nTo: Ann\nSubject: Hi\n\nHello",
                "من: Ben <no-reply@example.org>\nتم الإرسال: الاثنين\nإلى: Ann\nالموضوع: سؤال\n\nمرحبا",
                "De: Ben\nEnviado: lunes\nPara: Ann\nAsunto: Hola\n\nHola",
                "থেকে: Ben\nতারিখ: সোমবার\nপ্রতি: Ann\nবিষয়: প্রশ্ন\n\nহ্যালো",
                "ពី៖ Ben\nកាលបរិច្ឆេទ៖ ថ្ងៃច័ន្ទ\nជូន៖ Ann\nប្រធានបទ៖ សំណួរ\n\nសួស្តី",
                "-- \nAnn\nMinistry of Things",
                "Sent from my iPhone",
                "Enviado desde mi iPhone",
                "أُرسلت من الـ iPhone الخاص بي",
                "আমার iPhone থেকে পাঠানো",
                "> Hello\n> you",
                "##### the line #####\nHello"
            })
    void nothingIsLeftOfWhatProgramsAdd(String added) {
        assertThat(own("My words.\n\nTwo paragraphs.\n\n" + added)).isEqualTo("My words.\n\nTwo paragraphs.");
    }

    @Test
    void whoWritesBetweenQuotedLinesKeepsThem() {
        assertThat(own("On Mon, 2 Mar 2026, Ben wrote:\n> First?\n\nYes.\n\n> Second?\n\nNo.\n> The rest"))
                .isEqualTo("> First?\n\nYes.\n\n> Second?\n\nNo.");
    }

    @Test
    void whoWritesBelowTheQuotationIsHeard() {
        assertThat(own("On Mon, 2 Mar 2026, Ben wrote:\n> First?\n\nMy words.\n-- \nAnn"))
                .contains("My words.")
                .doesNotContain("Ann");
    }

    @Test
    void wordsThatOnlyLookLikeItStay() {
        assertThat(own("On the second day she wrote:\nA poem.\n\nFrom: here to there\nis far.\n> quoted\nEnd."))
                .contains("On the second day she wrote:")
                .contains("From: here to there");
    }

    private static String own(String mail) {
        return OwnWords.in(mail, line -> line.contains("##### the line"));
    }
}
