package org.banyan.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What asks for no permission, because services call it that have asked, is called by services alone. */
class OpenServicesTest {

    @Test
    void noScreenAndNoApiCallsWhatAsksForNoPermission() {
        Set<String> forServices = Table.read().openOnes().entrySet().stream()
                .filter(row -> row.getValue().equals(Table.SERVICES))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());

        assertThat(forServices).isNotEmpty();
        assertThat(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.banyan").stream()
                                .filter(type -> type.getPackageName().matches(".*\\.(ui|web)(\\..*)?"))
                                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                                .filter(call -> forServices.contains(key(call.getTarget())))
                                .map(JavaMethodCall::getDescription))
                .isEmpty();
    }

    private static String key(MethodCallTarget called) {
        return called.getOwner().getPackageName().replaceFirst("org\\.banyan\\.?", "")
                + "."
                + called.getOwner().getSimpleName()
                + "."
                + called.getRawParameterTypes().stream()
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.joining(",", called.getName() + "(", ")"));
    }
}
