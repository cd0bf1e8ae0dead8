package org.banyan.certification.pdf;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.banyan.certification.badge.BadgeCredential;
import org.banyan.certification.badge.BadgeFacts;
import org.banyan.certification.signing.BenchKeys;
import org.banyan.certification.signing.CompactStatement;
import org.banyan.certification.signing.PdfSignature;
import org.banyan.certification.signing.SigningKey;

/** Prints for many people in several ways, a round of each in turn, and takes the median of the rounds. */
final class PrintingCertificates {

    private static final Instant DAY = Instant.parse("2026-11-22T09:30:00Z");
    private static final String CODE = "7KQFM2XD9TPA0B3C";
    private static final SigningKey PAPER = BenchKeys.any(SigningKey.Kind.PAPER);
    private static final SigningKey BADGE = BenchKeys.any(SigningKey.Kind.BADGE);

    private static final List<CertificateSheet> LANGUAGES = List.of(
            sheet("en", "Certificate of completion", "This certifies that", "has completed the course", "Amina Khalil Hassan", "Open Government: From Commitment to Action", "40 hours of study", "Institute of Public Administration", "22 November 2026"),
            sheet("es", "Certificado de finalización", "Se certifica que", "ha completado el curso", "José Ángel Núñez Ibáñez", "Gobierno abierto: del compromiso a la acción", "40 horas", "Instituto Regional de Gobernanza", "22 de noviembre de 2026"),
            sheet("ar", "شهادة إتمام", "نشهد بأن", "قد أتمّ بنجاح دورة", "أمينة خليل حسن الجبوري", "أساسيات أمن المعلومات والحوكمة الإلكترونية", "40 ساعة دراسية", "معهد التدريب على الحوكمة", "22 تشرين الثاني 2026"),
            sheet("ckb", "بڕوانامەی تەواوکردن", "پشتڕاست دەکرێتەوە کە", "خولی تەواو کردووە", "ڕێبین عەبدوڵڵا قادر", "بنەماکانی حوکمڕانیی ئەلیکترۆنی", "٤٠ کاتژمێر", "پەیمانگای ڕاهێنانی هەولێر", "٢٢ی تشرینی دووەمی ٢٠٢٦"),
            sheet("bn", "সমাপনী সনদপত্র", "এই মর্মে প্রত্যয়ন করা যাচ্ছে যে", "কোর্সটি সম্পন্ন করেছেন", "শ্রীমতী জ্যোৎস্না ক্ষেত্রপাল", "সামাজিক জবাবদিহিতা ও তথ্য অধিকার প্রশিক্ষণ", "৪০ ঘণ্টা", "জাতীয় স্থানীয় সরকার ইনস্টিটিউট", "২২ নভেম্বর ২০২৬"),
            sheet("km", "វិញ្ញាបនបត្របញ្ជាក់ការសិក្សា", "សូមបញ្ជាក់ថា", "បានបញ្ចប់វគ្គសិក្សា", "សុខ ចាន់ត្រា", "ការចូលរួមរបស់ប្រជាពលរដ្ឋក្នុងការគ្រប់គ្រង", "៤០ ម៉ោង", "វិទ្យាស្ថានរដ្ឋបាលមូលដ្ឋាន", "២២ វិច្ឆិកា ២០២៦"));

    private PrintingCertificates() {}

