package org.banyan.enrolment.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyan.shared.Languages;
import org.banyan.shared.Texts;

/** What a column may hold. It is known by its heading in any language of the interface, and by other usual headings. */
public enum Field {
    NAME("full name", "participant", "name of participant", "nombre y apellidos", "nombre completo", "الاسم الكامل"),
    EMAIL("e-mail", "e-mail address", "email", "email address", "mail", "correo", "البريد", "ইমেইল", "អ៊ីមែល"),
    PHONE("telephone", "mobile", "mobile phone", "phone number", "tel", "móvil", "celular", "هاتف", "الجوال", "মোবাইল"),
    ORGANISATION(
            "organization", "institution", "employer", "ministry", "entidad", "organización", "المنظمة", "প্রতিষ্ঠান"),
    SECTOR("stakeholder group", "type of organisation", "type of organization"),
    DISTRICT("province", "region", "governorate", "provincia", "departamento", "المحافظة", "জেলা", "ខេត្ត"),
    SEX("gender", "sex", "sex or gender", "género", "sexo", "النوع", "লিঙ্গ", "ភេទ"),
    BIRTH_YEAR("born", "date of birth", "birth date", "fecha de nacimiento", "تاريخ الميلاد"),
    CONSENT_ON("consent", "consent date", "date of consent"),
    CONSENT_TEXT("consent version", "version of consent");

    private final String otherHeadings;

    Field(String... otherHeadings) {
        this.otherHeadings = String.join("\n", otherHeadings);
    }

    /** The heading that this language's template has. */
    public String heading(Locale language) {
        return Texts.text(
                language,
                "enrolment.import.column." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static Optional<Field> of(String heading) {
        String key = NameKey.of(heading);
        return Arrays.stream(values()).filter(field -> field.isHeaded(key)).findFirst();
    }

    private boolean isHeaded(String key) {
        return Stream.concat(
                        otherHeadings.lines(), Languages.OF_INTERFACE.stream().map(this::heading))
                .anyMatch(heading -> NameKey.of(heading).equals(key));
    }
}
