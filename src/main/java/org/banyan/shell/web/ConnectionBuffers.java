package org.banyan.shell.web;

import org.apache.catalina.connector.Connector;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.stereotype.Component;

/**
 * Each open page keeps a connection with buffers to read and to write. They are small here, and those of closed connections are
 * given back rather than kept for others: a browser opens six connections for a page and closes five of them.
 *
 * @see "docs/decisions/0003-small-buffers-for-open-pages.md"
 */
@Component
class ConnectionBuffers implements TomcatConnectorCustomizer {

    private static final int BYTES = 4096;

    @Override
    public void customize(Connector connector) {
        connector.setProperty("socket.appReadBufSize", Integer.toString(BYTES));
        connector.setProperty("socket.appWriteBufSize", Integer.toString(BYTES));
        connector.setProperty("socket.bufferPool", "0");
    }
}
