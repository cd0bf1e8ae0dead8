package org.banyan.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A way to the application that can be cut like a cable. The browser's own "offline" leaves those requests alone that may outlive their
 * page, which are just the ones that carry answers.
 */
final class CuttableLink implements AutoCloseable {

    private final URI target;
    private final ServerSocket entrance;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    CuttableLink(URI target) {
        this.target = target;
        try {
            this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** The address of a page by this way. */
    String address(String path) {
        return "http://localhost:" + entrance.getLocalPort() + path;
    }

    void cut() {
        cut = true;
        open.forEach(CuttableLink::end);
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket browser = entrance.accept();
                if (cut) {
                    end(browser);
                } else {
                    join(browser);
                }
            } catch (IOException theOtherSideIsAway) {
                // The browser meets a closed connection, as it should.
            }
        }
    }

    private void join(Socket browser) throws IOException {
        open.add(browser);
        try {
            Socket application = new Socket(InetAddress.getLoopbackAddress(), target.getPort());
            open.add(application);
            Thread.ofVirtual().start(() -> copy(browser, application));
            Thread.ofVirtual().start(() -> copy(application, browser));
        } catch (IOException e) {
            end(browser);
            throw e;
        }
    }

    private void copy(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException cutOrClosed) {
            // Both sides are closed now.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cut();
    }
}
