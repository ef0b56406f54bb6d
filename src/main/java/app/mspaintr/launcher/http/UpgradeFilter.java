package app.mspaintr.launcher.http;

import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpEvents.IncomingHttpUpgradeEvent;
import org.glassfish.grizzly.http.HttpHeader;

/**
 * Passes over offers to speak anything but WebSocket, as RFC 9110 §7.8 lets a server do. Grizzly
 * takes a request with any {@code Upgrade} for upgraded already, checks nothing of it and never
 * hands over its body; and Java's own client offers {@code h2c} with every first request.
 */
public final class UpgradeFilter extends BaseFilter {
  @Override
  public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) {
    if (event instanceof IncomingHttpUpgradeEvent offer) {
      HttpHeader request = offer.getHttpHeader();
      if (!"websocket".equalsIgnoreCase(request.getUpgrade())) {
        request.getUpgradeDC().recycle();
        request.setIgnoreContentModifiers(false);
      }
    }
    return context.getInvokeAction();
  }
}
