package app.mspaintr.platform.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range of IP addresses, such as {@code 10.0.0.0/8} (RFC 4632, RFC 4291 §2.3); a lone address is
 * a range of one.
 */
record Network(InetAddress address, int prefixBits) {
  private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|[01]?\\d?\\d)";

  /**
   * IPv4, or what can only be IPv6: nothing that would be looked up in the DNS, as the JDK does
   * with 256.1.1.1, and with what has a colon but begins with a dot.
   */
  private static final Pattern LITERAL =
      Pattern.compile(
          OCTET + "(?:\\." + OCTET + "){3}|(?=[0-9A-Fa-f:])[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*");

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException where it is none
   */
  static Network of(String text) {
    String[] parts = text.split("/", 2);
    InetAddress address =
        address(parts[0])
            .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no IP address"));
    int longest = address.getAddress().length * Byte.SIZE;
    int bits = parts.length == 1 ? longest : Integer.parseInt(parts[1]);
    if (bits < 0 || bits > longest) {
      throw new IllegalArgumentException("'" + text + "' is no network");
    }
    return new Network(address, bits);
  }

  /** The address that is written here; empty where there is none. Asks no DNS. */
  static Optional<InetAddress> address(String literal) {
    try {
      return LITERAL.matcher(literal).matches()
          ? Optional.of(InetAddress.getByName(literal))
          : Optional.empty();
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  boolean contains(InetAddress other) {
    byte[] ours = address.getAddress();
    byte[] theirs = other.getAddress();
    if (ours.length != theirs.length) {
      return false;
    }
    for (int bit = 0; bit < prefixBits; bit++) {
      int mask = 0x80 >> bit % Byte.SIZE;
      if ((ours[bit / Byte.SIZE] & mask) != (theirs[bit / Byte.SIZE] & mask)) {
        return false;
      }
    }
    return true;
  }
}
