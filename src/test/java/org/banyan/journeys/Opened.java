package org.banyan.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How the browser of a journey is opened, where it is not on a desk and in English. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Opened {

    Size size() default Size.DESKTOP;

    /** The language that the browser asks pages for. */
    String language() default "en";

    /** The sizes that screens are made for. */
    enum Size {
        DESKTOP(1280, 900),
        PHONE(390, 844);

        final int width;
        final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }
}
