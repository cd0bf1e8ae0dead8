package org.banyan.identity;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banyan.shared.DemoPart;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people one can sign in as while demo data is on, all with the same password. Names are made up. */
@Component
@ConditionalOnBooleanProperty("banyan.demo")
@Order(10)
public class DemoAccounts implements DemoPart {

    public static final String PASSWORD = "banyan";

    private static final String DOMAIN = "@demo.test";
    private static final Map<String, Role> ROLES = Map.of(
            "tutor", Role.TUTOR,
            "coordinator", Role.COORDINATOR,
            "trainer", Role.TRAINER,
            "author", Role.AUTHOR,
            "institute", Role.INSTITUTE_STAFF,
            "programme", Role.PROGRAMME_MANAGER,
            "admin", Role.ADMINISTRATOR);
    private static final List<String> LEARNER_NAMES = List.of(
            "Noor Al-Jubouri",
            "Rahima Khatun",
            "Sokha Chan",
            "Maya Castillo",
            "Ahmed Rasheed",
            "زينب كريم",
            "Tanvir Hasan",
            "Dara Kim",
            "Luis Chavez",
            "سارة الحمداني",
            "Shirin Akter",
            "Bopha Meas",
            "Carla Mendez",
            "Karwan Aziz",
            "রফিকুল ইসলাম",
            "Vanna Sok",
            "Andre Flores",
            "هيوا محمود",
            "Nusrat Jahan",
            "សុខា ចាន់");

    /** The sign-in addresses, in the order in which a newcomer might try them. */
    public static final List<String> ADDRESSES = Stream.concat(
                    Stream.of(
                            "learner",
                            "peertutor",
                            "tutor",
                            "coordinator",
                            "trainer",
                            "author",
                            "institute",
                            "programme",
                            "admin"),
                    IntStream.rangeClosed(2, 20).mapToObj(number -> "learner" + number))
            .map(name -> name + DOMAIN)
            .toList();

    private static final Map<String, String> NAMES = Map.of(
            "peertutor", "Leila Haddad",
            "tutor", "Omar Siddique",
            "coordinator", "Ana Reyes",
            "trainer", "Farida Begum",
            "author", "Samir Nasser",
            "institute", "Chenda Prak",
            "programme", "Elena Novak",
            "admin", "Iris Berg");

    private final AccountRepository accounts;
    private final PersonRepository people;
    private final RoleGrantRepository grants;
    private final Institutes institutes;
    private final Registry registry;
    private final PasswordEncoder passwords;
    private final Clock clock;

    DemoAccounts(
            AccountRepository accounts,
            PersonRepository people,
            RoleGrantRepository grants,
            Institutes institutes,
            Registry registry,
            PasswordEncoder passwords,
            Clock clock) {
        this.accounts = accounts;
        this.people = people;
        this.grants = grants;
        this.institutes = institutes;
        this.registry = registry;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void load() {
        if (accounts.existsByEmail(ADDRESSES.getFirst())) {
            return;
        }
        UUID institute = institutes.first().id().value();
        String passwordHash = passwords.encode(PASSWORD);
        ADDRESSES.forEach(address -> load(address, passwordHash, institute));
    }

    private void load(String address, @Nullable String passwordHash, UUID institute) {
        String account = address.substring(0, address.length() - DOMAIN.length());
        Person person = people.save(new Person(name(account), clock.instant()));
        accounts.save(new Account(
                person.id(),
                address,
                java.util.Objects.requireNonNull(passwordHash),
                null,
                ZoneId.of("UTC"),
                clock.instant()));
        registry.know(new InstituteId(institute), person.id());
        Role role = ROLES.get(account);
        if (role != null) {
            Scope scope = role == Role.ADMINISTRATOR || role == Role.PROGRAMME_MANAGER
                    ? Scope.platform()
                    : Scope.of(Scope.Kind.INSTITUTE, institute);
            grants.save(new RoleGrant(person.id(), role, scope, clock.instant()));
        }
    }

    /** The sign-in address of a demo account, by the account's name. */
    static String address(String account) {
        return account + DOMAIN;
    }

    private static String name(String account) {
        return account.startsWith("learner")
                ? LEARNER_NAMES.get(number(account) - 1)
                : java.util.Objects.requireNonNull(NAMES.get(account));
    }

    private static int number(String learner) {
        String digits = learner.substring("learner".length());
        return digits.isEmpty() ? 1 : Integer.parseInt(digits);
    }
}
