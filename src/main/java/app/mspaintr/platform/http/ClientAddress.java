package app.mspaintr.platform.http;

import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import app.mspaintr.platform.settings.StartupFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The address that a request comes from, for limits. A header counts only where it comes from a
 * proxy that the operator trusts, and only the header that this proxy writes: any other came with
 * the request.
 */
@ApplicationScoped
public class ClientAddress {
  /** The part of an IPv6 address that one subscriber has many of (RFC 6177, RFC 4291 §2.5.4). */
  private static final int IPV6_NETWORK_BYTES = 8;

  private List<Network> proxies;
  private String header;

  protected ClientAddress() {}

  /**
   * @throws StartupFailure where a proxy is no address
   */
  @Inject
  public ClientAddress(Settings settings) {
    try {
      proxies = settings.list(Setting.TRUSTED_PROXIES).stream().map(Network::of).toList();
    } catch (IllegalArgumentException e) {
      throw new StartupFailure(Setting.TRUSTED_PROXIES.property() + ": " + e.getMessage(), e);
    }
    header = settings.text(Setting.PROXY_HEADER);
  }

  /** The address to count under: an IPv4 address, or the /64 network of an IPv6 one. */
  public String of(HttpServletRequest request) {
    return of(request.getRemoteAddr(), Collections.list(request.getHeaders(header)));
  }

  /** The name of the header to hand to {@link #of(String, List)}. */
  public String header() {
    return header;
  }

  /**
   * The same for the address of a connection, as a server wrote it, and the values of the proxies'
   * header.
   */
  public String of(String peer, List<String> forwarded) {
    Optional<InetAddress> client = Network.address(withoutZone(peer));
    List<String> hops = hops(forwarded);
    // the last hop is the one that our own proxy saw
    for (int i = hops.size(); i > 0 && client.filter(this::isTrusted).isPresent(); i--) {
      Optional<InetAddress> next = Network.address(hops.get(i - 1));
      if (next.isEmpty()) {
        break; // "unknown", or a name that hides it: the proxy's address must do
      }
      client = next;
    }
    return client.map(ClientAddress::counted).orElse(String.valueOf(peer));
  }

  /**
   * The key that counts a peer's own connection, as {@link #of(String, List)} does; empty for a
   * trusted proxy, which has those of many.
   */
  public Optional<String> ofPeer(InetAddress peer) {
    return Network.address(withoutZone(peer.getHostAddress()))
        .filter(address -> !isTrusted(address))
        .map(ClientAddress::counted);
  }

  private boolean isTrusted(InetAddress address) {
    return proxies.stream().anyMatch(proxy -> proxy.contains(address));
  }

  private List<String> hops(List<String> values) {
    List<String> hops = new ArrayList<>();
    for (String hop : String.join(",", values).split(",", -1)) {
      hops.add(withoutPort(header.equalsIgnoreCase("Forwarded") ? forwardedFor(hop) : hop.strip()));
    }
    return hops;
  }

  /** The {@code for} of one element of {@code Forwarded} (RFC 7239, section 4). */
  private static String forwardedFor(String element) {
    return Arrays.stream(element.split(";", -1))
        .map(String::strip)
        .filter(pair -> pair.regionMatches(true, 0, "for=", 0, 4))
        .map(pair -> pair.substring(4).replace("\"", ""))
        .findFirst()
        .orElse("");
  }

  private static String withoutPort(String node) {
    return node.startsWith("[")
        ? node.substring(1).replaceFirst("].*", "")
        : node.replaceFirst("^([^:]*):\\d+$", "$1");
  }

  private static String withoutZone(String address) {
    return address == null ? "" : address.replaceFirst("%.*", "");
  }

  private static String counted(InetAddress address) {
    if (!(address instanceof Inet6Address)) {
      return address.getHostAddress(); // also IPv4 that was mapped into IPv6
    }
    byte[] whole = Arrays.copyOf(address.getAddress(), IPV6_NETWORK_BYTES);
    try {
      return InetAddress.getByAddress(Arrays.copyOf(whole, address.getAddress().length))
              .getHostAddress()
          + "/64";
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e); // for a wrong length alone
    }
  }
}
