package org.banyan.certification.pdf;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Believable sheets in the languages of the programmes, of which a test changes only what it is about. */
final class SheetFixture {

    static final List<String> LANGUAGES = List.of("en", "es", "ar", "ckb", "bn", "km");

    private static final Map<String, CertificateSheet> SHEETS = Map.of(
            "en",
            sheet(
                    "en",
                    wording(
                            "Certificate of completion",
                            "This certifies that",
                            "has completed the course",
                            "Issued on",
                            "Certificate number",
                            "Verify at",
                            "Verification code"),
                    "Amina Khalil Hassan",
                    "Open Government: From Commitment to Action",
                    "40 hours of study, 3 March to 18 April 2026",
                    "Institute of Public Administration",
                    "22 November 2026"),
            "es",
            sheet(
                    "es",
                    wording(
                            "Certificado de finalización",
                            "Se certifica que",
                            "ha completado el curso",
                            "Fecha de emisión",
                            "Número de certificado",
                            "Verificar en",
                            "Código de verificación"),
                    "José Ángel Núñez Ibáñez",
                    "Gobierno abierto: del compromiso a la acción",
                    "40 horas, del 3 de marzo al 18 de abril de 2026",
                    "Instituto Regional de Gobernanza de Internet",
                    "22 de noviembre de 2026"),
            "ar",
            sheet(
                    "ar",
                    wording(
                            "شهادة إتمام",
                            "نشهد بأن",
                            "قد أتمّ بنجاح دورة",
                            "تاريخ الإصدار",
                            "رقم الشهادة",
                            "للتحقق من الشهادة",
                            "رمز التحقق"),
                    "أمينة خليل حسن الجبوري",
                    "أساسيات أمن المعلومات والحوكمة الإلكترونية",
                    "40 ساعة دراسية، من 3 آذار إلى 18 نيسان 2026",
                    "معهد التدريب على الحوكمة – بغداد",
                    "22 تشرين الثاني 2026"),
            "ckb",
            sheet(
                    "ckb",
                    wording(
                            "بڕوانامەی تەواوکردن",
                            "ئەم بڕوانامەیە پشتڕاستی دەکاتەوە کە",
                            "خولی خوارەوەی بە سەرکەوتوویی تەواو کردووە",
                            "بەرواری دەرچوون",
                            "ژمارەی بڕوانامە",
                            "بۆ پشتڕاستکردنەوە",
                            "کۆدی پشتڕاستکردنەوە"),
                    "ڕێبین عەبدوڵڵا قادر",
                    "بنەماکانی حوکمڕانیی ئەلیکترۆنی و ئاسایشی زانیاری",
                    "٤٠ کاتژمێر، لە ٣ی ئازار تا ١٨ی نیسانی ٢٠٢٦",
                    "پەیمانگای ڕاهێنانی هەولێر",
                    "٢٢ی تشرینی دووەمی ٢٠٢٦"),
            "bn",
            sheet(
                    "bn",
                    wording(
                            "সমাপনী সনদপত্র",
                            "এই মর্মে প্রত্যয়ন করা যাচ্ছে যে",
                            "নিম্নলিখিত কোর্সটি সফলভাবে সম্পন্ন করেছেন",
                            "প্রদানের তারিখ",
                            "সনদ নম্বর",
                            "যাচাই করুন",
                            "যাচাইকরণ কোড"),
                    "মোছাঃ শ্রীমতী জ্যোৎস্না ক্ষেত্রপাল",
                    "সামাজিক জবাবদিহিতা ও তথ্য অধিকার প্রশিক্ষণ",
                    "৪০ ঘণ্টা, ৩ মার্চ থেকে ১৮ এপ্রিল ২০২৬",
                    "জাতীয় স্থানীয় সরকার ইনস্টিটিউট",
                    "২২ নভেম্বর ২০২৬"),
            "km",
            sheet(
                    "km",
                    wording(
                            "វិញ្ញាបនបត្របញ្ជាក់ការសិក្សា",
                            "សូមបញ្ជាក់ថា",
                            "បានបញ្ចប់វគ្គសិក្សា",
                            "ថ្ងៃចេញ",
                            "លេខវិញ្ញាបនបត្រ",
                            "ផ្ទៀងផ្ទាត់នៅ",
                            "លេខកូដផ្ទៀងផ្ទាត់"),
                    "សុខ ចាន់ត្រា",
                    "ការចូលរួមរបស់ប្រជាពលរដ្ឋក្នុងការគ្រប់គ្រងមូលដ្ឋាន",
                    "៤០ ម៉ោង ពីថ្ងៃទី ៣ មីនា ដល់ថ្ងៃទី ១៨ មេសា ២០២៦",
                    "វិទ្យាស្ថានរដ្ឋបាលមូលដ្ឋាន",
                    "២២ វិច្ឆិកា ២០២៦"));

    private SheetFixture() {}

    static CertificateSheet sheetIn(String language) {
        return Objects.requireNonNull(SHEETS.get(language), language);
    }

    static CertificateSheet anySheet() {
        return sheetIn("en");
    }

    static CertificateSheet sheetFor(String holderName) {
        return with(anySheet(), holderName, anySheet().courseTitle());
    }

    static CertificateSheet with(CertificateSheet sheet, String holderName, String courseTitle) {
        return new CertificateSheet(
                sheet.language(),
                sheet.wording(),
                holderName,
                courseTitle,
                sheet.details(),
                sheet.instituteName(),
                sheet.issuedOn(),
                sheet.issuedAt(),
                sheet.number(),
                sheet.verificationAddress(),
                sheet.scannedAddress(),
                sheet.verificationCode(),
                sheet.attachment());
    }

    /** The most that a page has to hold: two lines wherever two are allowed, and all four details. */
    static CertificateSheet fullest(CertificateSheet sheet, String holderName, String courseTitle, String institute) {
        return new CertificateSheet(
                sheet.language(),
                sheet.wording(),
                holderName,
                courseTitle,
                List.of(
                        sheet.details().getFirst(),
                        sheet.details().getFirst(),
                        sheet.details().getFirst(),
                        sheet.details().getFirst()),
                institute,
                sheet.issuedOn(),
                sheet.issuedAt(),
                sheet.number(),
                sheet.verificationAddress(),
                sheet.scannedAddress(),
                sheet.verificationCode(),
                sheet.attachment());
    }

    private static CertificateSheet sheet(
            String language,
            CertificateSheet.Wording wording,
            String holderName,
            String courseTitle,
            String details,
            String institute,
            String issuedOn) {
        return new CertificateSheet(
                language,
                wording,
                holderName,
                courseTitle,
                List.of(details),
                institute,
                issuedOn,
                Instant.parse("2026-11-22T09:30:00Z"),
                "BN-2026-000417",
                URI.create("https://banyan.example/c/7KQF-M2XD-9TPA"),
                URI.create("https://banyan.example/c/7KQF-M2XD-9TPA#" + "AbC-9_".repeat(60)),
                "7KQF-M2XD-9TPA",
                "{\"name\":\"" + holderName + "\"}");
    }

    private static CertificateSheet.Wording wording(
            String title,
            String certifies,
            String completed,
            String issuedOn,
            String number,
            String verifyAt,
            String code) {
        return new CertificateSheet.Wording(title, certifies, completed, issuedOn, number, verifyAt, code);
    }
}
