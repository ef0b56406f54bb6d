package app.mspaintr.launcher.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.util.MimeHeaders;

/**
 * Refuses with 400 what Grizzly and Tyrus let pass, or answer with 500: header lines that another
 * server before us may read otherwise (RFC 9112, section 5), paths that are none (RFC 3986, section
 * 2.1), handshakes that are none (RFC 6455, section 4.2.1).
 */
final class RequestValidator {
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  /** Sixteen bytes in base64. */
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+/]{22}==");

  /** A dot, and what begins with two; in both Grizzly loses its way. */
  private static final Pattern DOTS = Pattern.compile("\\.|\\.{2}.*");

  private RequestValidator() {}

  static boolean isSound(HttpRequestPacket request) {
    return areSound(request.getHeaders())
        && isPath(request.getRequestURI())
        && (request.getUpgrade() == null
            || !"websocket".equalsIgnoreCase(request.getUpgrade())
            || isHandshake(request));
  }

  private static boolean areSound(MimeHeaders headers) {
    int hosts = 0;
    for (int i = 0; i < headers.size(); i++) {
      String name = headers.getName(i).toString();
      if (!TOKEN.matcher(name).matches()
          || headers.getValue(i).toString().chars().anyMatch(RequestValidator::isControl)) {
        return false;
      }
      hosts += name.equalsIgnoreCase("Host") ? 1 : 0;
    }
    return hosts <= 1;
  }

  /** Whether a path is one: its octets are text, and none hides a separator or a way upwards. */
  static boolean isPath(String raw) {
    ByteBuffer octets = ByteBuffer.allocate(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c <= ' ' || c >= 0x7f || c == '\\') {
        return false;
      }
      if (c != '%') {
        octets.put((byte) c);
        continue;
      }
      int octet = i + 2 < raw.length() ? hex(raw.charAt(++i)) * 16 + hex(raw.charAt(++i)) : -1;
      if (octet < 0 || isControl(octet) || octet == '/' || octet == '\\') {
        return false;
      }
      octets.put((byte) octet);
    }
    try {
      String path = StandardCharsets.UTF_8.newDecoder().decode(octets.flip()).toString();
      return Arrays.stream(path.split("/")).noneMatch(DOTS.asMatchPredicate());
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean isHandshake(HttpRequestPacket request) {
    String connection = request.getHeader("Connection");
    String key = request.getHeader("Sec-WebSocket-Key");
    return request.getMethod() == Method.GET
        && connection != null
        && Arrays.stream(connection.split(",")).anyMatch(o -> o.strip().equalsIgnoreCase("upgrade"))
        && key != null
        && KEY.matcher(key).matches();
  }

  private static boolean isControl(int c) {
    return c < ' ' && c != '\t' || c == 0x7f;
  }

  /** The value of a hexadecimal digit; negative enough for all of its octet where it is none. */
  private static int hex(char digit) {
    int value = digit < 0x80 ? Character.digit(digit, 16) : -1;
    return value < 0 ? -1000 : value;
  }
}
