package org.banyan.courier;

import java.io.InputStream;
import java.util.function.Supplier;

/** A file that came with a mail, as the mail called it; nothing of it is checked. */
public record MailFile(String name, Supplier<InputStream> content) {}
