package org.banyan.identity;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banyan.shared.Languages;
import org.banyan.shared.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say of themselves: names, language, time zone. */
@Service
@Transactional
public class Profiles {

    private final AccountRepository accounts;
    private final PersonRepository people;
    private final CurrentPerson currentPerson;
    private final AuditTrail audit;

    Profiles(AccountRepository accounts, PersonRepository people, CurrentPerson currentPerson, AuditTrail audit) {
        this.accounts = accounts;
        this.people = people;
        this.currentPerson = currentPerson;
        this.audit = audit;
    }

    /** The profile of the person who is signed in. The language is empty as long as none was chosen. */
    public record Profile(String name, String certificateName, String email, Optional<Locale> language, ZoneId zone) {}

    @Transactional(readOnly = true)
    public Profile mine() {
        Account account = account();
        Person person = people.findById(account.person().value()).orElseThrow(Refusal.NotFound::new);
        return new Profile(
                person.name(), person.certificateName(), account.email(), account.language(), account.zone());
    }

    /** Changes the names. The second one is printed on certificates from now on; those issued stay as they are. */
    public void rename(String name, String certificateName) {
        PersonName newName = PersonName.of(name);
        PersonName newCertificateName = PersonName.of(certificateName);
        Person person = people.findById(currentPerson.id().value()).orElseThrow(Refusal.NotFound::new);
        if (!person.name().equals(newName.value()) || !person.certificateName().equals(newCertificateName.value())) {
            audit.record(
                    "identity.renamed",
                    AuditTrail.Subject.of(person.id()),
                    Map.of("before", person.name(), "certificateNameBefore", person.certificateName()));
            person.rename(newName.value(), newCertificateName.value());
        }
    }

    public void readIn(Locale language) {
        if (Languages.OF_INTERFACE.contains(language)) {
            account().read(language);
        }
    }

    /** Keeps the language that somebody is shown who has chosen none, so that mails and certificates are in it too. */
    void isShown(AccountId account, Locale language) {
        accounts.findById(account.value()).ifPresent(found -> found.isShown(language));
    }

    /** Keeps the language that somebody has chosen on the way to signing in. */
    void reads(AccountId account, Locale language) {
        accounts.findById(account.value()).ifPresent(found -> found.read(language));
    }

    public void liveIn(String zone) {
        try {
            account().live(ZoneId.of(zone));
        } catch (DateTimeException e) {
            throw new Refusal.Invalid("identity.refusal.zone");
        }
    }

    /** The language a person reads, for mails; English where none was chosen. */
    @Transactional(readOnly = true)
    public Locale languageOf(PersonId person) {
        return people.language(person.value()).map(Locale::forLanguageTag).orElse(Locale.ENGLISH);
    }

    @Transactional(readOnly = true)
    Optional<Locale> chosenLanguageOf(PersonId person) {
        return accounts.findByPersonId(person.value()).flatMap(Account::language);
    }

    /** The mail address of a person who has an open account. For the courier; never for other people's screens. */
    @Transactional(readOnly = true)
    public Optional<EmailAddress> addressOf(PersonId person) {
        return accounts.findByPersonId(person.value())
                .filter(Account::isOpen)
                .map(account -> new EmailAddress(account.email()));
    }

    /** Whose open account has this address, in whatever form it is written. For the courier, when somebody answers by mail. */
    @Transactional(readOnly = true)
    public Optional<PersonId> personAt(String address) {
        try {
            return accounts.findByEmail(EmailAddress.of(address).value())
                    .filter(Account::isOpen)
                    .map(Account::person);
        } catch (Refusal.Invalid notAnAddress) {
            return Optional.empty();
        }
    }

    /** A language chosen anywhere while signed in is remembered for the next sign-in, on any device. */
    @EventListener
    void on(LanguageChosen chosen) {
        if (currentPerson.find().isPresent()) {
            readIn(chosen.language());
        }
    }

    private Account account() {
        return accounts.findById(currentPerson.require().account().value()).orElseThrow(Refusal.NotPermitted::new);
    }
}
