package app.mspaintr.support;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A request as a test describes it; what it does not describe throws. */
public final class TestRequest {
  private final Map<String, List<String>> headers = new LinkedHashMap<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  /** A request to a server on port 8080, from 192.0.2.1 (RFC 5737). */
  public TestRequest(String method, String path) {
    values.put("getMethod", method);
    values.put("getRequestURI", path);
    values.put("getContextPath", "");
    values.put("getLocalPort", 8080);
    values.put("getRemoteAddr", "192.0.2.1");
    values.put("isSecure", false);
  }

  /** Adds a header; the same twice is sent twice. */
  public TestRequest header(String name, String value) {
    headers.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new ArrayList<>()).add(value);
    return this;
  }

  /** Sets what a getter of the request returns. */
  public TestRequest with(String getter, Object value) {
    values.put(getter, value);
    return this;
  }

  /** The request itself. */
  public HttpServletRequest get() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) -> answer(method.getName(), arguments));
  }

  private Object answer(String method, Object[] arguments) {
    if (values.containsKey(method)) {
      return values.get(method);
    }
    return switch (method) {
      case "getHeaders" -> Collections.enumeration(named((String) arguments[0]));
      case "getHeader" -> named((String) arguments[0]).stream().findFirst().orElse(null);
      case "getContentType" -> named("Content-Type").stream().findFirst().orElse(null);
      default -> throw new UnsupportedOperationException(method);
    };
  }

  private List<String> named(String header) {
    return headers.getOrDefault(header.toLowerCase(Locale.ROOT), List.of());
  }
}
