package org.banyan.certification.signing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The keystore (PKCS#12) in its folder. Its password is given to the program, or lies beside it in a file that only the owner
 * reads; a copy of the keystore alone is then of no use to anybody.
 */
final class KeyFile {

    private static final String PASSWORD = "password";

    private final Path folder;
    private final String name;
    private final char[] password;

    KeyFile(Path folder, String name, @Nullable String given) {
        this.folder = folder;
        this.name = name;
        this.password = (given == null || given.isBlank() ? passwordFile() : given).toCharArray();
    }

    List<SigningKey> read() {
        if (!Files.exists(folder.resolve(name))) {
            return List.of();
        }
        try {
            KeyStore store = store();
            List<SigningKey> keys = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, password) instanceof PrivateKey secret
                        && store.getCertificate(alias) instanceof X509Certificate certificate) {
                    keys.add(new SigningKey(
                            KeyMaking.idOf(certificate.getPublicKey()), secret, certificate, chain(store, alias)));
                }
            }
            return keys;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The keystore of certificates cannot be opened with its password", e);
        }
    }

    void add(SigningKey key) {
        try {
            KeyStore store = store();
            store.setKeyEntry(key.id(), key.secret(), password, key.chain().toArray(Certificate[]::new));
            Path fresh = folder.resolve(name + ".new");
            try (OutputStream out = create(fresh)) {
                store.store(out, password);
            }
            Files.move(fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of certificates cannot be kept", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another server of the installation may have changed it. */
    long changedAt() {
        Path file = folder.resolve(name);
        try {
            return Files.exists(file) ? Files.getLastModifiedTime(file).toMillis() : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<X509Certificate> chain(KeyStore store, String alias) throws GeneralSecurityException {
        return Stream.of(store.getCertificateChain(alias))
                .map(X509Certificate.class::cast)
                .toList();
    }

    private KeyStore store() throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        Path file = folder.resolve(name);
        try (@Nullable InputStream in = Files.exists(file) ? Files.newInputStream(file) : null) {
            store.load(in, password);
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String passwordFile() {
        Path file = folder.resolve(PASSWORD);
        try {
            createFolder();
            if (!Files.exists(file)) {
                byte[] random = new byte[32];
                new SecureRandom().nextBytes(random);
                try (OutputStream out = create(file)) {
                    out.write(Base64.getUrlEncoder().withoutPadding().encode(random));
                }
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void createFolder() throws IOException {
        if (isPosix(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }

    /** Never for a moment readable by others. */
    private OutputStream create(Path file) throws IOException {
        createFolder();
        Files.deleteIfExists(file);
        if (isPosix(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return Files.newOutputStream(file, StandardOpenOption.WRITE);
        }
        return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
