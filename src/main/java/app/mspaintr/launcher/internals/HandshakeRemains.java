package app.mspaintr.launcher.internals;

import java.util.List;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.http.HttpServerFilter;

/** What Grizzly's HTTP filter keeps of a handshake as long as the connection lives: some 9 KB. */
public final class HandshakeRemains {
  /** The names of the attributes that the filter leaves at a connection. */
  private static final List<String> NAMES =
      List.of(HttpServerFilter.HTTP_SERVER_REQUEST_ATTR_NAME, "HttpServerFilter.KeepAliveContext");

  private final List<Attribute<Object>> attributes;

  private HandshakeRemains(List<Attribute<Object>> attributes) {
    this.attributes = attributes;
  }

  static HandshakeRemains find() throws MissingMemberException {
    return named(NAMES);
  }

  /** The attributes of these names, which a filter makes when it is made itself. */
  @SuppressWarnings("deprecation") // as each way to make one
  static HandshakeRemains named(List<String> names) throws MissingMemberException {
    new HttpServerFilter();
    int known = attribute(HandshakeRemains.class.getName()).index();
    for (String name : names) {
      if (attribute(name).index() > known) {
        throw new MissingMemberException(HttpServerFilter.class, "attribute " + name, null);
      }
    }
    return new HandshakeRemains(names.stream().map(HandshakeRemains::attribute).toList());
  }

  /** Nothing, where it is not known. */
  static HandshakeRemains unknown() {
    return new HandshakeRemains(List.of());
  }

  /** Frees the memory. */
  public void remove(Connection<?> connection) {
    attributes.forEach(attribute -> attribute.remove(connection));
  }

  private static Attribute<Object> attribute(String name) {
    return Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(name);
  }
}
