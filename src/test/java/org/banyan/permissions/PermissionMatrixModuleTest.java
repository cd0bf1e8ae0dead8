package org.banyan.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ClassUtils;

/**
 * Asks every public method of every service as every actor, on a stage where everything it could be asked of is there, and
 * compares who was refused with {@code permissions.txt}. Nothing that is asked here happens: each is rolled back.
 *
 * <p>A service that is new or changed shows here; {@code target/permissions.txt} is then the table as it is. Read each changed line as
 * a decision before it becomes the table as it should be.
 */
@ModuleTest
class PermissionMatrixModuleTest {

    private static final String EVERYBODY = "everybody";
    private static final Path AS_IT_IS = Path.of("target", Table.FILE);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PersonFixture people;

    @Autowired
    private TransactionTemplate transactions;

    /** What came of asking. Where nobody is allowed, the thing itself is lacking, and who is told so was not refused. */
    private enum Outcome {
        ALLOWED,
        REFUSED,
        NOT_THERE
    }

    @Test
    void everybodyMayDoWhatTheTableSaysAndNothingElse() throws IOException {
        Stage here = stage();
        Cast cast = new Cast(people, here, stage());
        Arguments arguments = new Arguments(here);
        SortedMap<String, String> actual = new TreeMap<>();
        Table table = Table.read();

        services()
                .forEach((name, service) -> methods(service).forEach(method -> {
                    String key = name + "." + signature(method);
                    if (!table.isLeftOut(key)) {
                        actual.put(key, allowed(service, method, arguments, cast));
                    }
                }));

        table.openOnes().forEach((key, why) -> actual.replace(key, EVERYBODY, why));
        Files.writeString(AS_IT_IS, Table.lines(actual), StandardCharsets.UTF_8);
        assertThat(Table.lines(actual))
                .as("%s, as it is in %s", Table.FILE, AS_IT_IS)
                .isEqualTo(Table.lines(table.rows()));
    }

    private Stage stage() {
        var constructor = Stage.Builder.class.getDeclaredConstructors()[0];
        Object[] parts = Arrays.stream(constructor.getParameterTypes())
                .map(context::getBean)
                .toArray();
        try {
            return ((Stage.Builder) constructor.newInstance(parts)).build();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Beans that screens, the API and other modules can call, by module and name. */
    private SortedMap<String, Object> services() {
        SortedMap<String, Object> services = new TreeMap<>();
        context.getBeansWithAnnotation(Component.class).values().forEach(bean -> {
            Class<?> type = ClassUtils.getUserClass(AopUtils.getTargetClass(bean));
            if (isService(type)) {
                services.put(module(type) + "." + type.getSimpleName(), bean);
            }
        });
        return services;
    }

    private static boolean isService(Class<?> type) {
        String name = type.getPackageName();
        return name.startsWith("org.banyan.")
                && !name.startsWith("org.banyan.shell")
                && !name.contains(".ui")
                && !name.contains(".web")
                && Modifier.isPublic(type.getModifiers())
                && !type.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()
                        .contains("test-classes");
    }

    private static String module(Class<?> type) {
        return type.getPackageName().substring("org.banyan.".length());
    }

    private static List<Method> methods(Object service) {
        return Arrays.stream(AopUtils.getTargetClass(service).getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic())
                .sorted(Comparator.comparing(PermissionMatrixModuleTest::signature))
                .toList();
    }

    private static String signature(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(",", method.getName() + "(", ")"));
    }

    private String allowed(Object service, Method method, Arguments arguments, Cast cast) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        cast.actors().forEach((actor, person) -> outcomes.put(actor, ask(service, method, arguments, person)));
        Outcome passed = outcomes.containsValue(Outcome.ALLOWED) ? Outcome.ALLOWED : Outcome.NOT_THERE;
        List<String> allowed = outcomes.entrySet().stream()
                .filter(outcome -> outcome.getValue() == passed)
                .map(Map.Entry::getKey)
                .toList();
        if (allowed.isEmpty()) {
            return "nobody";
        }
        if (allowed.size() == outcomes.size()) {
            return passed == Outcome.ALLOWED ? EVERYBODY : "nothing-there";
        }
        return allowed.size() == outcomes.size() - 1 && !allowed.contains(Cast.VISITOR)
                ? "signed-in"
                : String.join(" ", allowed);
    }

    private Outcome ask(Object service, Method method, Arguments arguments, @Nullable PersonId person) {
        people.signOut();
        if (person != null) {
            people.signIn(person);
        }
        try {
            return transactions.execute(status -> {
                status.setRollbackOnly();
                return outcome(service, method, arguments.of(method));
            });
        } finally {
            people.signOut();
        }
    }

    private static Outcome outcome(Object service, Method method, Object[] arguments) {
        try {
            method.invoke(service, arguments);
            return Outcome.ALLOWED;
        } catch (InvocationTargetException e) {
            return switch (e.getCause()) {
                case Refusal.NotPermitted _ -> Outcome.REFUSED;
                case Refusal.NotFound _ -> Outcome.NOT_THERE;
                case null, default -> Outcome.ALLOWED;
            };
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
