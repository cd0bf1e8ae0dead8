package org.banyan.permissions;

import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.banyan.cascade.Cascade;
import org.banyan.cascade.CascadeFilter;
import org.banyan.certification.VerificationCode;
import org.banyan.certification.pdf.Look.Paper;
import org.banyan.certification.templates.CertificateKind;
import org.banyan.certification.templates.PictureId;
import org.banyan.certification.templates.TemplateDesign;
import org.banyan.courier.QuietHours;
import org.banyan.identity.EmailAddress;
import org.banyan.identity.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Something to ask a method with: the ids of what is on the stage, and of everything else any value. It need not make sense: whether
 * somebody may ask is decided before what was asked is looked at.
 */
final class Arguments {

    private final Map<Class<?>, Object> known = new HashMap<>();
    private final CascadeFilter cascade;

    Arguments(Stage stage) {
        this.cascade = CascadeFilter.of(stage.programme(), stage.course());
        for (RecordComponent component : Stage.class.getRecordComponents()) {
            known.putIfAbsent(component.getType(), get(component, stage));
        }
        known.put(stage.post().post().getClass(), stage.post().post());
        known.put(stage.post().discussion().getClass(), stage.post().discussion());
        known.put(stage.subject().getClass(), stage.subject());
        known.put(stage.membership().getClass(), stage.membership());
        known.put(Scope.class, stage.instituteScope());
        known.put(VerificationCode.class, new VerificationCode("0".repeat(16)));
        known.put(EmailAddress.class, EmailAddress.of("somebody@example.org"));
        known.put(String.class, "any");
        known.put(int.class, 1);
        known.put(long.class, 1L);
        known.put(boolean.class, false);
        known.put(Integer.class, 1);
        known.put(Boolean.class, false);
        known.put(Locale.class, Locale.ENGLISH);
        known.put(byte[].class, new byte[] {1});
        known.put(char[].class, new char[] {'x'});
        known.put(PictureId.class, new PictureId("0".repeat(64)));
        known.put(TemplateDesign.class, TemplateDesign.usual(CertificateKind.COMPLETION, Paper.LANDSCAPE));
        known.put(InputStream.class, InputStream.nullInputStream());
        known.put(Instant.class, Instant.now());
        known.put(LocalDate.class, LocalDate.now(ZoneOffset.UTC));
        known.put(Consumer.class, (Consumer<Object>) _ -> {});
        known.put(IntConsumer.class, (IntConsumer) _ -> {});
        known.put(QuietHours.class, QuietHours.USUAL);
    }

    Object[] of(Method method) {
        if (method.getDeclaringClass() == Cascade.class && method.getName().equals("children")) {
            return new Object[] {cascade, "", Locale.ENGLISH};
        }
        return Arrays.stream(method.getGenericParameterTypes()).map(this::of).toArray();
    }

    private @Nullable Object of(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            Class<?> raw = (Class<?>) parameterized.getRawType();
            Type first = parameterized.getActualTypeArguments()[0];
            return switch (raw.getSimpleName()) {
                case "List", "Collection" -> many(of(first));
                case "Set" -> Set.copyOf(many(of(first)));
                case "Map" -> Map.of();
                case "Optional" -> Optional.empty();
                default -> of(raw);
            };
        }
        return type instanceof Class<?> plain ? of(plain) : null;
    }

    private static List<?> many(@Nullable Object one) {
        return one == null ? List.of() : List.of(one);
    }

    private @Nullable Object of(Class<?> type) {
        if (known.containsKey(type)) {
            return known.get(type);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isRecord()) {
            return record(type);
        }
        return type.isSealed() ? of(type.getPermittedSubclasses()[0]) : null;
    }

    private @Nullable Object record(Class<?> type) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> of(component.getGenericType()))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Give a " + type + " to ask with", e);
        }
    }

    private static Object get(RecordComponent component, Stage stage) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(stage);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
