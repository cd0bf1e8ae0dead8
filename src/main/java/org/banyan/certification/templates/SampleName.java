package org.banyan.certification.templates;

/**
 * Names to try a page with, the longest and the hardest of each script: an author of a page knows the names of their own language,
 * and learners bring those of all others.
 */
public enum SampleName {
    SHORT("Li Na"),
    LATIN("Amina Khalil Hassan"),
    LONG_LATIN("María Magdalena Esperanza de los Santos y Fernández de Córdoba-Villavicencio Montalvo"),
    VIETNAMESE("Nguyễn Thị Phương Thuỷ Ngọc Ánh"),
    ARABIC("أمينة خليل حسن الجبوري"),
    LONG_ARABIC("عبد الرحمن محمد علي حسين عبد الكريم الجبوري التميمي البغدادي الموصلي بن أحمد"),
    VOWELLED_ARABIC("مُحَمَّدٌ عَبْدُ اللَّطِيفِ بْنُ إِبْرَاهِيمَ"),
    SORANI("ڕێبین عەبدوڵڵا قادر هەڵەبجەیی"),
    BANGLA("মোছাঃ শ্রীমতী জ্যোৎস্না ক্ষেত্রপাল"),
    LONG_BANGLA("সৈয়দ মোহাম্মদ আবুল কালাম আজাদ ইবনে ক্ষেত্রমোহন চট্টোপাধ্যায় বন্দ্যোপাধ্যায়"),
    KHMER("សុខ ចាន់ត្រា"),
    LONG_KHMER("ព្រះវិជ្ជាធិបតី ស្ត្រីស្រីស្រស់ ច័ន្ទស្រីបញ្ញាវ័ន្តសុភ័ក្ត្រ"),
    DEVANAGARI("श्रीमती ज्योत्स्ना क्षेत्रपाल भट्टाचार्य"),
    MIXED("أحمد Al-Jubouri (IT 2026) سامي");

    private final String name;

    SampleName(String name) {
        this.name = name;
    }

    public String text() {
        return name;
    }

    /** The one that a page of this language is seen with at first. */
    public static SampleName usualIn(String language) {
        return switch (language) {
            case "ar" -> ARABIC;
            case "ckb" -> SORANI;
            case "bn" -> BANGLA;
            case "km" -> KHMER;
            default -> LATIN;
        };
    }
}
