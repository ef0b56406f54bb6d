package app.mspaintr.boot;

import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.server.NetworkListener;

/**
 * Grizzly's HTTP codec, which takes no other protocol than WebSocket for an upgrade. As it comes,
 * any {@code Upgrade} header, such as the {@code h2c} of Java's own client, makes the body endless.
 * A server may ignore the header (RFC 9110, section 7.8).
 */
final class Codec extends HttpServerFilter {
  @SuppressWarnings("deprecation") // as HttpServer itself makes it: IdleTimeoutFilter has the timer
  private Codec(NetworkListener listener) {
    super(
        listener.isChunkingEnabled(),
        listener.getMaxHttpHeaderSize(),
        null,
        listener.getKeepAlive(),
        null,
        listener.getMaxRequestHeaders(),
        listener.getMaxResponseHeaders());
  }

  /** Takes the place of Grizzly's own in a listener's chain. */
  static void replace(NetworkListener listener, FilterChainBuilder chain) {
    chain.set(chain.indexOfType(HttpServerFilter.class), new Codec(listener));
  }

  @Override
  protected void onIncomingUpgrade(FilterChainContext context, HttpHeader header) {
    if ("websocket".equalsIgnoreCase(header.getUpgrade())) {
      super.onIncomingUpgrade(context, header);
    } else {
      header.getUpgradeDC().recycle();
    }
  }
}
