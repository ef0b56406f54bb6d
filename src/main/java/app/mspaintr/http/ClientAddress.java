package app.mspaintr.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Who a request comes from, for limits. The one place that decides it: behind a proxy this is still
 * the proxy's address.
 */
public final class ClientAddress {
  /** The part of an IPv6 address that one subscriber has many of (RFC 6177, RFC 4291 §2.5.4). */
  private static final int IPV6_NETWORK_BYTES = 8;

  private ClientAddress() {}

  /** The address to count under: an IPv4 address, or the /64 network of an IPv6 one. */
  public static String of(HttpServletRequest request) {
    return counted(request.getRemoteAddr());
  }

  /** The same for an address as a server wrote it; what is none counts as it stands. */
  public static String counted(String address) {
    if (address == null || address.indexOf(':') < 0) {
      return String.valueOf(address);
    }
    try {
      // a literal with a colon is never looked up in the DNS
      InetAddress parsed = InetAddress.getByName(address.replaceFirst("%.*", ""));
      if (!(parsed instanceof Inet6Address)) {
        return parsed.getHostAddress(); // IPv4, mapped into IPv6
      }
      byte[] network = Arrays.copyOf(parsed.getAddress(), IPV6_NETWORK_BYTES);
      byte[] whole = Arrays.copyOf(network, parsed.getAddress().length);
      return InetAddress.getByAddress(whole).getHostAddress() + "/64";
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
