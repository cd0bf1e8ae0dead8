package org.banyan.enrolment.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.banyan.enrolment.intake.Candidate.Likeness;
import org.banyan.identity.PersonFacts;
import org.banyan.identity.PersonId;
import org.banyan.identity.PhoneNumber;
import org.banyan.identity.RegistryEntry;
import org.jspecify.annotations.Nullable;

/**
 * The people an institute knows and those of the rows before, as a row is compared with them.
 *
 * <p>It is certainly the same person if the name is the same and the mail address or the phone is, or if name and district are
 * and nothing in the row differs from what is known. Whatever else has the mail address, the phone, or name and district
 * in common is doubtful: families share phones, offices share mail addresses, and names are not rare.
 */
final class KnownPeople {

    private record Known(
            @Nullable PersonId person,
            @Nullable Integer row,
            String name,
            String nameKey,
            RegistryEntry entry,
            boolean account) {}

    private final Map<String, List<Known>> byEmail = new HashMap<>();
    private final Map<String, List<Known>> byPhone = new HashMap<>();
    private final Map<String, List<Known>> byNameAndDistrict = new HashMap<>();
    private final Map<PersonId, Integer> claimed = new HashMap<>();

    /**
     * Begins with the registry.
     *
     * @param accounts who signs in with which address, also people whom the institute does not know
     */
    KnownPeople(Collection<PersonFacts> registry, Map<String, PersonId> accounts) {
        Map<PersonId, Known> all = new HashMap<>();
        registry.forEach(facts -> {
            Known known = known(facts);
            all.put(facts.person(), known);
            index(known);
        });
        accounts.forEach((email, person) -> {
            Known known = all.getOrDefault(person, new Known(person, null, "", "", RegistryEntry.named(""), true));
            List<Known> same = byEmail.computeIfAbsent(email, _ -> new ArrayList<>());
            if (!same.contains(known)) {
                same.add(known);
            }
        });
    }

    private static Known known(PersonFacts facts) {
        return new Known(
                facts.person(), null, facts.name(), NameKey.of(facts.name()), RegistryEntry.of(facts), facts.account());
    }

    private void index(Known known) {
        RegistryEntry entry = known.entry();
        if (entry.email() != null) {
            byEmail.computeIfAbsent(entry.email(), _ -> new ArrayList<>()).add(known);
        }
        if (entry.phone() != null) {
            byPhone.computeIfAbsent(new PhoneNumber(entry.phone()).key(), _ -> new ArrayList<>())
                    .add(known);
        }
        byNameAndDistrict
                .computeIfAbsent(nameAndDistrict(known.nameKey(), entry), _ -> new ArrayList<>())
                .add(known);
    }

    private static String nameAndDistrict(String nameKey, RegistryEntry entry) {
        return nameKey + "\n" + Objects.requireNonNullElse(entry.district(), "");
    }

    /** Judges a row, and remembers it for the rows after. */
    Verdict judge(int row, RegistryEntry entry) {
        String nameKey = NameKey.of(entry.name());
        Map<Known, Set<Likeness>> like = like(nameKey, entry);
        Optional<Known> certain = like.entrySet().stream()
                .filter(candidate -> isCertain(candidate.getKey(), candidate.getValue(), nameKey, entry))
                .map(Map.Entry::getKey)
                .findFirst();
        index(new Known(null, row, entry.name(), nameKey, entry, false));
        if (certain.isPresent()) {
            return certain(row, certain.get(), entry);
        }
        return like.isEmpty()
                ? Verdict.of(RowState.NEW)
                : new Verdict(
                        RowState.DOUBTFUL,
                        null,
                        like.entrySet().stream()
                                .map(known -> candidate(known.getKey(), known.getValue()))
                                .toList());
    }

    private Verdict certain(int row, Known known, RegistryEntry entry) {
        PersonId person = known.person();
        Integer before = person == null ? known.row() : claimed.putIfAbsent(person, row);
        if (person == null || before != null) {
            return new Verdict(RowState.ERROR, null, List.of(new Candidate(null, before, entry.name(), Set.of())));
        }
        boolean same = Merge.over(known.entry(), entry, known.account()).equals(known.entry());
        return new Verdict(same ? RowState.UNCHANGED : RowState.CHANGED, person, List.of());
    }

    private Map<Known, Set<Likeness>> like(String nameKey, RegistryEntry entry) {
        Map<Known, Set<Likeness>> like = new LinkedHashMap<>();
        if (entry.email() != null) {
            add(like, byEmail.get(entry.email()), Likeness.EMAIL);
        }
        if (entry.phone() != null) {
            add(like, byPhone.get(new PhoneNumber(entry.phone()).key()), Likeness.PHONE);
        }
        add(like, byNameAndDistrict.get(nameAndDistrict(nameKey, entry)), Likeness.NAME_AND_DISTRICT);
        return like;
    }

    private static void add(Map<Known, Set<Likeness>> like, @Nullable List<Known> known, Likeness likeness) {
        if (known != null) {
            known.forEach(one -> like.computeIfAbsent(one, _ -> EnumSet.noneOf(Likeness.class))
                    .add(likeness));
        }
    }

    private static boolean isCertain(Known known, Set<Likeness> likenesses, String nameKey, RegistryEntry entry) {
        if (!known.nameKey().equals(nameKey)) {
            return false;
        }
        return likenesses.contains(Likeness.EMAIL)
                || likenesses.contains(Likeness.PHONE)
                || Merge.over(known.entry(), entry, true).equals(known.entry());
    }

    private static Candidate candidate(Known known, Set<Likeness> likenesses) {
        return new Candidate(known.person(), known.row(), known.name(), Set.copyOf(likenesses));
    }
}
