package org.banyan.identity;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** Where a request comes from, as far as one client can be told from another. */
public final class ClientAddress {

    private static final int BYTES_OF_NETWORK = 8;

    private ClientAddress() {}

    /** One household or office has 2^64 addresses of version 6, so only the network counts there. */
    public static String of(String address) {
        try {
            // An address in digits is never looked up by name.
            InetAddress parsed = address.matches("[0-9a-fA-F:.%]+") ? InetAddress.getByName(address) : null;
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(parsed.getAddress(), 0, BYTES_OF_NETWORK)
                    : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
