package org.banyan.certification.pdf;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.openpdf.text.pdf.BaseFont;

/** All bundled fonts, read once, ordered by lettering. Immutable; takes about half a second to make. */
final class Typefaces {

    private final Map<Lettering, List<Typeface>> chains;
    private final Map<BaseFont, List<Typeface>> chainByFirst;

    private Typefaces(Map<Lettering, List<Typeface>> chains) {
        this.chains = chains;
        this.chainByFirst = new HashMap<>();
        chains.values().forEach(chain -> chainByFirst.put(chain.getFirst().embedded(), chain));
    }

    static Typefaces bundled() {
        Map<String, Typeface> read = new HashMap<>();
        Map<Lettering, List<Typeface>> chains = new EnumMap<>(Lettering.class);
        for (Lettering lettering : Lettering.values()) {
            chains.put(
                    lettering,
                    lettering.fonts().stream()
                            .map(font -> read.computeIfAbsent(font, name -> Typeface.read(name + ".ttf")))
                            .toList());
        }
        return new Typefaces(chains);
    }

    List<Typeface> of(Lettering lettering) {
        return chains.getOrDefault(lettering, List.of());
    }

    /** The chain that begins with this font. Flying Saucer knows only the first font of a chain. */
    List<Typeface> beginningWith(BaseFont first) {
        return chainByFirst.getOrDefault(first, List.of());
    }

    void requireAll(Stream<String> texts) {
        Set<Integer> missing = new LinkedHashSet<>();
        texts.flatMapToInt(String::codePoints)
                .filter(codePoint -> !canPrint(codePoint))
                .forEach(missing::add);
        if (!missing.isEmpty()) {
            throw new UnprintableTextException(missing);
        }
    }

    private boolean canPrint(int codePoint) {
        return Scripts.isInvisible(codePoint)
                || Arrays.stream(Lettering.values())
                        .allMatch(lettering -> of(lettering).stream().anyMatch(face -> face.covers(codePoint)));
    }
}
