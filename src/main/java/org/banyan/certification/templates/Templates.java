package org.banyan.certification.templates;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.banyan.certification.pdf.Look.Paper;
import org.banyan.certification.templates.TemplateStore.Stored;
import org.banyan.curriculum.CourseId;
import org.banyan.enrolment.Cohorts;
import org.banyan.identity.Access;
import org.banyan.identity.AuditTrail;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.InstituteId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The templates of an institute, for its staff. Saving makes a new version that serves nobody yet; publishing one, be it an old one,
 * makes certificates come out by it from then on.
 */
@Service
@Transactional
public class Templates {

    private static final int MOST = 100;
    private static final int MOST_VERSIONS = 1000;

    private final TemplateStore store;
    private final TemplatePictures pictures;
    private final TemplatePreviews previews;
    private final Cohorts cohorts;
    private final CurrentPerson currentPerson;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    Templates(
            TemplateStore store,
            TemplatePictures pictures,
            TemplatePreviews previews,
            Cohorts cohorts,
            CurrentPerson currentPerson,
            Access access,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.pictures = pictures;
        this.previews = previews;
        this.cohorts = cohorts;
        this.currentPerson = currentPerson;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<TemplateEntry> of(InstituteId institute) {
        access.require(Role.INSTITUTE_STAFF, Scope.of(institute));
        return store.of(institute, false);
    }

    /** Those that were put away, to be brought back. */
    @Transactional(readOnly = true)
    public List<TemplateEntry> retired(InstituteId institute) {
        access.require(Role.INSTITUTE_STAFF, Scope.of(institute));
        return store.of(institute, true);
    }

    /** One template as it is in the list. */
    @Transactional(readOnly = true)
    public TemplateSheet get(TemplateId id) {
        Stored template = store.find(id).orElseThrow(Refusal.NotFound::new);
        require(template);
        return new TemplateSheet(
                id,
                template.institute(),
                template.name(),
                template.kind(),
                template.published(),
                store.versions(id),
                store.uses(id));
    }

    /** With the usual words in every language, and not published. */
    public TemplateId create(InstituteId institute, String name, CertificateKind kind, Paper paper) {
        access.require(Role.INSTITUTE_STAFF, Scope.of(institute));
        return insert(institute, name, kind, TemplateDesign.usual(kind, paper));
    }

    /**
     * Begins another template with the newest look of this one, and its words; for another kind with the usual words of that kind. It
     * is not published and serves nothing.
     *
     * @throws Refusal.Invalid if the words of the other kind do not fit the look; the refusal names the field
     */
    public TemplateId copy(TemplateId id, String name, CertificateKind kind) {
        Stored template = locked(id);
        TemplateDesign newest = store.versions(id).getFirst().design();
        TemplateDesign design = kind == template.kind() ? newest : newest.of(kind);
        previews.requirePrintable(template.institute(), kind, design);
        return insert(template.institute(), name, kind, design);
    }

    private TemplateId insert(InstituteId institute, String name, CertificateKind kind, TemplateDesign design) {
        requireRoom(institute);
        TemplateId id = TemplateId.next();
        store.insert(id, institute, name(name), kind, clock.instant());
        store.insert(id, 1, design, currentPerson.id(), clock.instant());
        return id;
    }

    /**
     * Gives it another name.
     *
     * @param seen the name that the person saw
     * @throws Refusal.Conflict if somebody has renamed it meanwhile
     */
    public void rename(TemplateId id, String seen, String name) {
        Stored template = locked(id);
        if (!template.name().equals(seen)) {
            throw new Refusal.Conflict("certification.refusal.template-renamed", template.name());
        }
        store.rename(id, name(name));
        audit(template, "certification.template-renamed", Map.of("template", template.name(), "name", name(name)));
    }

    /**
     * Saves a design as a new version; answers its number.
     *
     * @param newestSeen the number of the newest version that the person saw, so that nobody's work is lost unseen
     * @throws Refusal.Conflict if somebody has saved meanwhile
     * @throws Refusal.Invalid if a page cannot be printed by it; the refusal names the field
     */
    public int save(TemplateId id, int newestSeen, TemplateDesign design) {
        Stored template = locked(id);
        TemplateDesign checked = DesignRules.checked(design);
        pictures.requireOwn(template.institute(), checked.pictures());
        previews.requirePrintable(template.institute(), template.kind(), checked);
        int newest = store.newestNumber(id);
        if (newest != newestSeen) {
            throw new Refusal.Conflict("certification.refusal.template-changed");
        }
        if (newest >= MOST_VERSIONS) {
            throw new Refusal.Invalid("certification.refusal.too-many-versions", MOST_VERSIONS);
        }
        store.insert(id, newest + 1, checked, currentPerson.id(), clock.instant());
        return newest + 1;
    }

    /** From now on certificates are printed by this version; those that were issued stay as they are. */
    public void publish(TemplateId id, int number) {
        Stored template = locked(id);
        if (number < 1 || number > store.newestNumber(id)) {
            throw new Refusal.NotFound();
        }
        store.publish(id, number);
        audit(template, "certification.template-published", Map.of("template", template.name(), "version", number));
    }

    /** It serves nothing any more and stands among those put away; what was issued by it stays as it is. */
    public void retire(TemplateId id) {
        Stored template = locked(id);
        store.retire(id, clock.instant());
        audit(template, "certification.template-retired", Map.of("template", template.name()));
    }

    /** Brings back what was put away, with all its versions; what it serves is to be said anew. */
    public void restore(TemplateId id) {
        Stored template = store.lockAny(id).orElseThrow(Refusal.NotFound::new);
        require(template);
        requireRoom(template.institute());
        store.restore(id);
        audit(template, "certification.template-restored", Map.of("template", template.name()));
    }

    /** In the place of the template of the same kind that served there before. */
    public void use(TemplateId id, TemplateUse use) {
        Stored template = locked(id);
        if (template.published() == null) {
            throw new Refusal.Invalid("certification.refusal.not-published");
        }
        if (use instanceof TemplateUse.OfCohort of
                && !cohorts.get(of.cohort()).institute().equals(template.institute())) {
            throw new Refusal.Invalid("certification.refusal.other-institute");
        }
        store.use(template, use);
        audit(template, "certification.template-used", Map.of("template", template.name(), "for", place(use)));
    }

    /** What it served is then served by the next nearest, or by the page that comes with the program. */
    public void stopUsing(TemplateId id, TemplateUse use) {
        Stored template = locked(id);
        store.stopUsing(template, use);
        audit(template, "certification.template-not-used", Map.of("template", template.name(), "for", place(use)));
    }

    private Stored locked(TemplateId id) {
        Stored template = store.find(id).orElseThrow(Refusal.NotFound::new);
        require(template);
        return store.lock(id).orElseThrow(Refusal.NotFound::new);
    }

    private void requireRoom(InstituteId institute) {
        if (store.count(institute) >= MOST) {
            throw new Refusal.Invalid("certification.refusal.too-many-templates", MOST);
        }
    }

    private void require(Stored template) {
        access.require(Role.INSTITUTE_STAFF, Scope.of(template.institute()));
    }

    private static String place(TemplateUse use) {
        return switch (use) {
            case TemplateUse.Everything _ -> "everything";
            case TemplateUse.OfCourse(CourseId course) -> "course " + course.value();
            case TemplateUse.OfCohort of -> "cohort " + of.cohort().value();
        };
    }

    private void audit(Stored template, String action, Map<String, ?> details) {
        audit.record(
                action,
                new AuditTrail.Subject("institute", template.institute().value().toString()),
                details);
    }

    private static String name(@Nullable String written) {
        String name = written == null ? "" : written.strip();
        if (name.isEmpty() || name.length() > DesignRules.LONGEST_NAME) {
            throw new Refusal.Invalid("certification.refusal.template-name", DesignRules.LONGEST_NAME);
        }
        return name;
    }
}
