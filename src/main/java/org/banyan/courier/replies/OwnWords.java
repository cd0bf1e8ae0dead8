package org.banyan.courier.replies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds in a mail what its sender wrote: without the mail that is quoted, the line that announces it, and the signature. Who writes
 * between quoted lines keeps them as quotations, since their words make no sense without.
 */
public final class OwnWords {

    /** Announces a quoted mail, in the languages of the interface and their neighbours; it may run over three lines. */
    private static final Pattern ANNOUNCEMENT = Pattern.compile(
            "(?iu)^\\W*(?:on\\b.{6,300}\\bwrote|el\\b.{6,300}\\bescribi[oó]|le\\b.{6,300}\\ba\\s+écrit|em\\b.{6,300}\\bescreveu"
                    + "|am\\b.{6,300}\\bschrieb.{0,80}|(?:في|بتاريخ|يوم|على)\\s.{6,300}(?:كتبت|كتب)(?:\\s.{0,150})?"
                    + "|.{6,300}(?:লিখেছেন|লিখেছে|লিখেছিলেন|লিখলেন)|(?:នៅ|ថ្ងៃ|កាលពី).{6,300}(?:បានសរសេរ|សរសេរ)(?:ថា)?)"
                    + "\\s*[:：៖]\\s*$");

    /** A line between the answer and the mail that is quoted without marks. */
    private static final Pattern DIVIDER = Pattern.compile(
            "(?iu)^[\\s\\u200e\\u200f*>]*(?:_{10,}|-{2,}\\s*(?:original message|forwarded message|mensaje original|mensaje reenviado"
                    + "|الرسالة الأصلية|رسالة أصلية|মূল বার্তা|মূল মেসেজ|សារដើម)\\s*-{2,})\\s*$");

    private static final Pattern FROM =
            Pattern.compile("(?iu)^[\\s\\u200e\\u200f*]*(?:from|de|von|من|থেকে|প্রেরক|ពី|មកពី)\\**\\s*[:：៖].+");
    private static final Pattern HEADER = Pattern.compile(
            "(?iu)^[\\s\\u200e\\u200f*]*(?:sent|date|to|cc|subject|enviado(?: el)?|fecha|para|asunto|تم الإرسال|التاريخ|إلى|الموضوع"
                    + "|পাঠানো হয়েছে|তারিখ|প্রতি|প্রাপক|বিষয়|ផ្ញើ|កាលបរិច្ឆេទ|ជូន|ទៅ|ប្រធានបទ|កម្មវត្ថុ)\\**\\s*[:：៖].*");

    private static final Pattern SIGNATURE = Pattern.compile(
            "(?iu)^(?:--\\s?|[\\s\\u200e\\u200f]*(?:sent from (?:my|outlook|yahoo|mail|samsung).{0,60}|get outlook for .{0,40}"
                    + "|enviado desde (?:mi|mail|outlook).{0,60}|obtener outlook para .{0,40}|أُ?رسلت? من.{0,60}|تم الإرسال من.{0,60}"
                    + "|আমার .{0,40} থেকে (?:পাঠানো|প্রেরিত).{0,20}|(?:បាន)?ផ្ញើ(?:ចេញ)?ពី.{0,60}))$");

    private static final int LONGEST_ANNOUNCEMENT = 3;
    private static final int LINES_OF_A_HEADER = 4;

    private OwnWords() {}

    /**
     * The sender's words.
     *
     * @param isReplyLine knows the line of ours above which an answer is written
     */
    public static String in(String mail, Predicate<String> isReplyLine) {
        List<String> lines =
                Arrays.asList(mail.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1));
        List<String> kept = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            String line = lines.get(i);
            int announced = announcement(lines, i);
            if (announced > 0 && !hasWordsBetweenQuotes(lines, i + announced)) {
                break;
            }
            if (announced > 0) {
                i += announced;
                continue;
            }
            if (DIVIDER.matcher(line).matches() || isHeaderOfAMail(lines, i)) {
                break;
            }
            if (isReplyLine.test(line)) {
                if (!hasWordsBetweenQuotes(lines, i + 1) || !isQuoted(line)) {
                    break;
                }
            } else if (SIGNATURE.matcher(line).matches()) {
                i = afterSignature(lines, i);
                continue;
            } else {
                kept.add(line);
            }
            i++;
        }
        return withoutQuotationAtTheEnd(kept);
    }

    /** How many lines from here announce a quoted mail. */
    private static int announcement(List<String> lines, int from) {
        StringBuilder together = new StringBuilder();
        for (int count = 1; count <= LONGEST_ANNOUNCEMENT && from + count <= lines.size(); count++) {
            String line = lines.get(from + count - 1);
            if (line.isBlank() || isQuoted(line)) {
                return 0;
            }
            together.append(count == 1 ? "" : " ").append(line.strip());
            boolean followed = followedByQuotation(lines, from + count);
            if (followed && ANNOUNCEMENT.matcher(together).matches()) {
                return count;
            }
        }
        return 0;
    }

    /** A sentence that only looks like an announcement is followed by the writer's words, not by a mail. */
    private static boolean followedByQuotation(List<String> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                return isQuoted(lines.get(i))
                        || lines.subList(i, lines.size()).stream().noneMatch(OwnWords::isQuoted);
            }
        }
        return true;
    }

    /** Whether somebody has written below lines that are quoted. */
    private static boolean hasWordsBetweenQuotes(List<String> lines, int from) {
        boolean quoted = false;
        for (String line : lines.subList(from, lines.size())) {
            if (isQuoted(line)) {
                quoted = true;
            } else if (SIGNATURE.matcher(line).matches()) {
                return false;
            } else if (quoted && !line.isBlank()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHeaderOfAMail(List<String> lines, int from) {
        return FROM.matcher(lines.get(from)).matches()
                && lines.subList(from + 1, Math.min(lines.size(), from + 1 + LINES_OF_A_HEADER)).stream()
                                .filter(line -> HEADER.matcher(line).matches())
                                .count()
                        >= 2;
    }

    /** A signature ends where quoted lines begin, or with the mail. */
    private static int afterSignature(List<String> lines, int from) {
        int i = from + 1;
        while (i < lines.size() && !isQuoted(lines.get(i)) && announcement(lines, i) == 0) {
            i++;
        }
        return i;
    }

    private static String withoutQuotationAtTheEnd(List<String> lines) {
        int end = lines.size();
        while (end > 0 && (lines.get(end - 1).isBlank() || isQuoted(lines.get(end - 1)))) {
            end--;
        }
        return String.join("\n", lines.subList(0, end)).strip();
    }

    private static boolean isQuoted(String line) {
        return line.stripLeading().startsWith(">");
    }
}
