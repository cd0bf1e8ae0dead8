package org.banyan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.banyan.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class PeopleModuleTest {

    @Autowired
    People people;

    @Autowired
    PersonRepository repository;

    @Autowired
    Clock clock;

    @Test
    void namesAreKeptAsWrittenInAnyScript() {
        var names = List.of("زينب كريم", "សុខា ចាន់", "রফিকুল ইসলাম", "Nguyễn Thị Ánh", "🌳 Banyan");

        var ids = names.stream()
                .map(name -> repository.save(new Person(name, clock.instant())).id())
                .toList();

        assertThat(ids.stream().map(people.names(ids)::get)).isEqualTo(names);
    }
}
