package org.banyan.identity;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banyan.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The institutes of this installation. There is always at least one, made at the first start. */
@Service
@Transactional
public class Institutes {

    private final InstituteRepository institutes;
    private final Clock clock;

    Institutes(InstituteRepository institutes, Clock clock) {
        this.institutes = institutes;
        this.clock = clock;
    }

    /** An institute as other modules name it. */
    public record InstituteEntry(InstituteId id, String slug, String name) {}

    @Transactional(readOnly = true)
    public List<InstituteEntry> all() {
        return institutes.findAllByOrderByName().stream().map(Institutes::entry).toList();
    }

    @Transactional(readOnly = true)
    public InstituteEntry get(InstituteId id) {
        return institutes.findById(id.value()).map(Institutes::entry).orElseThrow(Refusal.NotFound::new);
    }

    @Transactional(readOnly = true)
    public Optional<InstituteEntry> find(String slug) {
        return institutes.findBySlug(slug).map(Institutes::entry);
    }

    /** The first institute, which everything belongs to until there is a second. */
    public InstituteEntry first() {
        return institutes
                .findFirstByOrderByCreatedAt()
                .map(Institutes::entry)
                .orElseGet(() -> entry(institutes.save(
                        new Institute("institute", "Banyan Institute", Locale.ENGLISH, true, clock.instant()))));
    }

    private static InstituteEntry entry(Institute institute) {
        return new InstituteEntry(institute.id(), institute.slug(), institute.name());
    }
}
