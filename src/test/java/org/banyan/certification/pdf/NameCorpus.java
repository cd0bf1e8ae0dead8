package org.banyan.certification.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Names and titles in every script of our learners: those with conjuncts, marks, joiners, digits and two directions. */
final class NameCorpus {

    /** @param language of the certificate, one of those that {@link SheetFixture} has */
    record Entry(String script, String language, String name, String title) {

        boolean isWrittenFromTheRight() {
            return script.equals("Arabic") || script.equals("Sorani") || script.startsWith("Farsi");
        }

        boolean isMixed() {
            return script.equals("mixed");
        }

        CertificateSheet sheet() {
            CertificateSheet any = SheetFixture.sheetIn(language);
            return new CertificateSheet(
                    language,
                    any.wording(),
                    name,
                    title,
                    any.details(),
                    any.instituteName(),
                    any.issuedOn(),
                    any.issuedAt(),
                    any.number(),
                    any.verificationAddress(),
                    any.scannedAddress(),
                    any.verificationCode(),
                    "{\"name\":\"" + name + "\",\"course\":\"" + title + "\"}");
        }

        @Override
        public String toString() {
            return script + " " + name;
        }
    }

    private static final List<Entry> ENTRIES = List.of(
            new Entry("Latin", "en", "Zoë Łukasiewicz-Đurić", "Office fluency: AVATAR & fjord, part 2"),
            new Entry("Latin", "es", "María Begoña Güemes Ñáñez", "¿Qué es la corrupción? Diálogo y acción"),
            new Entry("Latin", "en", "Şerif Çağdaş İpekçi ığ", "Açık devlet ve şeffaflık"),
            new Entry("Latin", "en", "Jānis Bērziņš Šķiņķis", "Žinių visuomenė ir ąžuolas"),
            new Entry("Latin", "en", "Àṣàkẹ́ Ọláìtán Ẹ̀gbọ́n", "Ẹ̀kọ́ nípa ìjọba"),
            new Entry("Vietnamese", "en", "Nguyễn Thị Hương Quỳnh", "Quản trị mở: từ cam kết đến hành động"),
            new Entry("Vietnamese", "en", "Đỗ Trường Sơn Ưởng", "Phát triển năng lực lãnh đạo"),
            new Entry("Vietnamese", "en", decomposed("Trần Thị Kiều Oanh"), decomposed("Chính phủ điện tử ở cơ sở")),
            new Entry("Arabic", "ar", "أمينة خليل الله الجبوري", "الحوكمة الإلكترونية والشفافية"),
            new Entry("Arabic", "ar", "عبد الرحمن بن أحمد لآلئ", "مبادئ حق الحصول على المعلومات"),
            new Entry("Arabic", "ar", "مُحَمَّدٌ عَلِيٌّ", "التَّعَلُّمُ بِالأَقْرَان"),
            new Entry("Farsi joiner", "ar", "علی می‌خواهد پگاه", "آموزش مهارت‌های گفت‌وگو"),
            new Entry("Sorani", "ckb", "ڕێبین عەبدوڵڵا قادر", "بنەماکانی حوکمڕانیی ئەلیکترۆنی"),
            new Entry("Sorani", "ckb", "هێرۆ ئەحمەد گوڵاڵە ژیانی", "پاراستنی زانیاری و تایبەتمەندی"),
            new Entry("Bangla", "bn", "শ্রীমতী জ্যোৎস্না ক্ষেত্রপাল", "সামাজিক জবাবদিহিতা ও তথ্য অধিকার"),
            new Entry("Bangla", "bn", "মোঃ আব্দুর রউফ চৌধুরী", "স্থানীয় সরকার ব্যবস্থাপনা প্রশিক্ষণ"),
            new Entry("Bangla", "bn", "কৃষ্ণা ভট্টাচার্য্য ৰায়", "দুর্নীতি প্রতিরোধে নাগরিকের ভূমিকা"),
            new Entry("Khmer", "km", "សុខ ចាន់ត្រា", "ការចូលរួមរបស់ប្រជាពលរដ្ឋ"),
            new Entry("Khmer", "km", "ស្រីម៉ៅ កុសល្យ", "អភិបាលកិច្ចល្អនៅមូលដ្ឋាន"),
            new Entry("Khmer", "km", "ព្រំ វិចិត្រា", "យន្តការគណនេយ្យភាពសង្គម"),
            new Entry("Devanagari", "en", "श्रीकृष्ण द्विवेदी क्षत्रिय", "सूचना का अधिकार और पारदर्शिता"),
            new Entry("Devanagari", "en", "प्रज्ञा शर्मा उपाध्याय", "स्थानीय शासन प्रशिक्षण"),
            new Entry("mixed", "ar", "Amina خليل", "دورة Excel 2026 للمبتدئين"),
            new Entry("mixed", "ar", "أحمد (Ahmed) الراوي", "أساسيات HTML و CSS، الجزء 2"),
            new Entry("mixed", "en", "Dr. Rebin ڕێبین Qadir", "Course: أمن المعلومات 101, part 3"),
            new Entry("mixed", "bn", "রহিমা খাতুন (Rahima)", "Social accountability: নাগরিক সনদ ২০২৬"),
            new Entry("mixed", "km", "សុខ ចាន់ត្រា (Sok Chantra)", "Open data ២០២៦"));

    private NameCorpus() {}

    static Stream<Entry> entries() {
        return ENTRIES.stream();
    }

    /** Names from a collection that others made, the first of each kind, put together first name and family name. */
    static List<Entry> collected(Path faker, String file, String script, String language) {
        JsonNode person = read(faker.resolve(file + ".person.json"));
        List<String> families = texts(person.path("last_name"));
        List<String> given = texts(person.path("first_name"));
        String title = SheetFixture.sheetIn(language).courseTitle();
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < given.size(); i += Math.max(1, given.size() / 12)) {
            entries.add(new Entry(script, language, given.get(i) + " " + families.get(i % families.size()), title));
        }
        return entries;
    }

    private static List<String> texts(JsonNode kinds) {
        return kinds.valueStream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asString)
                .toList();
    }

    private static JsonNode read(Path file) {
        try {
            return JsonMapper.shared().readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }
}
