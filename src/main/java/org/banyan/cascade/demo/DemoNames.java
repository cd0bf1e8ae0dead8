package org.banyan.cascade.demo;

import java.util.List;

/** Made-up names in Bangla and Khmer, each combination once before one comes again. */
final class DemoNames {

    private static final List<String> BANGLA_FEMALE = List.of(
            "রহিমা", "শিরীন", "নুসরাত", "ফারজানা", "সাবিনা", "তাসলিমা", "মরিয়ম", "শাহনাজ", "রোকেয়া", "জেসমিন",
            "নাসরিন", "সালমা", "আয়েশা", "লাবণী");
    private static final List<String> BANGLA_FEMALE_LAST =
            List.of("খাতুন", "আক্তার", "বেগম", "সুলতানা", "জাহান", "ইয়াসমিন", "পারভীন", "চৌধুরী", "রায়");
    private static final List<String> BANGLA_MALE = List.of(
            "রফিকুল",
            "তানভীর",
            "কামাল",
            "জসিম",
            "মাহবুব",
            "শফিক",
            "নাজমুল",
            "সোহেল",
            "আরিফ",
            "মিজানুর",
            "হাবিবুর",
            "জাহিদ",
            "সুমন",
            "বিপুল",
            "রাশেদ",
            "ইমরান",
            "শাহীন",
            "দেলোয়ার",
            "অনিল",
            "মনির",
            "তৌহিদ");
    private static final List<String> BANGLA_MALE_LAST = List.of(
            "ইসলাম",
            "হোসেন",
            "রহমান",
            "আহমেদ",
            "উদ্দিন",
            "মিয়া",
            "চৌধুরী",
            "আলম",
            "হক",
            "সরকার",
            "দাস",
            "তালুকদার",
            "খান");
    private static final List<String> KHMER_FAMILY = List.of(
            "សុខ", "ចាន់", "គឹម", "ហេង", "លី", "មាស", "ទេព", "នួន", "ផន", "សំ", "កែវ", "ឈឹម", "អ៊ុក", "ប៊ុន", "សេង",
            "ឃុន", "ប្រាក់", "ជា", "អ៊ុំ");
    private static final List<String> KHMER_FEMALE = List.of(
            "សុខា",
            "បុប្ផា",
            "ចន្ធី",
            "ស្រីពៅ",
            "ម៉ាលី",
            "ដាវី",
            "រតនា",
            "សុភា",
            "លក្ខិណា",
            "ចរិយា",
            "ធារី",
            "កល្យាណ",
            "សុជាតា",
            "មុន្នី",
            "ស្រីល័ក្ខ",
            "កញ្ញា",
            "វត្តី");
    private static final List<String> KHMER_ANY = List.of(
            "វណ្ណា",
            "ដារ៉ា",
            "សុវណ្ណ",
            "វិចិត្រ",
            "ពិសិដ្ឋ",
            "រដ្ឋា",
            "សំណាង",
            "បញ្ញា",
            "វិរៈ",
            "ពន្លឺ",
            "សុផល",
            "មករា",
            "សារុន",
            "រស្មី",
            "ចំរើន",
            "ភារុណ",
            "សម្បត្តិ");

    private int number;

    String banglaFemale() {
        return combined(BANGLA_FEMALE, BANGLA_FEMALE_LAST, " ");
    }

    String banglaMale() {
        return combined(BANGLA_MALE, BANGLA_MALE_LAST, " ");
    }

    /** Of somebody who has not stated a sex. */
    String bangla() {
        return number % 3 == 0 ? banglaFemale() : banglaMale();
    }

    String khmerFemale() {
        return khmer(KHMER_FEMALE);
    }

    String khmer() {
        return khmer(KHMER_ANY);
    }

    private String khmer(List<String> given) {
        int third = number / (KHMER_FAMILY.size() * given.size());
        String name = combined(KHMER_FAMILY, given, " ");
        return third == 0 ? name : name + given.get(third % given.size());
    }

    /** The sizes have no factor in common, so going round both at once meets every pair. */
    private String combined(List<String> one, List<String> other, String between) {
        int turn = number++;
        return one.get(turn % one.size())
                + between
                + other.get((turn + turn / (one.size() * other.size())) % other.size());
    }
}
