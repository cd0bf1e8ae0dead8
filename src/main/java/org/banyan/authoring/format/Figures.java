package org.banyan.authoring.format;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banyan.shared.FigureFile;

/** The figures of a curriculum: finds them by the path a text gives, checks each once, and knows which were used. */
final class Figures {

    static final int LARGEST = 5 * PackageFiles.MEGABYTE;
    private static final int MOST_PIXELS = 10_000;

    private final PackageFiles files;
    private final String curriculumFolder;
    private final Problems problems;
    private final Map<String, Optional<Figure>> checked = new HashMap<>();
    private SortedMap<String, Figure> used = new TreeMap<>();

    Figures(PackageFiles files, String curriculumFolder, Problems problems) {
        this.files = files;
        this.curriculumFolder = curriculumFolder;
        this.problems = problems;
    }

    /** Begins to note from here on which figures are used. */
    SortedMap<String, Figure> noteUse() {
        used = new TreeMap<>();
        return used;
    }

    /**
     * The figure for a path in a text. Beside {@code five-stars.svg} may stand {@code five-stars.ar.svg}, which the Arabic text
     * gets without asking for it.
     */
    Optional<Figure> find(String path, String language, String file, int line) {
        if (path.matches("(?i)[a-z][a-z0-9+.-]*:.*|//.*")) {
            problems.warning(file, line, "figure-elsewhere", path);
            return Optional.empty();
        }
        String wanted = resolve(path, file);
        Optional<String> there = Optional.of(localised(wanted, language))
                .filter(files::has)
                .or(() -> Optional.of(localised(
                                wanted, Locale.forLanguageTag(language).getLanguage()))
                        .filter(files::has))
                .or(() -> Optional.of(wanted).filter(files::has));
        if (there.isEmpty()) {
            problems.warning(file, line, "figure-missing", path);
            return Optional.empty();
        }
        Optional<Figure> figure = checked.computeIfAbsent(there.get(), this::check);
        figure.ifPresent(each -> used.put(each.path(), each));
        return figure;
    }

    private String resolve(String path, String file) {
        String plain = path.replaceAll("[?#].*", "");
        String decoded;
        try {
            decoded = URLDecoder.decode(plain.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            decoded = plain;
        }
        return Paths.resolve(
                decoded.startsWith("/") ? curriculumFolder : Paths.folder(file), decoded, curriculumFolder);
    }

    private static String localised(String path, String language) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? path : path.substring(0, dot) + "." + language + path.substring(dot);
    }

    Optional<Figure> check(String path) {
        byte[] content = files.bytes(path).orElseThrow();
        if (content.length > LARGEST) {
            problems.error(path, 0, "figure-too-large", LARGEST / PackageFiles.MEGABYTE);
            return Optional.empty();
        }
        Optional<FigureFile.Header> raster = FigureFile.raster(content);
        boolean svg = raster.isEmpty() && FigureFile.looksLikeSvg(content);
        if (raster.isEmpty() && !svg) {
            problems.error(path, 0, "figure-kind");
            return Optional.empty();
        }
        Optional<FigureFile.Header> header = svg ? SvgFile.check(path, content, problems) : raster;
        return header.filter(each -> hasGoodSize(path, each))
                .map(each -> new Figure(
                        path, Digests.sha256(content), each.mediaType(), each.width(), each.height(), content));
    }

    private boolean hasGoodSize(String path, FigureFile.Header header) {
        boolean good = header.width() > 0
                && header.height() > 0
                && header.width() <= MOST_PIXELS
                && header.height() <= MOST_PIXELS;
        if (!good) {
            problems.error(path, 0, "figure-size", MOST_PIXELS);
        }
        return good;
    }
}
