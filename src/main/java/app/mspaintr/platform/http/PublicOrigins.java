package app.mspaintr.platform.http;

import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import app.mspaintr.platform.settings.StartupFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The origins whose pages may change something or open a WebSocket here: the operator's list, or
 * else the loopback names with the server's port. Never what {@code Host} says: under DNS rebinding
 * that is the attacker's name.
 */
@ApplicationScoped
public class PublicOrigins {
  private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

  /** The ports this server was reached at; known only to the server it is deployed on. */
  private final Set<Integer> ports = ConcurrentHashMap.newKeySet();

  private Set<String> listed;
  private int portSetting;

  protected PublicOrigins() {}

  /**
   * Reads the operator's list.
   *
   * @throws StartupFailure where an entry is no origin
   */
  @Inject
  public PublicOrigins(Settings settings) {
    listed =
        settings.list(Setting.PUBLIC_ORIGINS).stream()
            .map(PublicOrigins::canonical)
            .collect(Collectors.toUnmodifiableSet());
    portSetting = settings.number(Setting.PORT);
  }

  /**
   * Tells a local TCP port of this server, as the launcher chose it or a request came in at. It
   * counts for the loopback names only, in place of the setting, which an application server does
   * not follow.
   */
  public void servedAt(int port) {
    if (port > 0 && !ports.contains(port)) {
      ports.add(port);
    }
  }

  /** Whether a page of {@code origin}, as browsers send it (RFC 6454 §7), is one of ours. */
  public boolean allows(String origin) {
    if (!listed.isEmpty()) {
      return listed.contains(origin);
    }
    Set<Integer> known = ports.isEmpty() ? Set.of(portSetting) : ports;
    return known.stream()
        .anyMatch(port -> LOOPBACK.stream().anyMatch(name -> written(name, port).equals(origin)));
  }

  /** Whether clients come by https, so that cookies and later visits must. */
  public boolean https() {
    return listed.stream().anyMatch(origin -> origin.startsWith("https:"));
  }

  private static String written(String name, int port) {
    return "http://" + name + (port == 80 ? "" : ":" + port);
  }

  /** Scheme, host and port as browsers write them: lower case, without the scheme's own port. */
  private static String canonical(String text) {
    try {
      URI uri = URI.create(text.toLowerCase(Locale.ROOT).replaceFirst("/$", ""));
      boolean https = "https".equals(uri.getScheme());
      if ((https || "http".equals(uri.getScheme()))
          && uri.getHost() != null
          && (uri.getScheme() + "://" + uri.getRawAuthority()).equals(uri.toString())
          && uri.getRawUserInfo() == null) {
        boolean ownPort = uri.getPort() == -1 || uri.getPort() == (https ? 443 : 80);
        return uri.getScheme() + "://" + uri.getHost() + (ownPort ? "" : ":" + uri.getPort());
      }
    } catch (IllegalArgumentException e) {
      // told below, with the setting's name
    }
    throw new StartupFailure(
        Setting.PUBLIC_ORIGINS.property()
            + " must list origins such as https://pictures.example, not '"
            + text
            + "'");
  }
}
