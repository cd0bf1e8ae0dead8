package org.banyan.identity;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people whom an institute knows, with or without an account, and what it knows of them. Staff of the institute see and
 * change them; another institute's facts about the same person are its own.
 *
 * @see "Decision record 0110: a person is known to institutes"
 */
@Service
@Transactional
public class Registry {

    private final RegistryStore store;
    private final Access access;
    private final EntityManager entities;
    private final Categories categories;
    private final Institutes institutes;
    private final AuditTrail audit;
    private final Clock clock;

    Registry(
            RegistryStore store,
            Access access,
            EntityManager entities,
            Categories categories,
            Institutes institutes,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.access = access;
        this.entities = entities;
        this.categories = categories;
        this.institutes = institutes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The facts of these people, in one query; who is not known to the institute is not in the answer.
     *
     * @throws Refusal.NotPermitted for those who are not staff of the institute
     */
    @Transactional(readOnly = true)
    public Map<PersonId, PersonFacts> facts(InstituteId institute, Collection<PersonId> people) {
        requireStaff(institute);
        return people.isEmpty()
                ? Map.of()
                : store.facts(institute, people).stream()
                        .collect(Collectors.toMap(PersonFacts::person, facts -> facts));
    }

    /** Notes that the institute knows this person; called where a person comes to an institute, whoever acts. */
    public void know(InstituteId institute, PersonId person) {
        entities.flush();
        store.know(institute, person, clock.instant());
    }

    /** The institutes whose staff the person asking is; all of them for administrators. */
    @Transactional(readOnly = true)
    public List<Institutes.InstituteEntry> institutes() {
        Holding held = access.mine();
        return institutes.all().stream()
                .filter(institute -> held.has(Role.INSTITUTE_STAFF, Scope.of(institute.id())))
                .toList();
    }

    /** People of the institute, by name. */
    @Transactional(readOnly = true)
    public List<PersonFacts> page(InstituteId institute, RegistryFilter filter, int offset, int limit) {
        requireStaff(institute);
        return store.page(institute, filter, offset, limit);
    }

    @Transactional(readOnly = true)
    public int count(InstituteId institute, RegistryFilter filter) {
        requireStaff(institute);
        return store.count(institute, filter);
    }

    @Transactional(readOnly = true)
    public PersonFacts get(InstituteId institute, PersonId person) {
        requireStaff(institute);
        return facts(institute, person);
    }

    /** Everybody the institute knows, for exports and for finding who is there already. */
    @Transactional(readOnly = true)
    public List<PersonFacts> everybody(InstituteId institute) {
        requireStaff(institute);
        return store.everybody(institute);
    }

    /** Writes down a person without an account, who may get one later. */
    public PersonId add(InstituteId institute, RegistryEntry entry) {
        requireStaff(institute);
        RegistryEntry checked = entry.checked(today());
        requireOffered(institute, checked, RegistryEntry.named(""));
        PersonId person = PersonId.next();
        store.insert(institute, List.of(new NewPerson(person, checked, true)), clock.instant());
        audit.record("identity.person-added", AuditTrail.Subject.of(person), Map.of("institute", institute.value()));
        return person;
    }

    /**
     * Writes down somebody of whom only the name is known, such as a walk-in; called where another service has permitted it,
     * whoever acts.
     */
    public PersonId addByName(InstituteId institute, String name) {
        PersonId person = PersonId.next();
        RegistryEntry entry = RegistryEntry.named(name).checked(today());
        store.insert(institute, List.of(new NewPerson(person, entry, true)), clock.instant());
        audit.record("identity.person-added", AuditTrail.Subject.of(person), Map.of("institute", institute.value()));
        return person;
    }

    /**
     * Changes what the institute knows. The name of somebody with an account stays as its bearer has it.
     *
     * @param version of the facts that were shown
     * @throws Refusal.Conflict if somebody else has saved since
     */
    public void change(InstituteId institute, PersonId person, int version, RegistryEntry entry) {
        requireStaff(institute);
        PersonFacts before = facts(institute, person);
        RegistryEntry checked = entry.checked(today());
        requireOffered(institute, checked, RegistryEntry.of(before));
        if (store.update(institute, List.of(new ChangedPerson(person, version, checked))) != 1) {
            throw new Refusal.Conflict("identity.refusal.person-changed");
        }
        if (!before.account() && !before.name().equals(checked.name())) {
            store.rename(Map.of(person, checked.name()));
        }
        audit.record("identity.person-changed", AuditTrail.Subject.of(person), Map.of("institute", institute.value()));
    }

    /** The person behind a mail address that somebody signs in with. */
    @Transactional(readOnly = true)
    public Map<String, PersonId> accounts(InstituteId institute, Collection<String> emails) {
        requireStaff(institute);
        return store.accounts(emails);
    }

    /**
     * One person to write down.
     *
     * @param isNew false for somebody of the platform who only becomes known to the institute
     */
    public record NewPerson(PersonId person, RegistryEntry entry, boolean isNew) {}

    /** New facts of a person, decided on the ground of those of this version. */
    public record ChangedPerson(PersonId person, int version, RegistryEntry entry) {}

    /**
     * Writes down many people at once, all or none. The entries are checked already, each cell by the rules of
     * {@link RegistryEntry}; names of people with accounts stay.
     *
     * @throws Refusal.Conflict if the facts of one have been changed since that version
     */
    public void write(InstituteId institute, List<NewPerson> added, List<ChangedPerson> changed) {
        requireStaff(institute);
        store.insert(institute, added, clock.instant());
        if (store.update(institute, changed) != changed.size()) {
            throw new Refusal.Conflict("identity.refusal.people-changed");
        }
        store.rename(changed.stream()
                .collect(Collectors.toMap(
                        ChangedPerson::person, person -> person.entry().name())));
    }

    /**
     * Takes people back who were written down by mistake: the person goes where nothing else knows of them, otherwise only what
     * the institute knew.
     *
     * @return those who stay because they have an account, are known elsewhere or have done something
     */
    public Set<PersonId> takeBack(InstituteId institute, Collection<PersonId> people) {
        requireStaff(institute);
        return people.isEmpty() ? Set.of() : store.takeBack(institute, people);
    }

    private PersonFacts facts(InstituteId institute, PersonId person) {
        return store.facts(institute, List.of(person)).stream().findFirst().orElseThrow(Refusal.NotFound::new);
    }

    /** A value must be offered; one that was offered once and that the person has already may stay. */
    private void requireOffered(InstituteId institute, RegistryEntry entry, RegistryEntry before) {
        CategoryValues values = categories.of(institute);
        requireOffered(values, Category.SECTOR, entry.sector(), before.sector());
        requireOffered(values, Category.DISTRICT, entry.district(), before.district());
        requireOffered(values, Category.SEX, entry.sex(), before.sex());
    }

    private static void requireOffered(
            CategoryValues values, Category category, @Nullable String code, @Nullable String before) {
        if (code != null
                && !code.equals(before)
                && values.of(category).stream().noneMatch(value -> value.code().equals(code))) {
            throw new Refusal.Invalid("identity.refusal.category-unknown", code);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The one person without an account whom the institute writes to at this address; empty if there are several. */
    Optional<PersonId> withoutAccount(InstituteId institute, EmailAddress email) {
        List<PersonId> found = store.withoutAccount(institute, email);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Whether the institute knows this person; for modules that have asked whether it may be said. */
    @Transactional(readOnly = true)
    public boolean knows(InstituteId institute, PersonId person) {
        return !store.facts(institute, List.of(person)).isEmpty();
    }

    /**
     * Writes down somebody whom a trainer or facilitator of the institute met; whoever calls has asked whether they may. Who
     * signs in with the mail address, or is written to at it by this institute, is taken for the same person.
     */
    public PersonId meet(InstituteId institute, RegistryEntry entry) {
        entities.flush();
        RegistryEntry checked = entry.checked(today());
        requireOffered(institute, checked, RegistryEntry.named(""));
        if (checked.email() != null) {
            EmailAddress email = EmailAddress.of(checked.email());
            PersonId known = store.accounts(List.of(email.value())).get(email.value());
            Optional<PersonId> same = known == null ? withoutAccount(institute, email) : Optional.of(known);
            if (same.isPresent()) {
                store.know(institute, same.get(), clock.instant());
                return same.get();
            }
        }
        PersonId person = PersonId.next();
        store.insert(institute, List.of(new NewPerson(person, checked, true)), clock.instant());
        audit.record("identity.person-added", AuditTrail.Subject.of(person), Map.of("institute", institute.value()));
        return person;
    }

    /**
     * People by a mail address, whether they sign in with it or the institute writes to it.
     *
     * @throws Refusal.NotPermitted for those who are not staff of the institute
     */
    @Transactional(readOnly = true)
    public List<PersonId> withAddress(InstituteId institute, EmailAddress email) {
        requireStaff(institute);
        PersonId signsIn = store.accounts(List.of(email.value())).get(email.value());
        return signsIn == null ? store.withoutAccount(institute, email) : List.of(signsIn);
    }

    private void requireStaff(InstituteId institute) {
        access.require(Role.INSTITUTE_STAFF, Scope.of(institute));
    }
}