    public static void main(String[] arguments) throws Exception {
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        long began = System.nanoTime();
        var printer = new CertificatePdf();
        printer.render(issued(0));
        System.out.printf(Locale.ROOT, "First certificate of a new program: %.2f s%n", (System.nanoTime() - began) / 1e9);
        var byHand = new DrawnByHand();
        Map<String, Function<Integer, byte[]>> ways = new LinkedHashMap<>();
        ways.put("floor: by hand, not tagged, no badge", person -> byHand.print(withStatement(person)));
        ways.put("shaped, tagged, archived, with badge", person -> printer.render(issued(person)));
        ways.put("the same, signed", person -> PdfSignature.add(printer.render(issued(person)), PAPER, "Any institute", DAY));
        System.out.println("| way | 1 thread | 2 threads | of the floor | bytes each |\n|---|---|---|---|---|");
        Map<String, List<double[]>> measured = new LinkedHashMap<>();
        for (int round = -1; round < rounds; round++) {
            for (var way : ways.entrySet()) {
                double[] one = {perSecond(way.getValue(), people, 1), perSecond(way.getValue(), people, 2)};
                if (round >= 0) {
                    measured.computeIfAbsent(way.getKey(), _ -> new ArrayList<>()).add(one);
                }
            }
        }
        double floor = median(measured.values().iterator().next(), 0);
        measured.forEach((way, times) -> System.out.printf(
                Locale.ROOT,
                "| %s | %.0f/s | %.0f/s | %.2f | %,d |%n",
                way,
                median(times, 0),
                median(times, 1),
                median(times, 0) / floor,
                bytes(ways.get(way), people)));
        System.gc();
        Runtime jvm = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "Heap in use afterwards: %d MB of at most %d MB%n",
                (jvm.totalMemory() - jvm.freeMemory()) >> 20,
                jvm.maxMemory() >> 20);
    }

    private static double perSecond(Function<Integer, byte[]> print, int people, int threads) throws Exception {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Callable<Void>> work = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int first = thread;
                work.add(() -> {
                    for (int person = first; person < people; person += threads) {
                        print.apply(person);
                    }
                    return null;
                });
            }
            long began = System.nanoTime();
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
            return people / ((System.nanoTime() - began) / 1e9);
        }
    }

    private static double median(List<double[]> times, int column) {
        double[] sorted = times.stream().mapToDouble(time -> time[column]).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static long bytes(Function<Integer, byte[]> print, int people) {
        int some = Math.min(people, 60);
        return Arrays.stream(new int[some]).mapToLong(_ -> 0).sum()
                + java.util.stream.IntStream.range(0, some).mapToLong(person -> print.apply(person).length).sum() / some;
    }

    /** Every person has another name and so another page. */
    private static CertificateSheet of(int person) {
        CertificateSheet sheet = LANGUAGES.get(person % LANGUAGES.size());
        return new CertificateSheet(
                sheet.language(),
                sheet.wording(),
                sheet.holderName() + " " + person,
                sheet.courseTitle(),
                sheet.details(),
                sheet.instituteName(),
                sheet.issuedOn(),
                sheet.issuedAt(),
                sheet.number(),
                sheet.verificationAddress(),
                sheet.scannedAddress(),
                sheet.verificationCode(),
                null);
    }

    private static CertificateSheet withStatement(int person) {
        CertificateSheet sheet = of(person);
        return sheet.carrying(URI.create(sheet.verificationAddress() + "#" + statement(sheet)), "{}");
    }

    private static CertificateSheet issued(int person) {
        CertificateSheet sheet = of(person);
        return sheet.carrying(URI.create(sheet.verificationAddress() + "#" + statement(sheet)), badge(sheet));
    }

    private static String statement(CertificateSheet sheet) {
        return new CompactStatement(
                        CODE, DAY, DAY, null, 400, 0, sheet.holderName(), sheet.courseTitle(), sheet.instituteName())
                .signed(PAPER);
    }

    private static String badge(CertificateSheet sheet) {
        return BadgeCredential.of(
                        new BadgeFacts(
                                "https://banyan.example/badges/" + CODE + ".json",
                                sheet.language(),
                                sheet.holderName(),
                                sheet.courseTitle(),
                                sheet.details().getFirst(),
                                "By the rules of the institute.",
                                sheet.number(),
                                "https://banyan.example/catalogue/any",
                                "https://banyan.example/issuers/1",
                                sheet.instituteName(),
                                "https://banyan.example/badges/" + CODE + ".png",
                                DAY,
                                DAY,
                                null,
                                417),
                        BADGE)
                .toString();
    }

    private static CertificateSheet sheet(
            String language,
            String title,
            String certifies,
            String completed,
            String name,
            String course,
            String details,
            String institute,
            String day) {
        URI address = URI.create("https://banyan.example/verify/" + CODE);
        return new CertificateSheet(
                language,
                new CertificateSheet.Wording(title, certifies, completed, "1", "2", "3", "4"),
                name,
                course,
                List.of(details, details),
                institute,
                day,
                DAY,
                "2026-000417",
                address,
                address,
                "7KQF-M2XD-9TPA-0B3C",
                null);
    }
}
